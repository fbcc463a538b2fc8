import { Unreadable } from './lines.ts'
import type { FileKind } from './model.ts'

export const SIZE_LIMIT = 25 * 1024 * 1024

const startsWith = (bytes: Uint8Array, text: string, within = 0): boolean => {
  const head = Buffer.from(bytes.subarray(0, within + text.length)).toString('latin1')
  return within === 0 ? head.startsWith(text) : head.includes(text)
}

const isWebPage = (bytes: Uint8Array): boolean =>
  /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|script)\b/i.test(
    Buffer.from(bytes.subarray(0, 2_048))
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  )

/** What a file is by its content; its name is not trusted. Throws `Unreadable` where it is nothing that can be read. */
export const fileKind = (bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) throw new Unreadable('empty')
  if (bytes.length > SIZE_LIMIT) throw new Unreadable('too-large')
  if (startsWith(bytes, '%PDF-', 1_024)) return 'pdf'
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'docx'
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) throw new Unreadable('old-word')
  if (isWebPage(bytes)) throw new Unreadable('web-page')
  return 'text'
}

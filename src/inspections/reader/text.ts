import { type Line, plainLine } from './lines.ts'

const blockTag = /<\/?(?:p|br|div|li|ul|ol|h[1-6]|table|tr)(?:\s[^<>]{0,200})?\/?>/gi
const inlineTag = /<\/?(?:b|i|em|strong|u|span|td|th)(?:\s[^<>]{0,200})?>/gi
const emphasis = /(\*{1,3}|_{2})(?=\S)([^*\n]+?)\1/g
const link = /\[([^\]\n]{1,200})\]\((?:https?:\/\/|mailto:)[^)\n]*\)/g

/** Text as a person reads it: without the marks of HTML and Markdown that converters leave behind, each bullet on a line. */
const unmarked = (text: string): string =>
  text
    .replace(blockTag, '\n')
    .replace(inlineTag, '')
    .replace(/(?<=\S)[ \t]+(?=[•◼■] )/g, '\n')
    .replace(link, '$1')
    .replace(emphasis, '$2')
    .replace(/\*{2,}/g, '')
    .replace(/^#{1,6}[ \t]+/gm, '')

/** Lines of plain text. A blank line starts a new paragraph; a tab separates the cells of a row. */
export const readText = (text: string): Line[] => {
  const lines: Line[] = []
  let breakBefore = true
  for (const raw of unmarked(text.replace(/\f/g, '\n\n')).split(/\r\n|\r|\n/)) {
    const cells = raw
      .split('\t')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
    if (cells.length === 0) {
      breakBefore = true
      continue
    }
    const segments = cells.map((cell, at) => ({ text: cell, x: at, width: 0 }))
    lines.push(plainLine(cells.join(' '), { segments, breakBefore: breakBefore || cells.length > 1 }))
    breakBefore = cells.length > 1
  }
  return lines
}

/** Text of a file: UTF-8, UTF-16 with its mark, or Windows-1252 where neither fits. Null for bytes that are no text. */
export const decodeText = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const sample = bytes.subarray(0, 65_536)
  const control = sample.reduce(
    (count, byte) => count + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0),
    0,
  )
  if (control > sample.length * 0.002) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const high = sample.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0)
    return high > sample.length * 0.1 ? null : new TextDecoder('windows-1252').decode(bytes)
  }
}

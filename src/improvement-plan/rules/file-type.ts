import { withoutControls } from '../../platform/plain-text.ts'

/** What a file of evidence may be, told by its content alone. */
export const fileTypes = {
  pdf: { type: 'application/pdf', text: 'PDF', extensions: ['pdf'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    text: 'Word document',
    extensions: ['docx'],
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    text: 'Excel workbook',
    extensions: ['xlsx'],
  },
  png: { type: 'image/png', text: 'PNG picture', extensions: ['png'] },
  jpeg: { type: 'image/jpeg', text: 'JPEG picture', extensions: ['jpg', 'jpeg'] },
  text: { type: 'text/plain; charset=utf-8', text: 'Text file', extensions: ['txt', 'csv', 'md'] },
} as const
export type FileType = keyof typeof fileTypes

const startsWith = (bytes: Buffer, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte)

/** Word and Excel files are archives; the names of their parts are not compressed. One with macros is neither. */
const officeType = (bytes: Buffer): FileType | null => {
  if (bytes.includes('vbaProject')) return null
  if (bytes.includes('word/document')) return 'docx'
  return bytes.includes('xl/workbook') ? 'xlsx' : null
}

/** A page or a drawing could carry a script; what holds other control characters than tabs and line ends is no text. */
const isText = (bytes: Buffer): boolean => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/[\r\f]/g, '\n')
    return withoutControls(text) === text && !/^\s*<(?:!doctype|!--|html|head|body|script|svg|\?xml)/i.test(text)
  } catch {
    return false
  }
}

/** Null for everything else, whatever its name says. */
export const fileTypeOf = (bytes: Buffer): FileType | null => {
  if (bytes.length === 0) return null
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeType(bytes)
  return isText(bytes) ? 'text' : null
}

export const fileTypeWords = 'a PDF, Word document (.docx), Excel workbook (.xlsx), PNG or JPEG picture, or text file'

/** The name to keep: without a path or control characters, and with an ending that fits what the file is. */
export const fileNameOf = (name: string, kind: FileType): string => {
  const bare = withoutControls(name.split(/[\\/]/).at(-1) ?? '')
    .replaceAll(/["\n\r\t]/g, '')
    .trim()
  const { extensions } = fileTypes[kind]
  const ending = /\.([^.]+)$/.exec(bare)?.[1]?.toLowerCase() ?? ''
  const stem = bare.slice(0, 200)
  if (stem === '') return `evidence.${extensions[0]}`
  return (extensions as readonly string[]).includes(ending) && bare.length <= 200 ? stem : `${stem}.${extensions[0]}`
}

/** Null when the address can be kept; else what is wrong with it. Only https, so that nothing that runs can be a link. */
export const whyNotLink = (link: string): string | null => {
  if (link === '') return null
  if (link.length > 1000) return 'Use an address of 1,000 characters or fewer'
  if (!URL.canParse(link) || /\s/.test(link)) return 'Enter a whole address, like https://intranet.example/audit'
  const { protocol, username, password, hostname } = new URL(link)
  if (protocol !== 'https:' || hostname === '') return 'Enter an address that starts with https://'
  return username !== '' || password !== '' ? 'Enter the address without a user name or password in it' : null
}

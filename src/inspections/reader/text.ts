import { type Line, plainLine } from './lines.ts'
import { withBreaks } from './plain-breaks.ts'
import { withoutFurniture } from './plain-furniture.ts'

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

/** A column of text printed as text is this many blanks from the one before it. */
const columns = / {3,}/
const CELL = 6

type Cell = { text: string; x: number; width: number }

/** The cells of one line: parted by tabs, by the strokes of a Markdown table, or by wide gaps; x counts letters times six. */
const cellsOf = (raw: string): Cell[] => {
  const table = /^\s*\|.*\|\s*$/.test(raw)
  if (table && /^[\s|:-]+$/.test(raw)) return []
  if (table || raw.includes('\t')) {
    const texts = (table ? raw.trim().slice(1, -1).split('|') : raw.split('\t')).map((cell) => cell.trim())
    return texts.filter((text) => text !== '').map((text, at) => ({ text, x: at, width: 0 }))
  }
  const cells: Cell[] = []
  let from = 0
  for (const part of raw.split(columns)) {
    const start = raw.indexOf(part, from)
    from = start + part.length
    const text = part.trim()
    if (text !== '') cells.push({ text, x: (start + part.indexOf(text)) * CELL, width: text.length * CELL })
  }
  return cells
}

/** Lines of plain text. A blank line starts a new paragraph; tabs and wide gaps separate the cells of a row. */
export const readText = (text: string): Line[] => {
  const lines: Line[] = []
  let breakBefore = true
  for (const raw of withoutFurniture(unmarked(text))) {
    const cells = cellsOf(raw)
    if (cells.length === 0) {
      breakBefore = true
      continue
    }
    const row = cells.length > 1 && cells[1]!.x === 1
    lines.push(
      plainLine(cells.map((cell) => cell.text).join(' '), { segments: cells, breakBefore: breakBefore || row }),
    )
    breakBefore = row
  }
  return withBreaks(lines)
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

import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Line, type PageSize, type Segment, Unreadable } from './lines.ts'

type Fragment = { text: string; x: number; right: number; base: number; size: number; font: string }
type Item = { str: string; transform: number[]; width: number; height: number; fontName: string; hasEOL: boolean }

/** A gap wider than this many letter heights separates two segments of a line. */
const WIDE_GAP = 1.1
const standardFonts = new URL('../../../node_modules/pdfjs-dist/standard_fonts/', import.meta.url).pathname

/** A PDF ends with %%EOF, and one made for the web says how long it is: without either something is missing at its end. */
const isWhole = (bytes: Uint8Array): boolean => {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4_096))).toString('latin1')
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1')
  const length = /\/Linearized[^>]*\/L\s+(\d+)/.exec(head)?.[1]
  return tail.includes('%%EOF') && (length === undefined || Number(length) <= bytes.length)
}

/** Opens a PDF in memory, or throws `Unreadable` with the fault's id. */
export const openPdf = async (bytes: Uint8Array) => {
  if (!isWhole(bytes)) throw new Unreadable('broken-pdf')
  try {
    return await pdfjs.getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      standardFontDataUrl: standardFonts,
      stopAtErrors: false,
    }).promise
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw new Unreadable(name === 'PasswordException' ? 'encrypted' : 'broken-pdf')
  }
}

const joined = (left: Fragment, item: Fragment): boolean =>
  Math.abs(left.base - item.base) < 0.12 * item.size &&
  item.x - left.right < WIDE_GAP * item.size &&
  item.x >= left.right - 0.6 * item.size

/** Words in reading order inside the page's content, glued where they touch; a blank between them is kept as one blank. */
const fragmentsOf = (items: readonly Item[], toPage: (x: number, y: number) => number[]): Fragment[] => {
  const fragments: Fragment[] = []
  let blank = false
  for (const item of items) {
    if (item.str.trim() === '') {
      blank ||= item.str !== ''
      continue
    }
    const [a = 0, b = 0, , d = 0, e = 0, f = 0] = item.transform
    if (Math.abs(b) > 0.01 * Math.abs(a)) continue
    const [x = 0, base = 0] = toPage(e, f)
    const size = Math.abs(d)
    const next: Fragment = { text: item.str, x, right: x + item.width, base, size, font: item.fontName }
    const last = fragments.at(-1)
    if (last && joined(last, next)) {
      const space =
        (blank || next.x - last.right > 0.18 * size) && !last.text.endsWith(' ') && !next.text.startsWith(' ')
      const superscript = size < 0.8 * last.size
      fragments[fragments.length - 1] = {
        ...last,
        text: superscript ? last.text : last.text + (space ? ' ' : '') + next.text,
        right: next.right,
        font: last.text.trim().length > 2 ? last.font : next.font,
      }
    } else fragments.push(next)
    blank = false
  }
  return fragments
}

const isMark = (part: Fragment, beside: Fragment): boolean =>
  /^\d{1,2}$/.test(part.text.trim()) && part.size < 0.8 * beside.size

const belongs = (line: readonly Fragment[], next: Fragment): boolean => {
  const first = line[0]!
  const size = Math.max(first.size, next.size)
  const distance = Math.abs(first.base - next.base)
  // A footnote mark is set higher than its line, and directly behind a word of it.
  const mark = isMark(first, next)
    ? Math.abs(first.x - next.right)
    : isMark(next, first)
      ? Math.abs(next.x - line.at(-1)!.right)
      : null
  if (mark !== null && mark < 4 && distance < 0.75 * size) return true
  if (distance > 0.35 * size) return false
  return line.every((part) => next.x >= part.right - 2 || next.right <= part.x + 2)
}

/** A footnote mark set small and raised beside its word: "improve?¹". It is no word of the sentence. */
const isFootnoteMark = (part: Fragment, line: readonly Fragment[]): boolean =>
  /^\d{1,2}$/.test(part.text.trim()) &&
  line.some(
    (other) => other !== part && other.size > 1.2 * part.size && other.base > part.base && other.right <= part.x + 3,
  )

const toLine = (parts: readonly Fragment[], page: number): Line => {
  const sorted = [...parts].sort((a, b) => a.x - b.x)
  const kept = sorted.filter((part) => !isFootnoteMark(part, sorted))
  const segments: Segment[] = []
  for (const part of kept) {
    const last = segments.at(-1)
    const text = part.text.trim()
    const right = last ? last.x + last.width : 0
    if (last && part.x - right < WIDE_GAP * part.size) {
      const glue = part.x - right > 0.18 * part.size ? ' ' : ''
      segments[segments.length - 1] = { text: last.text + glue + text, x: last.x, width: part.right - last.x }
    } else segments.push({ text, x: part.x, width: part.right - part.x })
  }
  const longest = kept.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  const x = segments[0]!.x
  const end = segments.at(-1)!
  const base = longest.base
  const size = longest.size
  return {
    page,
    text: segments.map((segment) => segment.text).join(' '),
    segments,
    box: { x, y: base - 0.86 * size, width: end.x + end.width - x, height: 1.12 * size },
    size,
    font: longest.font,
    breakBefore: false,
    role: null,
  }
}

/** The lines of one page, from top to bottom. */
export const linesOfPage = (
  items: readonly Item[],
  page: number,
  toPage: (x: number, y: number) => number[],
): Line[] => {
  const fragments = fragmentsOf(items, toPage).sort((a, b) => a.base - b.base || a.x - b.x)
  const groups: Fragment[][] = []
  for (const fragment of fragments) {
    const group = groups.slice(-4).find((candidate) => belongs(candidate, fragment))
    if (group) group.push(fragment)
    else groups.push([fragment])
  }
  return groups
    .map((group) => toLine(group, page))
    .filter((line) => line.text !== '')
    .sort((a, b) => a.box!.y + a.box!.height - (b.box!.y + b.box!.height))
}

/** Every line of the document with its place. Throws `Unreadable` for a file that cannot be read as text. */
export const readPdf = async (bytes: Uint8Array, maxPages: number): Promise<{ lines: Line[]; pages: PageSize[] }> => {
  const document = await openPdf(bytes)
  try {
    if (document.numPages > maxPages) throw new Unreadable('too-many-pages')
    const lines: Line[] = []
    const pages: PageSize[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: 1 })
      pages.push({ number, width: viewport.width, height: viewport.height })
      const content = await page.getTextContent({ includeMarkedContent: false })
      lines.push(...linesOfPage(content.items as Item[], number, (x, y) => viewport.convertToViewportPoint(x, y)))
      page.cleanup()
    }
    return { lines, pages }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken-pdf')
  } finally {
    await document.loadingTask.destroy()
  }
}

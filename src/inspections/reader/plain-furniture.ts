import { gradeOf, isKnownHeading } from './headings.ts'

/**
 * What a page adds to a text and its author did not write: running headers, page numbers, notes at the foot. In plain text it
 * stands between the lines of a paragraph, without a position that would give it away; what gives it away is that it comes again.
 */

const EDGE_LINES = 4

const blank = (line: string): boolean => line.trim() === ''
const pattern = (line: string): string =>
  line
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim()

const isPageNumber = (line: string): boolean =>
  /^\s*(?:page\s*|[-–—|]\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3}|\s*[-–—|])?\s*$/i.test(line)

/** Indexes of the first and last few lines of a page that are not blank, from the edge inwards. */
const edgesOf = (page: readonly string[]): { head: number[]; foot: number[] } => {
  const full = page.flatMap((line, at) => (blank(line) ? [] : [at]))
  return { head: full.slice(0, EDGE_LINES), foot: full.slice(-EDGE_LINES).reverse() }
}

/** May a line be a running header? Never one that says something by itself: a heading, a grade, an item, a number of a paragraph. */
const mayRun = (line: string): boolean =>
  /\p{L}{2}.*\P{L}.*\p{L}{2}|\p{L}{5}/u.test(line) &&
  !/^\s*(?:[•◼■▪●◾\uF000-\uF0FF]|\d{1,3}[.)]\s)/u.test(line) &&
  gradeOf(line) === null &&
  !isKnownHeading(line.trim())

/** Lines at the edges of pages that stand there on several pages, and page numbers at the very edge. */
const withoutEdges = (pages: readonly string[][]): string[][] => {
  const often = Math.max(2, Math.min(3, pages.length - 1))
  const seen = new Map<string, number>()
  const keys = (page: readonly string[], side: 'head' | 'foot') =>
    edgesOf(page)[side].map((at) => `${side} ${pattern(page[at]!)}`)
  for (const page of pages)
    for (const key of new Set([...keys(page, 'head'), ...keys(page, 'foot')])) seen.set(key, (seen.get(key) ?? 0) + 1)
  return pages.map((page) => {
    const edges = edgesOf(page)
    const dropped = new Set<number>()
    for (const side of ['head', 'foot'] as const) {
      for (const at of edges[side])
        if (mayRun(page[at]!) && (seen.get(`${side} ${pattern(page[at]!)}`) ?? 0) >= often) dropped.add(at)
      const next = edges[side].find((at) => !dropped.has(at))
      if (next !== undefined && isPageNumber(page[next]!) && !/\.\s*$/.test(page[next]!)) dropped.add(next)
    }
    return page.filter((_, at) => !dropped.has(at))
  })
}

const markOf = (line: string): { mark: string; alone: boolean } | null => {
  const found = /^\s*(\d{1,2})(?:\s+(?=[\p{Lu}‘“'"(]|https?:|www)|\s*$)/u.exec(line)
  return found ? { mark: found[1]!, alone: found[0].trim() === line.trim() } : null
}

const glued = (mark: string): RegExp => new RegExp(`(?<=\\p{L}[.,:;?!’'”"\\])]{0,2})${mark}(?=[\\s.,;:?]|$)`, 'u')

/** A note at the foot of a page, whose mark is stuck to a word above it: the note and the mark go. */
const withoutNotes = (page: readonly string[]): string[] => {
  const lines = [...page]
  const first = Math.max(0, lines.length - 14)
  for (let at = lines.length - 1; at >= first; at -= 1) {
    const note = markOf(lines[at]!)
    if (!note) continue
    const marked = lines.findIndex((line, above) => above < at && glued(note.mark).test(line))
    if (marked < 0) continue
    const last = lines.slice(at + 1).every(blank)
    // Some converters put the mark under its note: then the note is the block above it.
    let from = at
    if (note.alone && last) {
      while (from > marked + 1 && blank(lines[from - 1]!)) from -= 1
      while (from > marked + 1 && !blank(lines[from - 1]!)) from -= 1
      if (at - from > 9) continue
    }
    lines[marked] = lines[marked]!.replace(glued(note.mark), '')
    lines.splice(from)
    at = Math.min(at, lines.length)
  }
  return lines
}

/** The width that most full lines reach. */
const widthOf = (pages: readonly string[][]): number => {
  const lengths = pages.flatMap((page) => page.map((line) => line.trim().length).filter((length) => length > 40))
  return lengths.sort((one, two) => one - two)[Math.floor(lengths.length * 0.85)] ?? 80
}

/** Does a page that ends with `last` go on, in the same paragraph, with `next` on the following page? */
const goesOn = (last: string, next: string, width: number): boolean => {
  if (!/^\s*[–—-] /.test(next) && /[.?!:;]["'’”)\]]*\s*$/.test(last)) return false
  if (/^\s*[(‘'"“]?\p{Ll}/u.test(next)) return true
  // A dash belongs to the item before it; the end of a page says nothing about it.
  if (/^\s*[–—-] /.test(next)) return true
  // A full line without a full stop is in the middle of a sentence, whatever the next begins with.
  const marked = /^\s*(?:[•◼■▪●◾\uF000-\uF0FF–-]|\d{1,3}[.)]\s|\d{1,3}\s*$)/u.test(next)
  return (
    !marked && last.trim().length + next.trim().split(' ')[0]!.length >= width * 0.85 && !isKnownHeading(next.trim())
  )
}

/** A page that ends in the middle of a sentence is followed by the rest of it, without a blank line. */
const joinedPages = (pages: readonly string[][]): string[] => {
  const width = widthOf(pages)
  const all: string[] = []
  for (const page of pages) {
    const start = page.findIndex((line) => !blank(line))
    if (start < 0) continue
    while (all.length > 0 && blank(all.at(-1)!)) all.pop()
    const last = all.at(-1)
    if (last !== undefined && !goesOn(last, page[start]!, width)) all.push('')
    for (const line of page.slice(start)) all.push(line)
  }
  return all
}

/** Text of a converter that left no page breaks: a line that comes again and again, each time beside a page number. */
const withoutRepeats = (lines: readonly string[]): string[] => {
  const full = lines.flatMap((line, at) => (blank(line) ? [] : [at]))
  const places = new Map<string, number[]>()
  for (const [order, at] of full.entries()) {
    const line = lines[at]!
    if (line.length > 160 || !/\p{L}{2}/u.test(line)) continue
    const key = pattern(line)
    const known = places.get(key)
    if (known) known.push(order)
    else places.set(key, [order])
  }
  const dropped = new Set<number>()
  for (const orders of places.values()) {
    if (orders.length < 3) continue
    const numbers = orders.map((order) =>
      [order - 2, order - 1, order + 1, order + 2].filter((near) => isPageNumber(lines[full[near] ?? -1] ?? '')),
    )
    const ends = orders.map((order) => Number(/(\d{1,3})\s*$/.exec(lines[full[order]!]!)?.[1] ?? Number.NaN))
    const counting = ends.every((end, at) => at === 0 || end > ends[at - 1]!)
    const beside = numbers.filter((near) => near.length > 0).length >= orders.length * 0.6
    if (!counting && !beside) continue
    for (const order of orders) dropped.add(full[order]!)
    if (!counting) for (const near of numbers.flat()) dropped.add(full[near]!)
  }
  if (dropped.size === 0) return [...lines]
  return joinedPages(split(lines, dropped))
}

/** The runs of lines between those that were dropped; a paragraph cut by them is put together again. */
const split = (lines: readonly string[], dropped: ReadonlySet<number>): string[][] => {
  const runs: string[][] = [[]]
  for (const [at, line] of lines.entries()) {
    if (dropped.has(at)) {
      if (runs.at(-1)!.length > 0) runs.push([])
    } else runs.at(-1)!.push(line)
  }
  return runs
}

/** The lines of a text without what its pages added; a form feed is the end of a page. */
export const withoutFurniture = (text: string): string[] => {
  const pages = text.split('\f').map((page) => page.split(/\r\n|\r|\n/))
  if (pages.length === 1) return withoutRepeats(pages[0]!)
  return joinedPages(withoutEdges(pages).map(withoutNotes))
}

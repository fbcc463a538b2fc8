import type { Line, PageSize } from './lines.ts'

/** The letter height that most of the document is set in; 12 where the format has none. */
export const bodySize = (lines: readonly Line[]): number => {
  const letters = new Map<number, number>()
  for (const line of lines) {
    if (line.size === null) continue
    const size = Math.round(line.size * 2) / 2
    letters.set(size, (letters.get(size) ?? 0) + line.text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}

const pattern = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^a-z#]+/g, ' ')
    .trim()
const isPageNumber = (text: string): boolean => /^(page\s*)?\d{1,3}(\s*(of|\/)\s*\d{1,3})?$/i.test(text.trim())

const inMargin = (line: Line, page: PageSize | undefined): boolean =>
  !!line.box && !!page && (line.box.y + line.box.height < page.height * 0.1 || line.box.y > page.height * 0.9)

/** Running headers, footers and page numbers: they stand in the margin and come again, or are a bare number. */
const withoutRunning = (lines: readonly Line[], pages: readonly PageSize[]): Line[] => {
  const pageOf = new Map(pages.map((page) => [page.number, page]))
  const seen = new Map<string, Set<number>>()
  for (const line of lines) {
    if (line.page === null || !inMargin(line, pageOf.get(line.page))) continue
    const key = pattern(line.text)
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page))
  }
  const often = Math.max(2, Math.min(3, pages.length - 1))
  return lines.filter((line) => {
    const page = pageOf.get(line.page ?? 0)
    if (!line.box || !page) return true
    if (isPageNumber(line.text) && (line.box.y > page.height * 0.86 || inMargin(line, page))) return false
    return !(inMargin(line, page) && (seen.get(pattern(line.text))?.size ?? 0) >= often)
  })
}

const small = (line: Line, body: number): boolean => line.size !== null && line.size <= body * 0.88

/** Notes at the foot of a page: small print below everything else, from a line that starts with the mark. */
const withoutFootnotes = (lines: readonly Line[], body: number): { kept: Line[]; notes: Line[] } => {
  const kept: Line[] = []
  const notes: Line[] = []
  const byPage = Map.groupBy(lines, (line) => line.page)
  for (const onPage of byPage.values()) {
    const lastLarge = onPage.findLastIndex((line) => !small(line, body))
    const from = onPage.findIndex((line, at) => at > lastLarge && /^(\d{1,2}|[*†‡])(\s*\S|$)/.test(line.text))
    kept.push(...(from < 0 ? onPage : onPage.slice(0, from)))
    if (from >= 0) notes.push(...onPage.slice(from))
  }
  return { kept, notes }
}

const boilerplate = /^the office for standards in education, children[’']?s services and skills \(ofsted\)/i

/** Everything after Ofsted's own note about itself on the last page is no finding. */
const withoutBoilerplate = (lines: readonly Line[]): Line[] => {
  const start = lines.findLastIndex((line) => boilerplate.test(line.text))
  return start > lines.length * 0.5 ? lines.slice(0, start) : [...lines]
}

/** A page number in plain text stands alone between blank lines; a paragraph's number is followed by its words. */
const withoutPlainPageNumbers = (lines: readonly Line[]): Line[] =>
  lines.filter((line) => !/^page \d+( of \d+)?$/i.test(line.text))

/** The document's own words: without running headers and footers, page numbers, footnotes and Ofsted's note about itself. */
export const clean = (lines: readonly Line[], pages: readonly PageSize[]): { lines: Line[]; notes: Line[] } => {
  if (pages.length === 0) return { lines: withoutBoilerplate(withoutPlainPageNumbers(lines)), notes: [] }
  const running = withoutRunning(lines, pages)
  const { kept, notes } = withoutFootnotes(running, bodySize(running))
  return { lines: withoutBoilerplate(kept), notes }
}

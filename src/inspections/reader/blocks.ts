import { bodySize } from './clean.ts'
import { isKnownHeading } from './headings.ts'
import { type Joiner, joinerFor } from './joining.ts'
import { type Line, withoutFront } from './lines.ts'
import { PARAGRAPH_LIMIT } from './long-lines.ts'
import { type Mark, markerReader } from './markers.ts'

/** A heading, a paragraph, a bullet or a numbered paragraph, with the lines it was put together from. */
export type Block = {
  kind: 'heading' | 'text' | 'bullet' | 'numbered' | 'row'
  number: string | null
  /** 1 for a bullet, 2 for a dash or bullet under a bullet, 0 otherwise. */
  level: number
  text: string
  lines: readonly Line[]
  page: number | null
}

type Layout = { leading: number; body: number; bodyFonts: ReadonlySet<string>; right: number }

const bottom = (line: Line): number => (line.box ? line.box.y + line.box.height : 0)
const rightEdge = (line: Line): number => (line.box ? line.box.x + line.box.width : 0)

const mode = (values: readonly number[], otherwise: number): number => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? otherwise
}

const layoutOf = (lines: readonly Line[]): Layout => {
  const body = bodySize(lines)
  const ofBody = lines.filter((line) => line.size !== null && Math.abs(line.size - body) < 0.6)
  const distances = ofBody.slice(1).flatMap((line, at) => {
    const before = ofBody[at]!
    const distance = bottom(line) - bottom(before)
    return line.page === before.page && distance > body * 0.8 && distance < body * 1.6
      ? [Math.round(distance * 2) / 2]
      : []
  })
  const letters = new Map<string, number>()
  for (const line of ofBody) letters.set(line.font ?? '', (letters.get(line.font ?? '') ?? 0) + line.text.length)
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0)
  return {
    body,
    leading: mode(distances, body * 1.2),
    bodyFonts: new Set([...letters].filter(([, count]) => count >= all * 0.1).map(([font]) => font)),
    right: mode(
      ofBody.map((line) => Math.round(rightEdge(line) / 8) * 8).filter((edge) => edge > 300),
      520,
    ),
  }
}

const ended = (text: string): boolean => /[.?!:;]["'’”)\]]*$/.test(text.trim())
const startsSmall = (text: string): boolean => /^[(‘'"“]?\p{Ll}/u.test(text)

/** Would the first word of `next` have stood on the line before? Then the paragraph ended there by choice. */
const wordWouldHaveFitted = (last: Line, next: Line, layout: Layout): boolean => {
  if (!next.box) return true
  const first = next.text.split(' ')[0]!.length + 1
  return rightEdge(last) + (next.box.width / next.text.length) * first < layout.right
}

type Building = {
  kind: Block['kind']
  number: string | null
  level: number
  lines: Line[]
  texts: string[]
  length: number
  markX: number | null
}

const looksLikeHeading = (line: Line, before: Line | undefined, after: Line | undefined, layout: Layout): boolean => {
  if (line.role !== null) return line.role === 'heading'
  if (isKnownHeading(line.text)) return true
  if (line.size === null || line.box === null || line.text.length > 120 || line.segments.length > 2) return false
  if (line.size >= layout.body * 1.12) return true
  if (layout.bodyFonts.has(line.font ?? '') || line.size < layout.body * 0.96) return false
  const distance = before ? bottom(line) - bottom(before) : 0
  // Nearer than a line is as much a sign of another text as farther: two texts printed over one another.
  const apart =
    !before || before.page !== line.page || distance > layout.leading * 1.2 || distance < layout.leading * 0.8
  const closed = after && after.page === line.page && bottom(after) - bottom(line) < layout.leading * 1.2
  const alone = !closed || after.font === line.font || rightEdge(line) < layout.right * 0.75
  return (apart || before.font === line.font) && alone && !/[.,;]$/.test(line.text)
}

const continues = (open: Building, line: Line, layout: Layout): boolean => {
  const last = open.lines.at(-1)!
  const soFar = open.texts.at(-1) ?? ''
  if (open.texts.every((text) => text === '')) return true
  if (line.breakBefore && line.box === null) {
    return open.kind !== 'heading' && line.role === null && !ended(soFar) && startsSmall(line.text) && soFar.length > 30
  }
  if (!line.box || !last.box) return true
  const hangs = open.markX !== null && line.box.x > open.markX + 6
  if (line.page !== last.page) {
    if (!ended(soFar)) return open.kind !== 'bullet' || startsSmall(line.text) || hangs
    return open.markX !== null ? hangs && open.kind === 'numbered' : !wordWouldHaveFitted(last, line, layout)
  }
  const apart = bottom(line) - bottom(last) > layout.leading * 1.28
  if (apart) return !ended(soFar) && startsSmall(line.text) && bottom(line) - bottom(last) < layout.leading * 2.6
  if (open.markX !== null && open.lines.length > 1 && line.box.x < open.lines[1]!.box!.x - 6) return !ended(soFar)
  return true
}

/** The rest of a sentence is no heading, even where a whole bullet is set in another cut of the letter. */
const goesOn = (open: Building | null, line: Line, layout: Layout): boolean =>
  open !== null &&
  open.kind !== 'heading' &&
  line.box !== null &&
  startsSmall(line.text) &&
  !ended(open.texts.at(-1) ?? '') &&
  (open.texts.at(-1) ?? '').length > 30 &&
  continues(open, line, layout)

const continuesHeading = (open: Building, line: Line, layout: Layout): boolean => {
  const last = open.lines.at(-1)!
  const soFar = open.texts.join(' ')
  if (isKnownHeading(soFar) && !isKnownHeading(`${soFar} ${line.text}`)) return false
  if (!line.box || !last.box) return !line.breakBefore && line.role === null
  return (
    line.page === last.page &&
    Math.abs((line.size ?? 0) - (last.size ?? 0)) < 0.6 &&
    bottom(line) - bottom(last) < (layout.leading / layout.body) * (line.size ?? layout.body) * 1.3
  )
}

const finish = (open: Building, join: Joiner): Block => ({
  kind: open.kind,
  number: open.number,
  level: open.level,
  text: open.texts.reduce(join, '').trim(),
  lines: open.lines,
  page: open.lines[0]!.page,
})

const opened = (line: Line, mark: Mark | null, kind: Block['kind']): Building => {
  const rest = mark ? withoutFront(line, mark.length) : line
  return {
    kind: mark ? mark.kind : kind,
    number: mark?.number ?? null,
    level: mark?.level ?? 0,
    lines: [line],
    texts: [rest.text.trim()],
    length: rest.text.length,
    markX: mark && line.box ? line.box.x : null,
  }
}

/** A plain-text block of one or two short lines without a full stop is a heading. */
const promoted = (block: Block): Block => {
  const heading =
    block.kind === 'text' &&
    block.lines[0]!.box === null &&
    block.lines[0]!.role === null &&
    (isKnownHeading(block.text) ||
      (block.lines.length <= 2 &&
        block.text.length < 100 &&
        /^[\p{Lu}\d‘']/u.test(block.text) &&
        !/[.;,?]$/.test(block.text) &&
        (!block.text.endsWith(':') || block.text.split(' ').length <= 4)))
  return heading ? { ...block, kind: 'heading' } : block
}

/** Puts printed lines together into headings, paragraphs and list items, in reading order. */
export const blocksOf = (lines: readonly Line[]): Block[] => {
  const layout = layoutOf(lines)
  const join = joinerFor(lines.map((line) => line.text))
  const readMark = markerReader()
  const blocks: Block[] = []
  let open: Building | null = null
  const close = () => {
    if (open) blocks.push(promoted(finish(open, join)))
    open = null
  }
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const mark = readMark(line, before, lines[at + 1])
    if (mark) {
      close()
      open = opened(line, mark, 'text')
      continue
    }
    if (
      !goesOn(open, line, layout) &&
      looksLikeHeading(line, before, lines[at + 1], layout) &&
      !open?.texts.every((text) => text === '')
    ) {
      if (open?.kind === 'heading' && continuesHeading(open, line, layout)) {
        open.lines.push(line)
        open.texts.push(line.text)
      } else {
        close()
        open = opened(line, null, 'heading')
      }
      continue
    }
    if (
      open?.kind === 'heading' &&
      isKnownHeading(`${open.texts.join(' ')} ${line.text}`) &&
      continuesHeading(open, line, layout)
    ) {
      open.lines.push(line)
      open.texts.push(line.text)
      continue
    }
    const room = open !== null && open.length + line.text.length <= PARAGRAPH_LIMIT
    if (open && room && open.kind !== 'heading' && line.role === null && continues(open, line, layout)) {
      open.lines.push(line)
      open.texts.push(line.text)
      open.length += line.text.length + 1
      continue
    }
    close()
    open = opened(line, null, line.role === 'bullet' ? 'bullet' : line.role === 'row' ? 'row' : 'text')
  }
  close()
  return blocks.filter((block) => block.text !== '')
}

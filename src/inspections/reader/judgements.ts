import type { Area, Grade } from '../frameworks/index.ts'
import { byRule } from './found.ts'
import { areaOf, gradeOf, plain } from './headings.ts'
import type { Line } from './lines.ts'
import type { RuleId } from './reading-rules.ts'

export type FoundJudgement = {
  area: Area
  grade: Grade
  printed: string
  /** The name of the judgement as printed, where it stands beside the grade. */
  name?: string
  page: number | null
  lines: Line[]
  rule: RuleId
  certain: boolean
}
/** The judgements of a table, and which lines it takes: [from, to) of the lines given. */
export type JudgementTable = { judgements: FoundJudgement[]; from: number; to: number }

type Piece = { text: string; line: Line; middle: number }

const middle = (line: Line): number => (line.box ? line.box.y + line.box.height / 2 : 0)
const startsLabel = (text: string): boolean =>
  /^(the (impact|experiences?)|overall|experiences? and progress)/.test(plain(text))
const startsGrade = (text: string): boolean => /^(outstanding|good|requires?\b.*|inadequate)$/.test(plain(text))

const grouped = (pieces: readonly Piece[], starts: (text: string) => boolean): Piece[][] => {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const open = groups.at(-1)
    if (open && !starts(piece.text)) open.push(piece)
    else groups.push([piece])
  }
  return groups
}

const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join(' ')
const centre = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + piece.middle, 0) / pieces.length

const paired = (labels: readonly Piece[][], gradesFound: readonly Piece[][]): FoundJudgement[] => {
  const sameCount = labels.length === gradesFound.length
  return labels.flatMap((label, at) => {
    const area = areaOf(textOf(label))
    // As many grades as names: the first goes with the first. Otherwise the one that stands beside it, and a person should look.
    const beside = sameCount ? gradesFound[at] : gradesFound.find((one) => Math.abs(centre(one) - centre(label)) < 12)
    const grade = beside ? gradeOf(textOf(beside)) : null
    if (!area || !beside || !grade) return []
    const lines = [...new Set([...label, ...beside].map((piece) => piece.line))]
    return [
      {
        area,
        grade,
        printed: textOf(beside),
        name: textOf(label),
        page: lines[0]!.page,
        lines,
        ...byRule(sameCount ? 'judgement-table' : 'judgement-table-beside'),
      },
    ]
  })
}

/** A table with positions: names left, grades under the word "Grade", until a line of prose runs across both. */
const placedTable = (lines: readonly Line[], head: number): JudgementTable | null => {
  const gradeX = lines[head]!.segments.at(-1)!.x
  const names: Piece[] = []
  const values: Piece[] = []
  let to = head + 1
  for (; to < lines.length && lines[to]!.page === lines[head]!.page; to += 1) {
    const line = lines[to]!
    if (line.segments.some((part) => part.x < gradeX - 20 && part.x + part.width > gradeX + 12)) break
    const left = line.segments.filter((part) => part.x < gradeX - 20)
    const right = line.segments.filter((part) => part.x >= gradeX - 20)
    const started = grouped(names, startsLabel).at(-1)
    // The line after the last name that is not part of any name is prose again.
    if (
      left.length > 0 &&
      right.length === 0 &&
      !startsLabel(left[0]!.text) &&
      started &&
      areaOf(textOf(started)) &&
      !areaOf(`${textOf(started)} ${left[0]!.text}`) &&
      values.length >= 3
    )
      break
    // Text has no positions; its lines stand one under the other.
    const place = line.box ? middle(line) : (to - head) * 14
    names.push(...left.map((part) => ({ text: part.text, line, middle: place })))
    values.push(...right.map((part) => ({ text: part.text, line, middle: place })))
  }
  const judgements = paired(grouped(names, startsLabel), grouped(values, startsGrade))
  return judgements.length > 0 ? { judgements, from: head, to } : null
}

const gradeBehind = /^(.+?)\s+(outstanding|good|requires? improvement(?: to be good)?|inadequate)$/i
const headWords = /^(judgements?|grades?|judgements? grades?|)$/

/** What one line of the table gives: the rest of a name, a grade, or both ("Overall effectiveness Good"). */
const partsOf = (line: Line): { name: string; printed: string | null } => {
  if (gradeOf(line.text)) return { name: '', printed: line.text.trim() }
  const both = gradeBehind.exec(line.text.trim())
  return both && gradeOf(both[2]!) ? { name: both[1]!, printed: both[2]! } : { name: line.text, printed: null }
}

/** The same table in text without positions: a name over one or more lines, then its grade, sometimes on the name's last line. */
const sequentialTable = (lines: readonly Line[], from: number): JudgementTable | null => {
  const judgements: FoundJudgement[] = []
  let label: Line[] = []
  let words: string[] = []
  let to = from
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]!
    if (headWords.test(plain(line.text))) continue
    const { name, printed } = partsOf(line)
    const area = areaOf([...words, name].join(' ').trim())
    const grade = printed ? gradeOf(printed) : null
    if (grade && area) {
      const next = plain(lines[at + 1]?.text ?? '')
      const wrapped = /^requires? improvement$/.test(plain(printed!)) && next === 'to be good'
      const used = wrapped ? [line, lines[at + 1]!] : [line]
      judgements.push({
        area,
        grade,
        printed: wrapped ? `${printed} ${lines[at + 1]!.text.trim()}` : printed!,
        page: line.page,
        lines: [...label, ...used],
        ...byRule('judgement-list'),
      })
      label = []
      words = []
      if (wrapped) at += 1
      to = at + 1
    } else if (
      printed === null &&
      (label.length === 0 ? startsLabel(plain(line.text)) : words.join(' ').length < 110)
    ) {
      label.push(line)
      words.push(line.text)
    } else break
  }
  return judgements.length > 0 ? { judgements, from, to } : null
}

/** Rows of a Word table, or lines with a tab: the name in the first cell, the grade in the last. */
const rowJudgements = (lines: readonly Line[]): FoundJudgement[] =>
  lines.flatMap((line) => {
    if (line.segments.length < 2) return []
    const area = areaOf(line.segments[0]!.text)
    const printed = line.segments.at(-1)!.text
    const grade = gradeOf(printed)
    return area && grade ? [{ area, grade, printed, page: line.page, lines: [line], ...byRule('judgement-row') }] : []
  })

/** One judgement an area: the first that the document gives. */
export const firstOfEach = (found: readonly FoundJudgement[]): FoundJudgement[] =>
  found.filter((one, at) => found.findIndex((other) => other.area === one.area) === at)

/** The judgement table of an inspection report, or null where there is none. */
export const judgementTable = (lines: readonly Line[]): JudgementTable | null => {
  const head = lines.findIndex(
    (line) => /^judgements?\s+grades?$/.test(plain(line.text)) || /^judgements?$/.test(plain(line.text)),
  )
  if (head < 0) return null
  const columns = lines[head]!.role === null && lines[head]!.segments.length > 1 && lines[head]!.segments[1]!.x > 1
  const placed = columns ? placedTable(lines, head) : null
  if (placed) return { ...placed, judgements: firstOfEach(placed.judgements) }
  const rows = lines[head]!.role === 'row' ? rowJudgements(lines.slice(head, head + 12)) : []
  if (rows.length > 0) return { judgements: firstOfEach(rows), from: head, to: head + 1 + rows.length }
  const listed = sequentialTable(lines, head)
  return listed ? { ...listed, judgements: firstOfEach(listed.judgements) } : null
}

/** Judgements in rows anywhere: how council papers restate them. */
export const judgementRows = (lines: readonly Line[]): FoundJudgement[] => firstOfEach(rowJudgements(lines))

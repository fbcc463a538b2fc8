import { findAuthority } from './authority.ts'
import type { Block } from './blocks.ts'
import { byRule, type Found, found } from './found.ts'
import { namesIn, printedOnSite, printedPublished } from './front-page.ts'
import { areaOf, gradeOf, type Part, partOf, plain } from './headings.ts'
import { recommendationItems } from './improvement-list.ts'
import { type FoundJudgement, firstOfEach } from './judgements.ts'
import type { Line } from './lines.ts'
import { placed } from './parts.ts'
import { nothing, type Reading } from './reading.ts'

const overall =
  /^(?:the overall judgement is(?: that)?|children[’']s services in .+? (?:are|is|require)|overall,? children[’']s services)/i
const board =
  /^(?:the )?(?:effectiveness of the )?(?:local safeguarding children[’']?s? board|lscb)(?: \(lscb\))?\b.{0,20}?(?:\bis\b|requires?|$)/i
const anyGrade = /\b(outstanding|good|requires? improvement(?: to be good)?|inadequate)\b\.?$/i

/** "The overall judgement is that children's services are inadequate". */
const sentenceJudgement = (
  lines: readonly Line[],
  area: 'overall' | 'safeguarding-board',
  start: RegExp,
): FoundJudgement[] => {
  for (const [at, line] of lines.entries()) {
    for (const count of [1, 2, 3]) {
      const used = lines.slice(at, at + count)
      const text = used.map((one) => one.text).join(' ')
      const printed = start.test(text) && start.test(line.text.slice(0, 60)) ? anyGrade.exec(text)?.[1] : undefined
      const grade = printed ? gradeOf(printed) : null
      if (grade && text.length < 200)
        return [{ area, grade, printed: printed!, page: line.page, lines: used, ...byRule('grade-sentence') }]
    }
  }
  return []
}

/** A name and its grade on one line without a gap, as plain text may have them, parted again. */
const parted = (line: Line): Line => {
  const both =
    line.segments.length === 1
      ? /^(.{5,90}?)\s+(outstanding|good|requires improvement|inadequate)$/i.exec(line.text)
      : null
  if (!both) return line
  const segments = [both[1]!, both[2]!].map((text, at) => ({ text, x: at, width: 0 }))
  return { ...line, segments }
}

/** Names on the left, numbered 1, 2, 2.1, 2.2, 3; grades on the right; a long name goes round its grade. */
const numberedTable = (all: readonly Line[]): FoundJudgement[] => {
  const lines = all.map(parted)
  const result: FoundJudgement[] = []
  for (const [at, line] of lines.entries()) {
    if (!/^\d(\.\d)?\.?\s/.test(line.text)) continue
    const left =
      line.segments.length > 1
        ? line.segments
            .slice(0, -1)
            .map((part) => part.text)
            .join(' ')
        : line.text
    const right = line.segments.length > 1 ? line.segments.at(-1)!.text : ''
    const after = lines.slice(at + 1, at + 4)
    const end = after.findIndex((one) => /^\d(\.\d)?\.?\s/.test(one.text))
    const rest = end < 0 ? after : after.slice(0, end)
    const values = [
      ...(gradeOf(right) ? [right] : []),
      ...rest.flatMap((one) => one.segments.map((part) => part.text)).filter((text) => gradeOf(text)),
    ]
    const words = rest.flatMap((one) => one.segments.map((part) => part.text)).filter((text) => !gradeOf(text))
    const area =
      areaOf(left) ??
      words.map((_, upTo) => areaOf([left, ...words.slice(0, upTo + 1)].join(' '))).find((one) => one !== null) ??
      null
    const grade = values[0] ? gradeOf(values[0]) : null
    if (area && grade)
      result.push({
        area,
        grade,
        printed: values[0]!,
        page: line.page,
        lines: [line, ...rest],
        ...byRule('numbered-judgements'),
      })
  }
  return result
}

const roles: readonly (readonly [string, RegExp])[] = [
  ['lead', /^lead inspector:\s*(.+)$/i],
  ['team', /^(?:deputy lead|team) inspectors?:\s*(.+)$/i],
]

const team = (blocks: readonly Block[]): { lead: Found<string> | null; all: Found<string>[] } => {
  const named = blocks.flatMap((block) =>
    roles.flatMap(([role, pattern]) => {
      const list = pattern.exec(block.text)?.[1]
      return list ? namesIn(list).map((name) => ({ role, found: found(name, block.lines, 'inspection-team') })) : []
    }),
  )
  return { lead: named.find((one) => one.role === 'lead')?.found ?? null, all: named.map((one) => one.found) }
}

const asks = new Set<Part | null>(['recommendations', 'improvement', 'priority'])
const boardHeading =
  /^(section (2|two):? the effectiveness of the local safeguarding|(the effectiveness of )?the local safeguarding children.*board|what does the (lscb|local safeguarding.{0,30}) need to improve)/i

/** A report of the single inspection of 2013 to 2018. Its numbered recommendations stand for areas for improvement. */
export const readSingleInspection = (blocks: readonly Block[], lines: readonly Line[]): Reading => {
  const front = lines.filter((line) => line.page === null || line.page <= 1).slice(0, 60)
  const firstPage = blocks.filter((block) => block.page === null || block.page <= 1).slice(0, 25)
  const recommended = blocks.findIndex((block, at) => at > 12 && asks.has(partOf(block.text)))
  const boardAt = blocks.findIndex(
    (block, at) =>
      at > recommended &&
      block.kind === 'heading' &&
      (block.page ?? 2) > 1 &&
      boardHeading.test(block.text) &&
      !/\d$/.test(block.text),
  )
  const boardLine = boardAt < 0 ? -1 : lines.indexOf(blocks[boardAt]!.lines[0]!)
  const boardLines = boardLine < 0 ? [] : lines.slice(boardLine)
  const start = blocks.findIndex((block) => /^(executive summary|summary of (key )?findings)$/.test(plain(block.text)))
  const parts = placed(blocks.slice(start < 0 ? firstPage.length : start), {
    opening: 'summary',
    subheadingsInLists: 'any',
  })
  const authorityPart = boardAt < 0 ? parts : parts.filter((one) => blocks.indexOf(one.block) < boardAt)
  const itemsOf = (...wanted: Part[]) =>
    recommendationItems(
      authorityPart.filter((one) => one.part !== null && wanted.includes(one.part)).map((one) => one.block),
    )
  const people = team(blocks)
  const boardGrade = [
    ...sentenceJudgement(front, 'safeguarding-board', board),
    ...sentenceJudgement(boardLines, 'safeguarding-board', board),
  ]
  return {
    ...nothing,
    kind: 'single-inspection',
    framework: 'sif',
    authority: findAuthority(blocks),
    onSite: printedOnSite(firstPage),
    published: printedPublished(firstPage),
    inspectors: people.all,
    leadInspector: people.lead,
    judgements: firstOfEach([...sentenceJudgement(front, 'overall', overall), ...numberedTable(front), ...boardGrade]),
    improvements: itemsOf('recommendations', 'improvement'),
    priorities: itemsOf('priority'),
    paragraphs: parts
      .filter((one) => one.part !== 'not-findings' || one.block.kind === 'numbered')
      .map(({ block, section }) => ({ block, section })),
  }
}

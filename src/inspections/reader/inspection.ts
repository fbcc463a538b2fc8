import { findAuthority } from './authority.ts'
import type { Block } from './blocks.ts'
import { byRule } from './found.ts'
import { printedLeadInspector, printedOnSite, printedPublished } from './front-page.ts'
import { gradeOf, sectionOf } from './headings.ts'
import { improvementItems } from './improvement-list.ts'
import { type FoundJudgement, firstOfEach, type JudgementTable } from './judgements.ts'
import { settledKind } from './kinds.ts'
import type { Line } from './lines.ts'
import { placed } from './parts.ts'
import { nothing, type Reading } from './reading.ts'

/** Grades in section headings: "The experiences and progress of care leavers: good". */
const headingJudgements = (blocks: readonly Block[]): FoundJudgement[] =>
  firstOfEach(
    blocks.flatMap((block) => {
      const section = block.kind === 'heading' ? sectionOf(block.text) : null
      if (!section?.grade) return []
      const printed = block.text.slice(-section.printed.length)
      const rule = byRule('section-heading')
      return [{ area: section.area, grade: section.grade, printed, page: block.page, lines: [...block.lines], ...rule }]
    }),
  )

const disagreements = (table: readonly FoundJudgement[], headings: readonly FoundJudgement[]): string[] =>
  headings.flatMap((one) => {
    const other = table.find((judgement) => judgement.area === one.area)
    return other && other.grade !== one.grade
      ? [
          `The judgement table says "${other.printed}" and the section heading says "${one.printed}" for the same area. Check the page.`,
        ]
      : []
  })

/** Where the narrative starts: after the table, or after the last line of the front page that is only about the inspection. */
const narrativeFrom = (blocks: readonly Block[], afterTable: Line | null): number => {
  const after = afterTable ? blocks.findIndex((block) => block.lines.includes(afterTable)) : -1
  if (after >= 0) return after
  const front = blocks
    .slice(0, 15)
    .findLastIndex((block) => /inspection dates?\s*:|lead inspector\s*:|^inspection of\b|^judgement/i.test(block.text))
  return front + 1
}

export const improvementsIn = (parts: ReturnType<typeof placed>) => {
  const under = (part: 'improvement' | 'priority') => parts.filter((one) => one.part === part).map((one) => one.block)
  return {
    improvements: improvementItems(under('improvement'), 'improvement-list'),
    priorities: improvementItems(under('priority'), 'priority-list'),
  }
}

/** A report of an inspection of local authority children's services, 2018 to today. */
export const readInspection = (
  blocks: readonly Block[],
  table: JudgementTable | null,
  afterTable: Line | null,
): Reading => {
  const start = narrativeFrom(blocks, afterTable)
  const front = blocks.slice(0, start)
  const narrative = blocks.slice(start)
  const onSite = printedOnSite(front)
  const parts = placed(narrative, { opening: 'summary' })
  const headings = headingJudgements(narrative)
  const judgements = table?.judgements ?? headings
  const lead = printedLeadInspector(front)
  const kind = settledKind(
    'inspection',
    onSite.map((one) => one.value),
  )
  const warnings = [
    ...disagreements(table?.judgements ?? [], headings),
    ...(parts.some((one) => one.part === 'improvement')
      ? []
      : ['There is no "What needs to improve" section, so the list of areas for improvement is empty.']),
  ]
  return {
    ...nothing,
    kind: kind.kind,
    kindTold: { rule: kind.rule ?? 'kind-title', lines: onSite.flatMap((one) => one.lines) },
    framework: 'ilacs',
    authority: findAuthority(blocks),
    onSite,
    published: printedPublished(front),
    inspectors: lead ? [lead] : [],
    leadInspector: lead,
    judgements: judgements.filter((one) => gradeOf(one.printed) !== null),
    ...improvementsIn(parts),
    paragraphs: parts.map(({ block, section }) => ({ block, section })),
    warnings,
  }
}

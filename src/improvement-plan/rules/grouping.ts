import type { Heading, WholePlan } from '../model.ts'
import { standing } from './headings.ts'
import { type Group, inOrder, type NumberedLine } from './order.ts'

/** By what a person groups the plan's lines; 'finding' is how the plan and the statement number them. */
export const groupings = {
  finding: 'Finding',
  priority: 'Priority',
  workstream: 'Workstream',
  judgement: 'Judgement',
} as const
export type Grouping = keyof typeof groupings

/** Lines under a priority, a workstream or a judgement; all null: under none. The lines keep their numbers. */
export type Gathering = { heading: Heading | null; section: string | null; lines: readonly NumberedLine[] }

const linesOf = (groups: readonly Group[]): readonly NumberedLine[] => groups.flatMap((group) => group.lines)

/** Under each priority or workstream that stands, empty ones too; at the end those in none. */
const byHeading = (
  { headings }: Pick<WholePlan, 'headings'>,
  lines: readonly NumberedLine[],
  kind: 'priority' | 'workstream',
): readonly Gathering[] => {
  const shown = standing(headings, kind)
  const none = lines.filter((line) => !shown.some((heading) => heading.id === line[kind]))
  return [
    ...shown.map((heading) => ({
      heading,
      section: null,
      lines: lines.filter((line) => line[kind] === heading.id),
    })),
    ...(none.length > 0 ? [{ heading: null, section: null, lines: none }] : []),
  ]
}

/** The judgement of the first finding that stands under one; an area for improvement often stands under none. */
export const judgementOf = (line: NumberedLine, findings: WholePlan['findings']): string | null =>
  inOrder(findings).find((one) => line.findings.includes(one.id) && one.section !== null)?.section ?? null

const byJudgement = (
  { findings }: Pick<WholePlan, 'findings'>,
  lines: readonly NumberedLine[],
  order: readonly string[],
): readonly Gathering[] => {
  const rank = (section: string | null): number => {
    const at = section === null ? -1 : order.indexOf(section)
    return at < 0 ? order.length : at
  }
  return [...Map.groupBy(lines, (line) => judgementOf(line, findings))]
    .toSorted(([one], [other]) => rank(one) - rank(other) || Number(one === null) - Number(other === null))
    .map(([section, some]) => ({ heading: null, section, lines: some }))
}

/** `judgements`: the ids of judgements in the order of a report. */
export const gatheredBy = (
  grouping: Exclude<Grouping, 'finding'>,
  whole: Pick<WholePlan, 'headings' | 'findings'>,
  groups: readonly Group[],
  judgements: readonly string[],
): readonly Gathering[] =>
  grouping === 'judgement'
    ? byJudgement(whole, linesOf(groups), judgements)
    : byHeading(whole, linesOf(groups), grouping)

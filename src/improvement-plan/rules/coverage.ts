import type { Line, PlanFinding, WholePlan } from '../model.ts'

/**
 * Something that is missing, with the address of the field that mends it. `blocks`: the statement waits for it. `lineId`: the line
 * that lacks it; `findingId`: the area that has no line; both null for the plan as a whole.
 */
export type Gap = {
  text: string
  mend: string
  href: string
  blocks: boolean
  lineId: string | null
  findingId: string | null
}

/** How far a finding is answered: the same rule for areas and for concerns of the narrative. */
export type Cover = 'covered' | 'incomplete' | 'no-line'

export type AreaCover = { finding: PlanFinding; lines: readonly Line[]; covered: boolean }
export type Coverage = {
  /** Each accepted area for improvement or priority action, priority actions first. */
  areas: readonly AreaCover[]
  /** Lines with neither a finding that still stands nor a reason. */
  untraced: readonly Line[]
  gaps: readonly Gap[]
  /** No gap blocks the written statement. */
  ready: boolean
}

/** What inspectors list as to be improved; neither a concern of the narrative nor an item of the council's own list. */
export const isArea = (finding: PlanFinding): boolean =>
  finding.origin === 'priority-action' || finding.origin === 'area-for-improvement'

const empty = (text: string): boolean => text.trim() === ''

/** An action and a way to know whether it worked: the least that covers an area. */
const covers = (line: Line): boolean => !empty(line.action) && !empty(line.measures)

export const coverOf = (finding: PlanFinding, lines: readonly Line[]): Cover => {
  const answering = lines.filter((line) => line.findings.includes(finding.id))
  if (answering.length === 0) return 'no-line'
  return answering.some(covers) ? 'covered' : 'incomplete'
}

/** Whether a line says where it comes from: a finding that still stands, or else why there is none. */
export type Trace = 'traced' | 'reason-given' | 'not-traced'
export const traceOf = (line: Line, findings: readonly PlanFinding[]): Trace => {
  if (findings.some((finding) => !finding.gone && line.findings.includes(finding.id))) return 'traced'
  return empty(line.whyNoFinding) ? 'not-traced' : 'reason-given'
}

/** "1 of 3 areas covered". */
export const areasCovered = (areas: readonly AreaCover[]): string =>
  `${areas.filter((area) => area.covered).length} of ${areas.length} ${areas.length === 1 ? 'area' : 'areas'} covered`

/** Lines that answer an area are always in the statement; for the others a person chooses. */
export const isInStatement = (line: Line, findings: readonly PlanFinding[]): boolean =>
  line.inStatement || findings.some((one) => !one.gone && isArea(one) && line.findings.includes(one.id))

export const shorten = (text: string, length = 80): string =>
  text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`

const lineAddress = (planId: string, lineId: string, field: string): string =>
  `/improvement-plans/${planId}/lines/${lineId}/edit#${field}`

/** Which fields of a line the statement needs: EIA 2006 s.137(3) asks for the action and the period; the rest is ours. */
const needed = [
  { field: 'action', lacks: (line: Line) => empty(line.action), words: 'has no action', mend: 'Write the action' },
  {
    field: 'measures',
    lacks: (line: Line) => empty(line.measures),
    words: 'does not say how we will know',
    mend: 'Say how we will know',
  },
  { field: 'lead', lacks: (line: Line) => line.lead === null, words: 'has no lead', mend: 'Choose a lead' },
  { field: 'due', lacks: (line: Line) => line.due === null, words: 'has no due date', mend: 'Set a due date' },
] as const

const nameOf = (line: Line, number: number): string =>
  empty(line.action) ? `Line ${number}` : `Line ${number}, “${shorten(line.action, 60)}”,`

/** `numbers`: the number that people see for each line (rules/order.ts). */
export const coverageOf = (whole: WholePlan, numbers: ReadonlyMap<string, number>): Coverage => {
  const { plan, findings } = whole
  const standing = findings.filter((finding) => !finding.gone)
  const areas = standing.filter(isArea).map((finding): AreaCover => {
    const lines = whole.lines.filter((line) => line.findings.includes(finding.id))
    return { finding, lines, covered: coverOf(finding, lines) === 'covered' }
  })
  const untraced = whole.lines.filter((line) => traceOf(line, findings) === 'not-traced')
  const name = (line: Line): string => nameOf(line, numbers.get(line.id) ?? 0)
  const gaps: Gap[] = [
    ...areas
      .filter((area) => area.lines.length === 0)
      .map(({ finding }) => ({
        text: `No line answers “${shorten(finding.quote)}”`,
        mend: 'Add a line',
        href: `/improvement-plans/${plan.id}/add?finding=${finding.id}`,
        blocks: true,
        lineId: null,
        findingId: finding.id,
      })),
    ...whole.lines.flatMap((line) =>
      needed
        .filter((need) => need.lacks(line))
        .map((need) => ({
          text: `${name(line)} ${need.words}`,
          mend: need.mend,
          href: lineAddress(plan.id, line.id, need.field),
          blocks: isInStatement(line, findings),
          lineId: line.id,
          findingId: null,
        })),
    ),
    ...untraced.map((line) => ({
      text: `${name(line)} traces to no finding and does not say why`,
      mend: 'Choose a finding or say why there is none',
      href: lineAddress(plan.id, line.id, 'findings'),
      blocks: isInStatement(line, findings),
      lineId: line.id,
      findingId: null,
    })),
    ...(empty(plan.governance)
      ? [
          {
            text: 'The plan does not say how it is governed',
            mend: 'Describe the governance',
            href: `/improvement-plans/${plan.id}/edit#governance`,
            blocks: true,
            lineId: null,
            findingId: null,
          },
        ]
      : []),
  ]
  return { areas, untraced, gaps, ready: !gaps.some((gap) => gap.blocks) }
}

import { type Section, sectionTitles } from '../../inspections/index.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { type Funded, type Line, type Milestone, origins, type PlanFinding, type WholePlan } from '../model.ts'
import { isArea, isInStatement } from '../rules/coverage.ts'
import { type Group, grouped, inOrder } from '../rules/order.ts'
import { joined, leadInWords, partnerInWords, pounds, whereIs } from '../rules/words.ts'
import type { Since } from './differences.ts'

/** What the statement says of the inspection; given by the inspections slice. */
export type StatementFacts = {
  council: string
  inspection: string
  /** Which law it is made under. */
  basis: 'education-and-inspections-act' | 'children-act' | 'none'
  receivedOn: Day | null
  publishedOn: Day | null
  /** The day by which it is owed. */
  due: Day | null
}

export type StatementAction = {
  number: number
  /** The line's id, and its milestones; editions of before these were kept have neither. */
  line?: string
  milestones?: readonly string[]
  action: string
  /** Concerns of the narrative that it answers; for the council's own, why there is no finding. */
  because: readonly string[]
  outcome: string
  period: string
  lead: string
  partner: string
  measures: string
  /** Titles of the practice standards that measure it; editions of before these were told have none. */
  standards?: readonly string[]
  cost: string
}
export type StatementPart = {
  heading: string
  /** The words of the inspectors, and where they stand; null for the narrative's concerns and the council's own. */
  quote: { text: string; where: string } | null
  actions: readonly StatementAction[]
  /** Actions under an earlier heading that answer this finding too: "See also action 2." */
  also: string
}

/** The written statement as plain data: frozen as it is when it is marked ready; both the page and the Word file are made of it. */
export type StatementContent = {
  title: string
  council: string
  inspection: string
  legalBasis: string
  facts: readonly { label: string; text: string }[]
  governance: string
  parts: readonly StatementPart[]
  /** What a later edition says differently from the one that was sent before it. */
  since?: Since
}

const bases = {
  'education-and-inspections-act': (council: string) =>
    `${council} has prepared this statement under section 137 of the Education and Inspections Act 2006 and the ` +
    'Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 (SI 2007/462). It says what ' +
    'the council proposes to do in the light of the inspection report, and in what period.',
  'children-act': (council: string) =>
    `${council} has prepared this statement, with its partners, after a joint inspection under section 20 of the ` +
    'Children Act 2004. It says what the partners propose to do in the light of the findings, and in what period.',
  none: (council: string) =>
    `No written statement is owed in law. ${council} has drawn this plan up of its own accord.`,
} as const satisfies Record<StatementFacts['basis'], (council: string) => string>

const fundedWords = {
  yes: 'Funded',
  partly: 'Partly funded',
  no: 'Not yet funded',
} as const satisfies Record<Funded, string>

const period = (line: Line): string => {
  if (line.due === null) return line.start === null ? '' : `From ${inWords(line.start)}`
  const due = inWords(line.revisedDue ?? line.due)
  const revised = line.revisedDue === null ? '' : ` (revised from ${inWords(line.due)})`
  return line.start === null ? `By ${due}${revised}` : `${inWords(line.start)} to ${due}${revised}`
}

const costOf = (line: Line): string => {
  const cost = joined(line.cost === null ? '' : pounds(line.cost), line.costNote)
  const funded = line.funded === null ? '' : fundedWords[line.funded]
  const source = line.fundingSource === '' ? funded : `${funded === '' ? 'Funding' : funded}: ${line.fundingSource}`
  return [cost, source].filter((part) => part !== '').join('\n')
}

/** “The quality of supervision.” (page 2) */
export const quoted = ({ text, where }: { text: string; where: string }): string =>
  `“${text}”${where === '' ? '' : ` (${where})`}`

const becauseOf = (line: Line, findings: readonly PlanFinding[]): readonly string[] => [
  ...findings
    .filter((one) => !isArea(one) && !one.gone && line.findings.includes(one.id))
    .map((one) => quoted({ text: one.quote, where: whereIs(one) })),
  ...(line.whyNoFinding === '' ? [] : [line.whyNoFinding]),
]

const milestoneOf = ({ title, due, revisedDue, done }: Milestone): string =>
  joined(
    title,
    done
      ? `done on ${inWords(done.on)}`
      : `by ${inWords(revisedDue ?? due)}${revisedDue === null ? '' : ` (revised from ${inWords(due)})`}`,
  )

const actionOf = (
  line: Line & { number: number },
  findings: readonly PlanFinding[],
  standards: readonly string[],
): StatementAction => ({
  number: line.number,
  line: line.id,
  milestones: line.milestones.map(milestoneOf),
  action: line.action,
  because: becauseOf(line, findings),
  outcome: line.outcome,
  period: period(line),
  lead: leadInWords(line.lead),
  partner: partnerInWords(line.partner),
  measures: line.measures,
  ...(standards.length === 0 ? {} : { standards }),
  cost: costOf(line),
})

const headings = {
  narrative: 'Concerns that inspectors describe in the report',
  'own-list': 'What our own report says is still to do',
  own: 'Further actions of our own',
} as const

const headingOf = ({ kind, section }: Group): string => {
  const heading = headings[kind as keyof typeof headings]
  return section === null ? heading : `${heading}: ${sectionTitles[section as Section]}`
}

type Measures = ReadonlyMap<string, readonly string[]>

const partOf = (group: Group, findings: readonly PlanFinding[], measures: Measures, at: number): StatementPart => {
  const also = group.also.map((line) => line.number)
  return {
    heading: group.finding ? `${origins[group.finding.origin]} ${at}` : headingOf(group),
    quote: group.finding && { text: group.finding.quote, where: whereIs(group.finding) },
    actions: group.lines
      .filter((line) => isInStatement(line, findings))
      .map((line) => actionOf(line, inOrder(findings), measures.get(line.id) ?? [])),
    also: also.length === 0 ? '' : `See also action ${also.join(', ')}.`,
  }
}

/** The statement of a plan as it stands. Pure: the same plan and facts make the same statement. `measures`: line id -> titles of the standards that measure it. */
export const statementOf = (
  whole: WholePlan,
  facts: StatementFacts,
  measures: Measures = new Map(),
): StatementContent => {
  const groups = grouped(whole.findings, whole.lines)
  const placeAmong = (group: Group): number => groups.filter((one) => one.kind === group.kind).indexOf(group) + 1
  const day = (label: string, on: Day | null) => (on === null ? [] : [{ label, text: inWords(on) }])
  return {
    title: facts.basis === 'none' ? 'Improvement plan' : 'Written statement of proposed action',
    council: facts.council,
    inspection: facts.inspection,
    legalBasis: bases[facts.basis](facts.council),
    facts: [
      ...day('Report published', facts.publishedOn),
      ...day('Report received', facts.receivedOn),
      ...(facts.basis === 'none' ? [] : day('Statement due', facts.due)),
    ],
    governance: whole.plan.governance,
    parts: groups
      .map((group) => partOf(group, whole.findings, measures, placeAmong(group)))
      .filter((part) => part.actions.length > 0 || part.quote !== null),
  }
}

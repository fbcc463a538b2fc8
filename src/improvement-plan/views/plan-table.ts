import { type Section, sectionTitles } from '../../inspections/index.ts'
import { type Day, inWords } from '../../platform/day.ts'
import type { Cell } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Evidence, origins, type PlanFinding } from '../model.ts'
import { impactToday } from '../rules/evidence.ts'
import type { Gathering, Grouping } from '../rules/grouping.ts'
import { latenessInWords } from '../rules/lateness.ts'
import { answeredWords } from '../rules/line-words.ts'
import { latenessOfMilestone, milestonesDone, nextMilestone } from '../rules/milestones.ts'
import type { Group, NumberedLine } from '../rules/order.ts'
import { leadInWords, lowerFirst } from '../rules/words.ts'
import { type Worse, worseInShort } from '../rules/worse-since.ts'
import { cards, lineAddress, quotation, type Source } from './parts.ts'
import { deliveryWords, dueWords, impactTag } from './tags.ts'

export type PlanTable = {
  planId: string
  findings: readonly PlanFinding[]
  source: Source | null
  today: Day
  evidence: ReadonlyMap<string, readonly Evidence[]>
  evidenceMonths: number
  /** Line id -> what measures it and has got worse since it was signed off or rated embedded. */
  worse: ReadonlyMap<string, readonly Worse[]>
  /** Line id -> the day its last update is about. */
  lastUpdates: ReadonlyMap<string, Day>
  /** Whether any line of the plan has a milestone: else their column is left out. */
  hasMilestones: boolean
  /** Buttons for the order of a line; null for those who may not change it. */
  buttons: ((line: NumberedLine, first: boolean, last: boolean) => Html) | null
}

const small = (text: string): Html =>
  html`<span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">${text}</span>`

/** The action; until there is one, what the line answers, unless that stands over the table already. */
const actionWords = ({ findings }: PlanTable, line: NumberedLine, quoted: boolean): Html | string => {
  if (line.action !== '') return line.action
  const words = quoted ? null : answeredWords(line, findings)
  return words === null ? 'No action written yet' : `“${words}”`
}

/** The next step and its date, with how late it is. */
export const nextMilestoneWords = (line: NumberedLine, today: Day): Html => {
  const next = nextMilestone(line)
  if (!next) return html`${milestonesDone(line) || 'None'}`
  const lateness = latenessOfMilestone(next, today)
  const words = latenessInWords(lateness)
  return html`${next.title}<br>${inWords(next.revisedDue ?? next.due)}${
    words !== '' &&
    (lateness.state === 'late'
      ? html`<br><strong class="govuk-!-font-size-16">${words}</strong>`
      : html`<br><span class="govuk-!-font-size-16">${words}</span>`)
  }`
}

const worseWords = (worse: readonly Worse[]): Html | null =>
  worse.length === 0
    ? null
    : html`<br><span class="govuk-!-font-size-16"><strong>Look again:</strong> ${lowerFirst(worseInShort(worse))}</span>`

const row = (
  given: PlanTable,
  line: NumberedLine,
  at: number,
  among: readonly NumberedLine[],
  quoted: boolean,
): readonly Cell[] => {
  const action = actionWords(given, line, quoted)
  const { impact, reopened } = impactToday(
    line.impact,
    given.evidence.get(line.id) ?? [],
    given.today,
    given.evidenceMonths,
  )
  const said = given.lastUpdates.get(line.id)
  return [
    { text: String(line.number) },
    html`<a class="govuk-link" href="${lineAddress(given.planId, line.id)}">${action}</a>${
      line.action === '' && action !== 'No action written yet' ? html`<br>${small('No action written yet')}` : null
    }${said ? html`<br>${small(`Last update ${inWords(said)}`)}` : null}${line.asked ? html`<br><span class="govuk-!-font-size-16">Update asked for</span>` : null}`,
    leadInWords(line.lead) || 'Nobody yet',
    dueWords(line, given.today),
    ...(given.hasMilestones ? [nextMilestoneWords(line, given.today)] : []),
    deliveryWords(line, given.today),
    html`${impactTag(impact, reopened !== null)}${worseWords(given.worse.get(line.id) ?? [])}`,
    ...(given.buttons ? [given.buttons(line, at === 0, at === among.length - 1)] : []),
  ]
}

const linesTable = (given: PlanTable, heading: string, lines: readonly NumberedLine[], quoted = false): Html =>
  cards(
    `Lines: ${heading}`,
    [
      { text: 'No.', classes: 'tl-cards__number' },
      { text: 'Action', classes: given.hasMilestones ? 'govuk-!-width-one-quarter' : 'govuk-!-width-one-third' },
      'Lead',
      'Due',
      ...(given.hasMilestones ? ['Next milestone'] : []),
      'Delivery',
      'Impact',
      ...(given.buttons ? [{ text: 'Order', isTools: true }] : []),
    ],
    lines.map((line, at) => row(given, line, at, lines, quoted)),
  )

const headingOf = (group: Group): string => {
  if (group.finding) return origins[group.finding.origin]
  if (group.kind === 'own-list')
    return `The council’s own list${group.section === null ? '' : `: ${sectionTitles[group.section as Section]}`}`
  return group.kind === 'narrative' ? 'Concerns picked from the narrative' : 'Lines of our own'
}

const alsoIn = (group: Group): Html | null =>
  group.also.length > 0
    ? html`<p class="govuk-body">Also answered by line ${group.also.map((line) => line.number).join(', ')}.</p>`
    : null

const section = (heading: string, content: Html): Html => html`<section class="govuk-!-margin-bottom-7">
<h2 class="govuk-heading-m govuk-!-margin-bottom-2">${heading}</h2>
${content}
</section>`

/** The plan at a glance: a table for each finding of `shown`, numbered as it is among `all`. */
export const planTables = (given: PlanTable, shown: readonly Group[], all: readonly Group[]): Html => {
  const heading = (group: Group): string => {
    const keys = all.filter((one) => one.kind === group.kind).map((one) => one.key)
    return group.finding && keys.length > 1 ? `${headingOf(group)} ${keys.indexOf(group.key) + 1}` : headingOf(group)
  }
  return html`${shown.map((group) =>
    section(
      heading(group),
      html`${group.finding && quotation(group.finding, given.source)}
${
  group.lines.length > 0
    ? linesTable(given, heading(group), group.lines, group.finding !== null)
    : html`<p class="govuk-body">No line of its own.</p>`
}
${alsoIn(group)}`,
    ),
  )}`
}

const none = {
  priority: 'In no priority',
  workstream: 'In no workstream',
  judgement: 'Under no judgement',
} as const

/** The same lines under priorities, workstreams or judgements. */
export const gatheredTables = (
  given: PlanTable,
  by: Exclude<Grouping, 'finding'>,
  gatherings: readonly Gathering[],
): Html =>
  html`${gatherings.map(({ heading, section: judgement, lines }) => {
    const title = heading?.title ?? (judgement === null ? none[by] : sectionTitles[judgement as Section])
    const person = heading && leadInWords(heading.person)
    return section(
      title,
      html`${heading && heading.outcome !== '' && html`<p class="govuk-body tl-pre-line">${heading.outcome}</p>`}${
        person && html`<p class="govuk-body">${by === 'priority' ? 'Sponsor' : 'Lead'}: ${person}</p>`
      }${lines.length > 0 ? linesTable(given, title, lines) : html`<p class="govuk-body">No line is in it yet.</p>`}`,
    )
  })}`

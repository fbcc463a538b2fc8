import { inWords } from '../../platform/day.ts'
import {
  deliveryRatings,
  fundedAnswers,
  impactRatings,
  type LineField,
  type LineFields,
  lineFields,
  type Named,
  type Partner,
  type WholePlan,
} from '../model.ts'
import { thingChangeInWords } from './things.ts'

export const pounds = (cost: number): string => `£${cost.toLocaleString('en-GB')}`

/** Parts with something in them, with commas between. */
export const joined = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => Boolean(part)).join(', ')

/** To go on within a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const leadInWords = (lead: Named | null): string => (lead === null ? '' : joined(lead.name, lead.role))
export const partnerInWords = (partner: Partner | null): string =>
  partner === null ? '' : joined(partner.agency, partner.name)

/** "paragraph 26, page 6"; nothing where the document gives neither. */
export const whereIs = (finding: { paragraph: string | null; page: number | null }): string =>
  joined(finding.paragraph && `paragraph ${finding.paragraph}`, finding.page !== null && `page ${finding.page}`)

/** What a line names by id: its findings, its priority and its workstream. */
export type Known = Pick<WholePlan, 'findings' | 'headings'>
export const knowsNothing: Known = { findings: [], headings: [] }

const quotes = (ids: readonly string[], { findings }: Known): string =>
  ids.map((id) => `“${findings.find((finding) => finding.id === id)?.quote ?? 'a finding'}”`).join('; ')

const titleIn = (id: string | null | undefined, { headings }: Known): string =>
  headings.find((heading) => heading.id === id)?.title ?? ''

/** One field's value as people read it; 'Nothing' when it is empty. */
export const fieldInWords = (field: LineField, value: unknown, known: Known): string => {
  const line = { [field]: value } as Partial<LineFields>
  const words: Record<LineField, () => string> = {
    findings: () => quotes(line.findings ?? [], known),
    whyNoFinding: () => line.whyNoFinding ?? '',
    priority: () => titleIn(line.priority, known),
    workstream: () => titleIn(line.workstream, known),
    outcome: () => line.outcome ?? '',
    action: () => line.action ?? '',
    lead: () => leadInWords(line.lead ?? null),
    partner: () => partnerInWords(line.partner ?? null),
    start: () => (line.start ? inWords(line.start) : ''),
    due: () => (line.due ? inWords(line.due) : ''),
    revisedDue: () => (line.revisedDue ? inWords(line.revisedDue) : ''),
    measures: () => line.measures ?? '',
    cost: () => (typeof line.cost === 'number' ? pounds(line.cost) : ''),
    costNote: () => line.costNote ?? '',
    funded: () => (line.funded ? fundedAnswers[line.funded] : ''),
    fundingSource: () => line.fundingSource ?? '',
    inStatement: () => (line.inStatement ? 'Yes' : 'No'),
    delivery: () => (line.delivery ? deliveryRatings[line.delivery].text : ''),
    impact: () => (line.impact ? impactRatings[line.impact].text : ''),
  }
  return words[field]() || 'Nothing'
}

/** What happened, where it was no change of a field. */
const events: Record<string, string> = {
  started: 'Plan started',
  update: 'Update written',
  added: 'Line added',
  removed: 'Line removed',
  'put-back': 'Line put back',
  moved: 'Line moved',
  asked: 'Update asked for',
  'signed-off': 'Signed off',
  'sent-back': 'Sent back instead of signed off',
  reopened: 'Reopened',
  'marked-ready': 'Statement marked ready',
  withdrawn: 'Statement withdrawn',
  sent: 'Sending of the statement recorded',
  response: 'Response to the statement recorded',
  drafted: 'Drafted again from the accepted findings',
}
const planLabels: Record<string, string> = {
  title: 'Title',
  governance: 'Governance',
  status: 'Status',
  evidenceMonths: 'Months for which evidence is recent',
}

const isLineField = (field: string): field is LineField => field in lineFields

/** A change as a heading and, for a field, what it was and became. */
export const changeInWords = (
  change: { field: string; before: unknown; after: unknown },
  known: Known,
): { title: string; from: string | null; to: string | null } => {
  const { field, before, after } = change
  if (isLineField(field))
    return {
      title: `${lineFields[field].label} changed`,
      from: fieldInWords(field, before, known),
      to: fieldInWords(field, after, known),
    }
  if (field in planLabels) {
    const words = (value: unknown): string => {
      const text = String(value ?? '') || 'Nothing'
      return field === 'status' ? upperFirst(text) : text
    }
    return { title: `${planLabels[field]} changed`, from: words(before), to: words(after) }
  }
  return thingChangeInWords(change) ?? { title: events[field] ?? field, from: null, to: null }
}

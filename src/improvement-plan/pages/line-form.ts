import { z } from 'zod'
import { type Day, inWords } from '../../platform/day.ts'
import type { Form } from '../../platform/http/page.ts'
import { type ReadDate, readDateInput, type TypedDate, typedDate } from '../../platform/views/govuk.ts'
import { type Funded, fundedAnswers, type HeadingKind, type LineFields, lineFields, longestText } from '../model.ts'
import type { DirectoryPerson } from '../people.ts'
import type { Known } from '../rules/words.ts'

const texts = ['whyNoFinding', 'outcome', 'action', 'measures', 'costNote', 'fundingSource'] as const
const names = ['leadName', 'leadRole', 'partnerAgency', 'partnerName', 'reason'] as const

/** A line's form as it was typed: refused forms show exactly this again. */
export type TypedLine = Readonly<Record<(typeof texts)[number] | (typeof names)[number], string>> & {
  findings: readonly string[]
  lead: string
  partner: string
  priority: string
  workstream: string
  start: TypedDate
  due: TypedDate
  revisedDue: TypedDate
  cost: string
  funded: string
  inStatement: boolean
}

export type Errors = Readonly<Record<string, string>>
export type ReadLine = { typed: TypedLine; fields: LineFields; reason: string; errors: Errors }

export const typedOf = (line: LineFields): TypedLine => ({
  ...line,
  priority: line.priority ?? '',
  workstream: line.workstream ?? '',
  lead: line.lead?.personId ?? '',
  leadName: line.lead?.personId ? '' : (line.lead?.name ?? ''),
  leadRole: line.lead?.personId ? '' : (line.lead?.role ?? ''),
  partner: line.partner?.personId ?? '',
  partnerAgency: line.partner?.agency ?? '',
  partnerName: line.partner?.personId ? '' : (line.partner?.name ?? ''),
  start: typedDate(line.start),
  due: typedDate(line.due),
  revisedDue: typedDate(line.revisedDue),
  cost: line.cost === null ? '' : String(line.cost),
  funded: line.funded ?? '',
  reason: '',
})

const longText = z.string().max(longestText, `Use ${longestText.toLocaleString('en-GB')} characters or fewer`)
const shortText = z.string().max(200, 'Use 200 characters or fewer')
const schema = z.object({
  ...Object.fromEntries(texts.map((name) => [name, longText])),
  ...Object.fromEntries(names.map((name) => [name, shortText])),
  cost: z
    .string()
    .regex(/^(£?[\d,]{1,13})?$/, 'Enter the cost in whole pounds, like 45,000, or leave it empty')
    .refine((text) => Number(text.replace(/[£,]/g, '')) <= 2_000_000_000, 'Enter a cost below 2,000,000,000'),
  funded: z.enum(['', ...Object.keys(fundedAnswers)], 'Choose yes, partly or no'),
})

const errorsOf = (typed: TypedLine): Errors => {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return {}
  return Object.fromEntries(parsed.error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]))
}

const typedFrom = (form: Form, dates: Record<'start' | 'due' | 'revisedDue', ReadDate>): TypedLine => ({
  ...(Object.fromEntries([...texts, ...names].map((name) => [name, form.get(name)])) as Pick<
    TypedLine,
    (typeof texts)[number] | (typeof names)[number]
  >),
  findings: form.all('findings').toSorted(),
  lead: form.get('lead'),
  priority: form.get('priority'),
  workstream: form.get('workstream'),
  partner: form.get('partner'),
  start: dates.start.typed,
  due: dates.due.typed,
  revisedDue: dates.revisedDue.typed,
  cost: form.get('cost'),
  funded: form.get('funded'),
  inStatement: form.get('inStatement') === 'yes',
})

/** Who a select names: someone of today's directory, or whoever the line named before they left it. */
const personOf = (
  id: string,
  people: readonly DirectoryPerson[],
  before: { personId: string | null; name: string } | null,
) =>
  people.find((person) => person.id === id) ??
  (before !== null && id !== '' && before.personId === id ? { id, role: '', ...before } : null)

const leadOf = (typed: TypedLine, people: readonly DirectoryPerson[], before: LineFields): LineFields['lead'] => {
  const person = personOf(typed.lead, people, before.lead)
  if (person) return { personId: person.id, name: person.name, role: person.role }
  if (typed.leadName === '' && typed.leadRole === '') return null
  return { personId: null, name: typed.leadName, role: typed.leadRole }
}

const partnerOf = (typed: TypedLine, people: readonly DirectoryPerson[], before: LineFields): LineFields['partner'] => {
  const person = personOf(typed.partner, people, before.partner)
  const named = person ? { personId: person.id, name: person.name } : { personId: null, name: typed.partnerName }
  return typed.partnerAgency === '' && named.name === '' ? null : { agency: typed.partnerAgency, ...named }
}

/** The original due date is set once; afterwards only the revised one moves, and says why. */
const dueErrors = (fields: LineFields, before: LineFields, reason: string): Errors => {
  const due: Day | null = fields.revisedDue ?? fields.due
  const tooEarly = fields.start !== null && due !== null && due < fields.start
  const dateField = fields.revisedDue === null ? 'due' : 'revisedDue'
  return {
    ...(tooEarly ? { [dateField]: `The due date must be on or after the start, ${inWords(fields.start!)}` } : {}),
    ...(fields.revisedDue !== before.revisedDue && reason === '' ? { reason: 'Say why the due date is revised' } : {}),
  }
}

const leadErrors = (typed: TypedLine): Errors => ({
  ...(typed.lead !== '' && typed.leadName !== ''
    ? { leadName: 'Choose a lead from the directory or type a name, not both' }
    : {}),
  ...(typed.lead === '' && typed.leadName === '' && typed.leadRole !== '' ? { leadName: 'Enter the lead’s name' } : {}),
  ...(typed.partner !== '' && typed.partnerName !== ''
    ? { partnerName: 'Choose a contact from the directory or type a name, not both' }
    : {}),
})

/** Reads the form over the line as it was. What cannot be read is an error beside its field; ratings are not here. */
export const readLine = (
  form: Form,
  before: LineFields,
  people: readonly DirectoryPerson[],
  { findings, headings }: Known,
): ReadLine => {
  const dates = {
    start: readDateInput(form, 'start', 'The start'),
    due: readDateInput(form, 'due', 'The due date'),
    revisedDue: readDateInput(form, 'revisedDue', 'The revised due date'),
  }
  const typed = typedFrom(form, dates)
  const cost = typed.cost.replace(/[£,]/g, '')
  const due = before.due ?? dates.due.day
  // A removed heading is not in the form: a line keeps its place in it while nothing else is chosen.
  const headingIn = (id: string, kind: HeadingKind): string | null => {
    const chosen = headings.find((heading) => heading.id === id && heading.kind === kind)
    const kept = headings.find((heading) => heading.id === before[kind] && heading.removed)
    return chosen?.id ?? (id === '' ? (kept?.id ?? null) : null)
  }
  const fields: LineFields = {
    ...before,
    ...(Object.fromEntries(texts.map((name) => [name, typed[name]])) as Pick<LineFields, (typeof texts)[number]>),
    findings: typed.findings.filter((id) => findings.some((finding) => finding.id === id)),
    priority: headingIn(typed.priority, 'priority'),
    workstream: headingIn(typed.workstream, 'workstream'),
    lead: leadOf(typed, people, before),
    partner: partnerOf(typed, people, before),
    start: dates.start.day,
    due,
    revisedDue: before.due === null || dates.revisedDue.day === due ? null : dates.revisedDue.day,
    cost: cost === '' ? null : Number(cost),
    funded: typed.funded === '' ? null : (typed.funded as Funded),
    inStatement: typed.inStatement,
  }
  const unread = Object.fromEntries(
    Object.entries(dates).flatMap(([name, date]) => (date.error === null ? [] : [[name, date.error]])),
  )
  return {
    typed,
    fields,
    reason: typed.reason,
    errors: { ...dueErrors(fields, before, typed.reason), ...leadErrors(typed), ...errorsOf(typed), ...unread },
  }
}

/** Error summary in the order of the form. */
export const inFormOrder = (errors: Errors): Errors => {
  const order = [...Object.keys(lineFields), 'leadName', 'leadRole', 'reason']
  return Object.fromEntries(
    Object.entries(errors).toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other)),
  )
}

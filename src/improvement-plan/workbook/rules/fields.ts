import type { Day } from '../../../platform/day.ts'
import type {
  Delivery,
  Funded,
  HeadingKind,
  LineFields,
  MilestoneFields,
  Named,
  Partner,
  WholePlan,
} from '../../model.ts'
import { standing } from '../../rules/headings.ts'
import type { Base, PersonInDirectory, Values } from '../model.ts'
import { lookupForm } from './cells.ts'
import { same } from './same.ts'

/** What a file's words are looked up in. */
export type Known = { base: Base; now: WholePlan; people: readonly PersonInDirectory[]; by: string; today: Day }

/** A field as the file has it; `blocked` where it cannot be taken, and what to do. */
export type FileField = { value: unknown; blocked?: string; note?: string }

const inDirectory = (name: string, role: string, people: readonly PersonInDirectory[]): PersonInDirectory | null => {
  const named = people.filter((person) => lookupForm(person.name) === lookupForm(name))
  const exact = named.filter((person) => lookupForm(person.role) === lookupForm(role))
  if (exact.length === 1) return exact[0]!
  return named.length === 1 ? named[0]! : null
}

const notInDirectory = 'Not in the staff directory, so it is kept as a name.'

const leadOf = (values: Values, from: Named | null, { people }: Known): FileField => {
  const typed = { personId: null, name: values.lead ?? from?.name ?? '', role: values.leadRole ?? from?.role ?? '' }
  if (typed.name === '' && typed.role === '') return { value: null }
  if (from && same(typed, from)) return { value: from }
  if (typed.name === '') return { value: typed, blocked: 'A role without a name. Enter the lead’s name as well.' }
  const person = inDirectory(typed.name, typed.role, people)
  if (!person) return { value: typed, note: notInDirectory }
  const value = { personId: person.id, name: person.name, role: person.role }
  return same(value.role, typed.role) ? { value } : { value, note: 'The role is the one in the staff directory.' }
}

const partnerOf = (values: Values, from: Partner | null, { people }: Known): FileField => {
  const typed = {
    agency: values.partner ?? from?.agency ?? '',
    personId: null,
    name: values.partnerName ?? from?.name ?? '',
  }
  if (typed.agency === '' && typed.name === '') return { value: null }
  if (from && same(typed, from)) return { value: from }
  if (from && same(typed.name, from.name)) return { value: { ...typed, personId: from.personId, name: from.name } }
  const person = typed.name === '' ? null : inDirectory(typed.name, '', people)
  return { value: person ? { ...typed, personId: person.id, name: person.name } : typed }
}

const headingOf = (kind: HeadingKind, title: string, from: string | null, { base, now }: Known): FileField => {
  if (title === '') return { value: null }
  if (from !== null && lookupForm(base.headings[from] ?? '') === lookupForm(title)) return { value: from }
  const found = standing(now.headings, kind).find((heading) => lookupForm(heading.title) === lookupForm(title))
  if (found) return { value: found.id }
  return {
    value: title,
    blocked: `The plan has no ${kind} “${title}”. Add it on the plan’s page, then open this page again.`,
  }
}

const day = (text: string | undefined) => (text === '' || text === undefined ? null : text)

type Read = (values: Values, from: LineFields, known: Known) => FileField

/** Each field: the columns it is read from, and how. Fields that are not here are not taken from a workbook. */
const lineReaders: Partial<Record<keyof LineFields, { columns: readonly string[]; read: Read }>> = {
  findings: { columns: ['findings'], read: ({ findings }) => ({ value: findings === '' ? [] : findings!.split(' ') }) },
  whyNoFinding: { columns: ['whyNoFinding'], read: ({ whyNoFinding }) => ({ value: whyNoFinding }) },
  priority: { columns: ['priority'], read: ({ priority }, from, known) => headingOf('priority', priority!, from.priority, known) },
  workstream: { columns: ['workstream'], read: ({ workstream }, from, known) => headingOf('workstream', workstream!, from.workstream, known) },
  outcome: { columns: ['outcome'], read: ({ outcome }) => ({ value: outcome }) },
  action: { columns: ['action'], read: ({ action }) => ({ value: action }) },
  lead: { columns: ['lead', 'leadRole'], read: (values, from, known) => leadOf(values, from.lead, known) },
  partner: { columns: ['partner', 'partnerName'], read: (values, from, known) => partnerOf(values, from.partner, known) },
  start: { columns: ['start'], read: ({ start }) => ({ value: day(start) }) },
  due: { columns: ['due'], read: ({ due }) => ({ value: day(due) }) },
  revisedDue: { columns: ['revisedDue'], read: ({ revisedDue }) => ({ value: day(revisedDue) }) },
  measures: { columns: ['measures'], read: ({ measures }) => ({ value: measures }) },
  cost: { columns: ['cost'], read: ({ cost }) => ({ value: cost === '' ? null : Number(cost) }) },
  costNote: { columns: ['costNote'], read: ({ costNote }) => ({ value: costNote }) },
  funded: { columns: ['funded'], read: ({ funded }) => ({ value: funded === '' ? null : (funded as Funded) }) },
  fundingSource: { columns: ['fundingSource'], read: ({ fundingSource }) => ({ value: fundingSource }) },
  inStatement: { columns: ['inStatement'], read: ({ inStatement }) => ({ value: inStatement === 'yes' }) },
  delivery: { columns: ['delivery'], read: ({ delivery }) => ({ value: delivery as Delivery }) },
} // biome-ignore format: a table of fields

const has = (values: Values, columns: readonly string[]): boolean =>
  columns.some((column) => values[column] !== undefined)

/** The fields that a row has, each against the line as it was when it was written out. */
export const lineFromRow = (values: Values, from: LineFields, known: Known): ReadonlyMap<keyof LineFields, FileField> =>
  new Map(
    Object.entries(lineReaders)
      .filter(([, { columns }]) => has(values, columns))
      .map(([field, { read }]) => [field as keyof LineFields, read(values, from, known)]),
  )

export type MilestoneField = keyof MilestoneFields

const doneOf = (values: Values, from: MilestoneFields | null, by: string, today: Day): FileField => {
  const on = values.doneOn === undefined ? (from?.done?.on ?? null) : day(values.doneOn)
  const typed = values.doneBy ?? from?.done?.by ?? ''
  if (on === null)
    return { value: null, ...(typed !== '' && !from?.done ? { note: 'Without a day it is not done.' } : {}) }
  const value = { on, by: typed === '' ? by : typed }
  return on > today
    ? { value, blocked: 'The day must be today or in the past. Change it in the file, then upload it again.' }
    : { value }
}

/** The fields that a row of the sheet Milestones has. `from`: as it was written out; null for a new one. */
export const milestoneFromRow = (
  values: Values,
  from: MilestoneFields | null,
  { by, today }: Pick<Known, 'by' | 'today'>,
): ReadonlyMap<MilestoneField, FileField> => {
  const fields: readonly [MilestoneField, readonly string[], () => FileField][] = [
    ['title', ['title'], () => ({ value: values.title, ...(values.title === '' ? { blocked: 'A milestone needs words. Enter them.' } : {}) })],
    ['due', ['due'], () => ({ value: day(values.due) })],
    ['revisedDue', ['revisedDue'], () => ({ value: day(values.revisedDue) })],
    ['done', ['doneOn', 'doneBy'], () => doneOf(values, from, by, today)],
    ['note', ['note'], () => ({ value: values.note })],
  ] // biome-ignore format: a table of fields
  return new Map(fields.filter(([, columns]) => has(values, columns)).map(([field, , read]) => [field, read()]))
}

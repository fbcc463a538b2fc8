import type { Day } from '../../platform/day.ts'
import type { TableId } from '../history/model.ts'
import { historyTables } from '../history/tables.ts'
import { toldOnce } from '../history/told-once.ts'
import type { HeldBetween, LoadAge, PageRow } from '../model.ts'
import { valueInWords } from './code-words.ts'

/** A line of a section: what, when, and a few words more. */
export type Line = { what: string; from: Day | null; until: Day | null; more: string; open: boolean }

const text = (row: PageRow, field: string): string => {
  const value = row.fields[field]
  return value === undefined ? '' : valueInWords(row.table, field, value)
}

const isOpen = (row: PageRow, today: Day): boolean => row.ends === null || row.ends >= today

/** Which fields say more about a spell, in the order they are said. */
const said: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  childInNeed: ['primaryNeed', 'closureReason'],
  assessment: ['outcome'],
  section47: ['outcome'],
  protectionPlan: ['latestCategory'],
  carePeriod: ['need', 'ceasedReason'],
  legalStatus: ['status'],
  preProceedings: ['outcome'],
  permanencePlan: ['plan'],
  specialNeeds: ['outcome'],
  privateFostering: [],
  exploitation: ['level'],
  missingEducation: [],
  homeEducation: [],
  careLeaver: ['category', 'adviser'],
}

const lineOf = (row: PageRow, today: Day): Line => ({
  what: historyTables[row.table].title,
  from: row.starts,
  until: row.ends,
  more: (said[row.table] ?? [])
    .map((field) => text(row, field))
    .filter(Boolean)
    .join(' · '),
  open: isOpen(row, today),
})

const plansOf: readonly TableId[] = ['protectionPlan', 'childInNeedPlan', 'childInNeed', 'carePeriod', 'legalStatus', 'permanencePlan', 'preProceedings', 'specialNeeds'] // biome-ignore format: one list
const opens: readonly TableId[] = [...plansOf, 'assessment', 'section47', 'privateFostering', 'exploitation', 'missingEducation', 'homeEducation', 'careLeaver'] // biome-ignore format: one list

const of = (rows: readonly PageRow[], tables: readonly TableId[]): readonly PageRow[] =>
  rows.filter(({ table }) => tables.includes(table))

const isNow = (row: PageRow, today: Day): boolean => isOpen(row, today) && (row.starts === null || row.starts <= today)

/** What is open now: spells without an end, a need first; of a care leaver their category and who advises them. */
export const openNow = (rows: readonly PageRow[], today: Day): readonly Line[] =>
  of(toldOnce(rows), opens)
    .filter((row) => isNow(row, today))
    .map((row) => ({ table: row.table, line: lineOf(row, today) }))
    // Small lists add to what is known of a care leaver without saying again that they are one.
    .filter(({ table, line }) => table !== 'careLeaver' || line.more !== '')
    .map(({ line }) => line)

/** Plans, periods of care and legal statuses that are not open now, newest first: what is open is said once. */
export const otherPlans = (rows: readonly PageRow[], today: Day): readonly Line[] =>
  of(toldOnce(rows), plansOf)
    .filter((row) => !isNow(row, today))
    .map((row) => lineOf(row, today))

/** Returns in the order in which they are said: the main ones first, whatever their days. */
const bySource = ['ssd', 'annex-a', 'local', 'entered'] as const

export const inOrder = (loads: readonly LoadAge[]): readonly LoadAge[] =>
  loads.toSorted((a, b) => bySource.indexOf(a.source) - bySource.indexOf(b.source))

/** A home: a placement, newest first. `where` for a person to read; a confidential placement says no place. */
export type Home = { type: string; from: Day | null; until: Day | null; where: string; why: string }

export const homes = (rows: readonly PageRow[]): readonly Home[] =>
  of(rows, ['placement']).map((row) => {
    const confidential = row.fields.authority === 'CON'
    const where = confidential
      ? ['Confidential placement']
      : [text(row, 'provider'), text(row, 'location'), text(row, 'postcode')]
    return {
      type: text(row, 'type') || 'Placement',
      from: row.starts,
      until: row.ends,
      where: where.filter(Boolean).join(', '),
      why: text(row, 'changeReason'),
    }
  })

/** The latest and the next of a kind of event, as recorded. Whether it is late is for the practice standards. */
export type KeyDate = { what: string; last: Day | null; next: Day | null }

const keyed: readonly (readonly [TableId, string | null, string])[] = [
  ['visit', 'protection', 'Child protection visit'],
  ['visit', 'care', 'Visit in care'],
  ['visit', 'child-in-need', 'Child in need visit'],
  ['visit', 'care-leaver', 'Care leaver visit'],
  ['conference', null, 'Initial child protection conference'],
  ['review', 'protection', 'Child protection review'],
  ['review', 'care', 'Review of care'],
  ['review', 'child-in-need', 'Child in need review'],
  ['review', 'pathway', 'Pathway plan review'],
  ['coreGroup', null, 'Core group'],
  ['reviewingOfficerContact', null, 'Reviewing officer’s visit or contact'],
  ['personalEducationPlan', null, 'Personal education plan'],
]

/** Health and education: the latest of each kind, and the plan for special needs. */
const latestOf: readonly TableId[] = ['health', 'sdq', 'immunisation', 'personalEducationPlan', 'specialNeeds', 'returnInterview'] // biome-ignore format: one list

/** Kinds of record of which the page shows the latest. */
export const latestShown: readonly TableId[] = [...new Set([...keyed.map(([table]) => table), ...latestOf])]

const maxOf = (days: readonly (Day | null | undefined)[]): Day | null =>
  days
    .filter((day) => day !== null && day !== undefined)
    .toSorted()
    .at(-1) ?? null

const nextOf = (rows: readonly PageRow[], today: Day): Day | null => {
  const due = rows.map((row) => row.fields.due).filter((day): day is Day => typeof day === 'string')
  const ahead = [...rows.map(({ starts }) => starts), ...due].filter((day): day is Day => day !== null && day > today)
  return ahead.toSorted()[0] ?? null
}

export const keyDates = (rows: readonly PageRow[], today: Day): readonly KeyDate[] =>
  keyed.flatMap(([table, kind, what]) => {
    const own = rows.filter((row) => row.table === table && (kind === null || row.fields.kind === kind))
    if (own.length === 0) return []
    return [
      {
        what,
        last: maxOf(own.map(({ starts }) => (starts && starts <= today ? starts : null))),
        next: nextOf(own, today),
      },
    ]
  })

/** Someone who held the child, from a day until another, and how that is known. */
export type Holder = { worker: string; team: string; from: Day | null; until: Day | null; how: 'recorded' | 'loads' }

/** What loads said one after another, run together while it stayed the same. */
const fromLoads = (held: readonly HeldBetween[]): readonly Holder[] => {
  const runs: Holder[] = []
  for (const one of held.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = runs.at(-1)
    const [worker, team] = [one.worker ?? '', one.team ?? '']
    if (last && last.worker === worker && last.team === team)
      runs[runs.length - 1] = { ...last, until: one.until === null ? null : (maxOf([last.until, one.until]) ?? null) }
    else runs.push({ worker, team, from: one.from, until: one.until, how: 'loads' })
  }
  return runs.toReversed()
}

/** Workers as recorded with dates, where the source gives them; else from load to load. Newest first. */
export const holders = (rows: readonly PageRow[], held: readonly HeldBetween[]): readonly Holder[] => {
  const recorded = of(rows, ['involvement']).map(
    (row): Holder => ({
      worker: text(row, 'worker'),
      team: text(row, 'team'),
      from: row.starts,
      until: row.ends,
      how: 'recorded',
    }),
  )
  return recorded.length > 0 ? recorded : fromLoads(held.filter(({ worker, team }) => worker !== null || team !== null))
}

/** A dated record in the list of a year. */
export type Event = { day: Day; until: Day | null; what: string; more: string }

const hidden = new Set(['kind', 'team', 'worker', 'carePeriodKey', 'planKey', 'placementKey', 'referralKey', 'section47Key', 'list', 'adoptiveFamily', 'formerIdentifier', 'postcode', 'urn', 'lines', 'by']) // biome-ignore format: one list

const titleOf = (row: PageRow): string => {
  const kind = row.fields.kind === undefined ? '' : valueInWords(row.table, 'kind', row.fields.kind)
  return ['visit', 'review', 'health', 'advocacy'].includes(row.table) && kind ? kind : historyTables[row.table].title
}

const detail = (row: PageRow): string =>
  Object.entries(row.fields)
    .filter(([name]) => !hidden.has(name))
    .map(([name, value]) => {
      const fields = historyTables[row.table].fields as Readonly<Record<string, { title: string; kind: string }>>
      const words = valueInWords(row.table, name, value)
      const field = fields[name]
      return field &&
        (field.kind === 'yes-no' || field.kind === 'day' || field.kind === 'count' || field.kind === 'number')
        ? `${field.title}: ${words}`
        : words
    })
    .join(' · ')

/** Dated records, newest first; who is not shown and ids of other records are left out. */
export const events = (rows: readonly PageRow[]): readonly Event[] =>
  toldOnce(rows).flatMap((row) =>
    row.starts === null ? [] : [{ day: row.starts, until: row.ends, what: titleOf(row), more: detail(row) }],
  )

/** Health and education. */
export const latest = (rows: readonly PageRow[]): readonly { what: string; when: Day | null; more: string }[] =>
  of(rows, latestOf).map((row) => ({ what: titleOf(row), when: row.starts, more: detail(row) }))

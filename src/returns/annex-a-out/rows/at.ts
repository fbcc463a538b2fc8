import type { FieldsOf, HeldRow, TableId } from '../../../children/history/model.ts'
import { addMonths, ageOn, type Day } from '../../../platform/day.ts'
import type { Value } from '../../model.ts'
import { isCaseWorker } from '../../ssd/to-history/choosing.ts'
import type { HeldSubject, LoadDays } from '../model.ts'
import { wasSo, whoOn, whoTheyAre } from './known.ts'

export type Values = Readonly<Record<string, Value>>

/** What is held about a subject, looked at from a day. */
export type At = {
  readonly subject: string
  readonly day: Day
  readonly since6: Day
  readonly since12: Day
  /** Records that had begun by the day, in order of their start. */
  readonly of: <Id extends TableId>(table: Id) => readonly HeldRow<Id>[]
  /** Records of a table whatever their day: a conference that is only booked. */
  readonly all: <Id extends TableId>(table: Id) => readonly HeldRow<Id>[]
}

/** These hold what was so as at a load, and no day of their own that would say so. */
const asLoaded: ReadonlySet<TableId> = new Set(['careLeaver', 'allocation', 'adopter'])

const inOrder = (left: HeldRow, right: HeldRow): number =>
  (left.starts ?? '') < (right.starts ?? '') ? -1 : (left.starts ?? '') > (right.starts ?? '') ? 1 : 0

export const atDay = ({ subject, rows }: HeldSubject, day: Day, loads: LoadDays): At => {
  const tables = new Map<TableId, { all: HeldRow[]; of: HeldRow[] }>()
  const isSo = (row: HeldRow): boolean =>
    row.starts === null || asLoaded.has(row.table) ? wasSo(row, day, loads) : row.untilLoad === null
  const dated = rows.filter((row) => !whoTheyAre.has(row.table) && isSo(row))
  for (const row of [...whoOn(rows, day, loads), ...dated.toSorted(inOrder)]) {
    let held = tables.get(row.table)
    if (!held) {
      held = { all: [], of: [] }
      tables.set(row.table, held)
    }
    held.all.push(row)
    if (row.starts === null || row.starts <= day || whoTheyAre.has(row.table)) held.of.push(row)
  }
  return {
    subject,
    day,
    since6: addMonths(day, -6),
    since12: addMonths(day, -12),
    of: (table) => (tables.get(table)?.of ?? []) as never,
    all: (table) => (tables.get(table)?.all ?? []) as never,
  }
}

type Spell = { readonly starts: Day | null; readonly ends: Day | null }

/** Open on the day: an end on that day has come. */
export const isOpen = ({ day }: At, { ends }: Spell): boolean => ends === null || ends > day
/** Open on the day, or ended after `since`. */
export const ranIn = (since: Day, { ends }: Spell): boolean => ends === null || ends > since
/** Began after `since`. */
export const beganIn = (since: Day, { starts }: Spell): boolean => starts !== null && starts > since

/** A day that has come; later ones are not known yet. */
export const by = (at: At, day: Day | null | undefined): Value => (day != null && day <= at.day ? day : null)

/** The last one within a spell, the end included. */
export const lastIn = <Row extends Spell>(rows: readonly Row[], at: At, spell: Spell): Row | undefined => {
  const until = spell.ends !== null && spell.ends < at.day ? spell.ends : at.day
  return rows.findLast(
    ({ starts }) => starts !== null && (spell.starts === null || starts >= spell.starts) && starts <= until,
  )
}

/** How many began in the twelve months up to and with a day. */
export const countTo = (rows: readonly Spell[], upTo: Day): number => {
  const since = addMonths(upTo, -12)
  return rows.filter(({ starts }) => starts !== null && starts > since && starts <= upTo).length
}

type Person = FieldsOf<'person'>
const personOf = (at: At): Person => at.of('person').at(-1)?.fields ?? {}

export const isDisabled = (at: At): Value => {
  const said = personOf(at).disability
  if (said !== undefined) return said
  const codes = at.of('disability').map(({ fields }) => fields.code)
  return codes.length === 0 ? 'unknown' : codes.every((code) => code === 'NONE') ? 'no' : 'yes'
}

export const isUnaccompanied = (at: At): Value => personOf(at).uasc ?? null

/** Who a row is about. The age is worked out; one who is not born has none. */
export const about = (at: At): Values => {
  const { gender, sex, ethnicity, dateOfBirth } = personOf(at)
  const age = dateOfBirth === undefined ? null : ageOn(dateOfBirth, at.day)
  return {
    childId: at.subject,
    gender: gender ?? sex ?? null,
    ethnicity: ethnicity ?? null,
    dateOfBirth: dateOfBirth ?? null,
    age: age !== null && age >= 0 ? age : null,
  }
}

/** Who stands on the record itself. */
export const heldOn = ({ fields }: { readonly fields: { team?: string; worker?: string } }): Values => ({
  team: fields.team ?? null,
  worker: fields.worker ?? null,
})

/** Who held the child on a day: the last case worker by then, where involvements are held, else who stands on the record. */
export const holderOf = (at: At, spell: Spell, record: Parameters<typeof heldOn>[0]): Values => {
  const named = at.of('involvement').filter(({ fields }) => fields.worker !== undefined || fields.team !== undefined)
  const caseWorkers = named.filter(({ fields }) => isCaseWorker(fields.role))
  const involved = caseWorkers.length > 0 ? caseWorkers : named
  // Who took over on the day a spell ended has nothing to do with it.
  const last = isOpen(at, spell)
    ? (involved.findLast((one) => isOpen(at, one)) ?? involved.at(-1))
    : involved.findLast(({ starts }) => starts !== null && starts < spell.ends!)
  return heldOn(last ?? record)
}

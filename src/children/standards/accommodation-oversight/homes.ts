import { type Day, daysBetween } from '../../../platform/day.ts'
import { caseOf, dayAfter, later, workOf } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import type { RecordedRow } from '../../history/tables/recorded.ts'
import { bedAndBreakfast, emergency, noFixedAbode } from '../care-leavers/homes-told.ts'
import { birthday, bornOn, heldOf, isDated } from '../held.ts'
import type { Reads } from '../standard.ts'

type HomeRow = RecordedRow<'leaverHome'>
/** A home of a care leaver whose first day is known. */
export type Home = HomeRow & { starts: Day }
type Person = Reads<'person'>['person']

const fromNightToNight = new Set([noFixedAbode, emergency, bedAndBreakfast])

/** Emergency or temporary: so called, or a code that never is anything else. */
export const isTemporary = ({ fields }: HomeRow): boolean =>
  fields.kind === 'emergency' || fields.kind === 'temporary' || fromNightToNight.has(fields.accommodation ?? '')

export const temporaryHomes = (rows: readonly HomeRow[]): readonly Home[] => rows.filter(isDated).filter(isTemporary)

/** Whether the young person is under 18 on a day; where nobody knows, they are taken for that: the stricter rule. */
export const isMinorOn = (person: Person, day: Day): boolean => {
  const born = bornOn(person)
  return born === null || day < birthday(born, 18)
}

export const isBedAndBreakfast = ({ fields }: HomeRow): boolean => fields.accommodation === bedAndBreakfast

/** What every case about a home has. Its key names it, so that it is the same from load to load. */
export const caseOfHome = (home: Home, more: Partial<Case>): Case =>
  caseOf({ unit: home.key, opens: home.starts, ends: home.ends, ...heldOf(home), ...more })

/**
 * Something that is to happen by a day, and then again and again while a home lasts. Late from the first gap on, which no later day mends:
 * then the next time waits as work. Otherwise it waits for the next time, and is done on the day the home ends. How things stand counts it
 * when the first day is over, however soon the first time came.
 */
export const keptUp = (home: Home, first: Day, days: readonly Day[], next: (day: Day) => Day): readonly Case[] => {
  const { ends } = home
  let due = first
  for (const day of days) {
    if (day > due) break
    due = next(day)
  }
  const counts = dayAfter(first) ?? home.starts
  if (ends !== null && ends <= due) return [caseOfHome(home, { counts, due, done: ends })]
  const tooLate = days.find((day) => day > due) ?? null
  const kept = caseOfHome(home, { counts, due, done: tooLate })
  if (tooLate === null) return [kept]
  const last = days.at(-1)!
  return [kept, workOf({ ...kept, unit: `${home.key} next`, opens: last, due: next(last), done: null })]
}

/** Homes that follow each other with no more than so many days between them are one stay. */
export const staysIn = (homes: readonly Home[], gap: number): readonly (readonly Home[])[] => {
  const stays: Home[][] = []
  for (const home of homes.toSorted((one, other) => (one.starts < other.starts ? -1 : 1))) {
    const stay = stays.at(-1)
    const until = stay === undefined ? undefined : endOf(stay)
    if (stay !== undefined && (until === null || daysBetween(until!, home.starts) <= gap)) stay.push(home)
    else stays.push([home])
  }
  return stays
}

/** The day on which the last of some homes ended; null while one goes on. */
export const endOf = (stay: readonly Home[]): Day | null =>
  stay.reduce<Day | null>(
    (until, { ends }, at) => (at === 0 ? ends : until === null || ends === null ? null : later(until, ends)),
    null,
  )

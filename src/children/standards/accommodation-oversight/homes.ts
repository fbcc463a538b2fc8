import type { Day } from '../../../platform/day.ts'
import { caseOf, dayAfter, earlier, refOf, workOf } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import type { RecordedRow } from '../../history/tables/recorded.ts'
import { bedAndBreakfast, custody, emergency, noFixedAbode } from '../care-leavers/homes-told.ts'
import { birthday, bornOn, heldOf, isDated } from '../held.ts'
import type { Reads } from '../standard.ts'

export type HomeRow = RecordedRow<'leaverHome'>
/** A home of a care leaver whose first day is known. */
export type Home = HomeRow & { starts: Day }
export type Person = Reads<'person'>['person']

const fromNightToNight = new Set([noFixedAbode, emergency, bedAndBreakfast])

/** Never permitted for a child in care, whoever runs it: nowhere, emergency accommodation, bed and breakfast. */
export const isNeverPermitted = ({ fields }: HomeRow): boolean => fromNightToNight.has(fields.accommodation ?? '')

/** Emergency or temporary: so called, a code that never is anything else, or somewhere that somebody judged unsuitable. Custody is neither. */
export const isTemporary = (home: HomeRow): boolean => {
  const { kind, accommodation, suitable } = home.fields
  return (
    kind === 'emergency' ||
    kind === 'temporary' ||
    isNeverPermitted(home) ||
    (suitable === 'no' && accommodation !== custody)
  )
}

export const isUnplanned = ({ fields }: HomeRow): boolean => fields.planned === 'no'

export const temporaryHomes = (rows: readonly HomeRow[]): readonly Home[] => rows.filter(isDated).filter(isTemporary)

/** Moves that somebody must be told of and look after: into emergency or temporary accommodation, and unplanned ones wherever to. */
export const watchedMoves = (rows: readonly HomeRow[]): readonly Home[] =>
  rows.filter(isDated).filter((home) => isTemporary(home) || isUnplanned(home))

/** Whether the young person is under 18 on a day; where nobody knows, they are taken for that: the stricter rule. */
export const isMinorOn = (person: Person, day: Day): boolean => {
  const born = bornOn(person)
  return born === null || day < birthday(born, 18)
}

export const isBedAndBreakfast = ({ fields }: HomeRow): boolean => fields.accommodation === bedAndBreakfast

/** Who has the young person, and the home, or all homes of a stay in their order, that a case is about. */
export const heldOfHomes = (
  home: Home & { readonly homes?: readonly Home[] },
): Pick<Case, 'team' | 'worker' | 'because'> => ({ ...heldOf(home), because: (home.homes ?? [home]).map(refOf) })

/** What every case about a home or a stay has. Its key names it, so that it is the same from load to load. */
export const caseOfHome = (home: Home, more: Partial<Case>): Case =>
  caseOf({ unit: home.key, opens: home.starts, ends: home.ends, ...heldOfHomes(home), ...more })

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

/** The first of some days that is no earlier than one; null: none. */
export const firstFrom = (days: readonly (Day | null)[], from: Day): Day | null =>
  days.reduce<Day | null>((first, day) => (day === null || day < from ? first : earlier(first, day)), null)

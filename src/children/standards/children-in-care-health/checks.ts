import { addDays, addMonths, type Day } from '../../../platform/day.ts'
import { caseOfWait, later, waitsIn } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import type { Row } from '../../../standards/standard.ts'
import { type CarePeriod, lastingFrom } from '../children-in-care/periods.ts'
import { heldOf, isDated } from '../held.ts'
import type { Read } from '../standard.ts'

/** What was planned, refused or cancelled was not held. Annex A tells no status: its days are those of what was held. */
const wasHeld = ({ fields }: Read<'health'>): boolean => fields.status === undefined || fields.status === 'completed'

export const assessmentsOf = (health: readonly Read<'health'>[]): readonly Read<'health'>[] =>
  health.filter(
    (one) =>
      (one.fields.kind === 'health-assessment' || one.fields.kind === 'initial-health-assessment') &&
      isDated(one) &&
      wasHeld(one),
  )

export const dentalChecksOf = (health: readonly Read<'health'>[]): readonly Read<'health'>[] =>
  health.filter((one) => one.fields.kind === 'dental' && isDated(one) && wasHeld(one))

type Checks = {
  readonly period: CarePeriod
  readonly events: readonly Row[]
  readonly toldFrom: Day | null
  /** Until when the next is due after one, or after entering care where there was none. */
  readonly dueAfter: (from: Day) => Day
  /** The part of the period in which it is asked; null: in none of it. */
  readonly asked: Pick<CarePeriod, 'starts' | 'ends'> | null
  /** From when on it is work that waits, before figures ask it. */
  readonly since: Day
}

/**
 * "Had one in so many months", on every day of the time in which it is asked: a wait from each check to the next. The national figures ask
 * it of children who have been looked after for twelve months on end.
 */
export const upToDate = ({ period, events, toldFrom, dueAfter, asked, since }: Checks): readonly Case[] => {
  if (asked === null) return []
  const { team, worker } = heldOf(period)
  return waitsIn(period, events, toldFrom).flatMap((wait) => {
    const next = wait.next?.starts ?? null
    const from = later(wait.from, asked.starts)
    const ends = next !== null && (asked.ends === null || next < asked.ends) ? next : asked.ends
    if (ends !== null && ends <= from) return []
    // Who had none since coming into care is not up to date on the first day that it is asked.
    const asks = wait.first ? addDays(dueAfter(wait.from), -1) : dueAfter(wait.from)
    // Nor is it late before anybody asks: it must not stand as a year late on a fifth birthday.
    const due = later(asks, addDays(since, -1))
    // Where checks are told from a later day on, and none is, there may have been one just before: it is neither, until it would be late all the same.
    const counts = wait.after === null && !wait.first ? later(addDays(due, 1), from) : from
    return [caseOfWait(period, wait, due, { opens: later(wait.from, since), counts, ends, team, worker })]
  })
}

/** The part of a period after twelve months on end, which the national figures are about. */
export const afterAYear = (period: CarePeriod): CarePeriod | null => lastingFrom(period, 12)

/** A number of months after a day, by a setting of that day. */
export const monthsAfter =
  (months: (day: Day) => number) =>
  (day: Day): Day =>
    addMonths(day, months(day))

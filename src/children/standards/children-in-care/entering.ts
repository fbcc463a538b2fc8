import type { Day } from '../../../platform/day.ts'
import { caseOf } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import type { Row } from '../../../standards/standard.ts'
import { heldOf, noHolidays } from '../held.ts'
import { type CarePeriod, isWithin } from './periods.ts'

type Clock = {
  readonly period: CarePeriod
  /** The last day in time; null where the bank holidays are not held. */
  readonly due: Day | null
  /** What is asked, in date order; the first within the period answers. */
  readonly events: readonly Row[]
  readonly toldFrom: Day | null
  /** Why nobody can say, where something else than the records is missing. */
  readonly unknown?: string | null
  /** Who left by the last day in time is left out, as guidance counts those who stayed so long. */
  readonly onlyIfStayed?: true
}

/**
 * What is to be done once within a time of entering care. Where the latest record alone is told, a late one may have had one in time before
 * it. A child who came into care before all records are told is left out.
 */
export const enteringCare = (clock: Clock): readonly Case[] => {
  const { period, due, events, toldFrom, onlyIfStayed } = clock
  if (toldFrom !== null && period.starts < toldFrom) return []
  if (onlyIfStayed && due !== null && period.ends !== null && period.ends <= due) return []
  const first = events.find((event) => isWithin(period, event.starts)) ?? null
  const isLastOnly = toldFrom === null && first !== null && due !== null && first.starts! > due
  const held = heldOf(period)
  return [
    caseOf({
      unit: period.key,
      opens: period.starts,
      ends: period.ends,
      due,
      done: first?.starts ?? null,
      unknown:
        clock.unknown ?? (due === null ? noHolidays : isLastOnly ? 'Only the last is told, and it came late' : null),
      ...held,
      because: first === null ? held.because : [...held.because, { table: first.table, key: first.key }],
    }),
  ]
}

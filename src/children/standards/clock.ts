import { addDays, type Day } from '../../platform/day.ts'
import { caseOf, earlier, later } from '../../standards/cases.ts'
import type { Case } from '../../standards/model.ts'
import type { Row } from '../../standards/standard.ts'
import { heldOf, noHolidays } from './held.ts'

/** A clock that one record starts and stops; `from` and `done` are its two days, `due` the last day in time. */
type Clock = { readonly from: Day; readonly due: Day | null; readonly done: Day | null } & Partial<Case>

const wrongOrder = 'What ends it is dated before what begins it'

/**
 * Something that is asked by a day after another. A due day that cannot be worked out, and an answer dated before the question, are
 * unknown: they stay in the denominator and are no success.
 */
export const clockOf = (row: Row & { readonly fields: object }, { from, due, done, ...more }: Clock): Case => {
  const doubt = done !== null && done < from ? wrongOrder : due === null ? noHolidays : null
  const unknown = more.unknown ?? (more.excluded ? null : doubt)
  return caseOf({
    unit: row.key,
    ...heldOf(row),
    ...more,
    opens: more.opens ?? from,
    // What nobody can say of something that happened stays so after it ended.
    ends: unknown === null ? (more.ends ?? null) : null,
    due,
    done,
    unknown,
  })
}

/** A clock of something that counts in the period in which it was done, also where its days are in the wrong order. */
export const clockUntilDone = (row: Row & { readonly fields: object }, clock: Clock): Case =>
  clockOf(row, { ...clock, opens: earlier(clock.from, clock.done) ?? clock.from })

/**
 * From which day on nobody can do any more what was to be done by another: it is missed, and no work that waits. What was late by then stays
 * late in the figures of its time. `day` null: it can be done as long as nobody has done it.
 */
export const missedFrom = (due: Day | null, day: Day | null): Day | null =>
  due === null || day === null ? null : later(day, addDays(due, 1))

/** What was asked only where it was told: "unknown" and no answer at all say the same. */
export const saidOf = (answer: 'yes' | 'no' | 'unknown' | undefined): boolean | null =>
  answer === 'yes' ? true : answer === 'no' ? false : null

import type { Day } from '../platform/day.ts'
import { englandAndWales, withExtraHolidays } from './bank-holidays.ts'
import { isOwed, notices, questionFor, whyOwed } from './clock-words.ts'
import type { Clock, ClockInput } from './model.ts'
import { defaultSteps, planSteps } from './plan-steps.ts'
import { clockSettings, type Duty, findTimescale } from './timescales.ts'
import { addWorkingDays, HolidaysUnknown, skippedDays, workingDaysBetween } from './working-days.ts'

type Known<T> = Readonly<{ value: T; warnings: readonly string[] }>

/** A value, or a warning in place of a wrong one. */
const known = <T>(count: () => T, otherwise: T): Known<T> => {
  try {
    return { value: count(), warnings: [] }
  } catch (error) {
    if (error instanceof HolidaysUnknown) return { value: otherwise, warnings: [error.message] }
    throw error
  }
}

const workingDaysOf = ({ period }: Duty, settings: ClockInput['settings']): number =>
  typeof period === 'number' ? period : (settings?.[period] ?? clockSettings[period].workingDays)

const latest = (days: readonly (Day | null)[]): Day | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null

/**
 * What a council must do after a document of some kind, and by when. Pure: today plays no part. Never throws for a day outside
 * the years whose bank holidays are known: that date is null and a warning says so. Rules and sources: timescales.ts.
 */
export const runClock = (input: ClockInput): Clock => {
  const received = input.received ?? input.published ?? null
  const holidays = withExtraHolidays(englandAndWales, input.extraHolidays ?? [], input.holidaysKnownUntil)
  const timescale = received && findTimescale(input.kind, received)
  const duties = [timescale?.publish, timescale?.draft, timescale?.statement].filter((duty) => !!duty)
  const by = (duty: Duty | null | undefined): Known<Day | null> =>
    known(() => {
      if (!duty || !received || !isOwed(duty, input)) return null
      return addWorkingDays(received, workingDaysOf(duty, input.settings), holidays)
    }, null)

  const publish = by(timescale?.publish)
  const draft = by(timescale?.draft)
  const rule = by(timescale?.statement)
  const deadline = input.statedDeadline ?? null
  const statementBy = deadline ?? rule.value
  const apart = known(() => deadline && rule.value && workingDaysBetween(rule.value, deadline, holidays), null)
  const stated = deadline && { deadline, differenceInWorkingDays: apart.value as number | null }
  const steps = known(
    () => (statementBy && received ? planSteps(input.steps ?? defaultSteps, statementBy, received, holidays) : []),
    [],
  )
  const last = latest([publish.value, draft.value, statementBy])
  const skipped = known(() => (received && last ? skippedDays(received, last, holidays) : []), [])
  const unknown = [publish, draft, rule, apart, steps, skipped].flatMap(({ warnings }) => warnings)

  return {
    received,
    publishBy: publish.value,
    statementBy,
    skipped: skipped.value,
    steps: steps.value,
    draftBy: draft.value,
    statutoryStatementBy: rule.value,
    stated,
    owed: deadline !== null || isOwed(timescale?.statement ?? null, input),
    why: whyOwed(input, timescale),
    ask: questionFor(input, timescale),
    receivedIsPublished: input.received === null && received !== null,
    warnings: [...new Set([...unknown.slice(0, 1), ...notices(input, stated, steps.value)])],
    sources: [...duties.map(({ source }) => source), ...(timescale?.nothing ? [timescale.nothing] : [])],
  }
}

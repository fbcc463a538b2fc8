import { addDays, type Day } from '../../platform/day.ts'
import { addWorkingDays, type Holidays, HolidaysUnknown } from '../../statutory/index.ts'

/** Who must know, from the one nearest the child upwards. */
export const steps = ['worker', 'team-manager', 'service-manager', 'head-of-service', 'director'] as const
export type StepName = (typeof steps)[number]
/** 0 is the worker, 4 the director. */
export type Step = 0 | 1 | 2 | 3 | 4
export const top: Step = 4

export const stepTitles: Readonly<Record<StepName, string>> = {
  worker: 'Worker',
  'team-manager': 'Team manager',
  'service-manager': 'Service manager',
  'head-of-service': 'Head of service',
  director: 'Director',
}
export const stepTitle = (step: Step): string => stepTitles[steps[step]]

/** Working days late at which each step above the worker is told. */
export type Ladder = readonly [teamManager: number, serviceManager: number, head: number, director: number]

/**
 * Two days, one week, two weeks and four weeks of work. Working days and not calendar days: what fell due before Christmas must not reach the
 * director before anybody has been at work; what cannot wait for work to begin is urgent, and goes by the hour (alert-climb.ts).
 */
export const usualLadder: Ladder = [2, 5, 10, 20]

/** What an authority may set for alerts. */
export type AlertSettingKind = 'ladder' | 'urgent' | 'climb' | 'snooze'

/** An entry of the authority: for one standard, or for all (null), from a day on. `days` null: as all others again. */
export type LadderEntry = { readonly standard: string | null; readonly since: Day; readonly days: Ladder | null }

/** The last that has begun counts; of two for one day the later entry. */
const lastOn = (entries: readonly LadderEntry[], standard: string | null, day: Day): Ladder | null => {
  let best: LadderEntry | undefined
  for (const one of entries)
    if (one.standard === standard && one.since <= day && (best === undefined || one.since >= best.since)) best = one
  return best?.days ?? null
}

/** What held on a day. `entries`: in order of entry. */
export const ladderOn = (entries: readonly LadderEntry[], standard: string, day: Day): Ladder =>
  lastOn(entries, standard, day) ?? lastOn(entries, null, day) ?? usualLadder

/** Time in which one ladder holds: from a day on, and before another. */
export type LadderEra = { readonly since: Day; readonly until: Day | null; readonly days: Ladder }

/**
 * The ladders of a standard, the first from the beginning of time. A late thing climbs by the one of the day on which it became late, so
 * that nobody who was told is told no more because a longer one was set since.
 */
export const erasOf = (entries: readonly LadderEntry[], standard: string): readonly LadderEra[] => {
  const own = entries.filter((one) => one.standard === null || one.standard === standard)
  const days = [...new Set(own.map(({ since }) => since))].toSorted()
  const starts: readonly Day[] = ['0001-01-01', ...days]
  return starts.map((since, at) => ({
    since,
    until: starts[at + 1] ?? null,
    days: ladderOn(own, standard, since),
  }))
}

const weekdaysOnly: Holidays = { from: '0001-01-01', until: '9999-12-31', titles: new Map() }

/** By weekdays alone where bank holidays of the time are not held: an alert must not stop because nobody announced a holiday. */
const workingDays = (day: Day, count: number, holidays: Holidays): Day => {
  try {
    return addWorkingDays(day, count, holidays)
  } catch (error) {
    if (error instanceof HolidaysUnknown) return addWorkingDays(day, count, weekdaysOnly)
    throw error
  }
}

/** The day on which a step is told of something that was due on a day; the worker the day after. */
export const reachedOn = (due: Day, step: Step, ladder: Ladder, holidays: Holidays): Day => {
  if (step === 0) return addDays(due, 1)
  const days = ladder[step - 1]!
  return days === 0 ? addDays(due, 1) : workingDays(due, days, holidays)
}

/** The last due day by which something has reached a step today: all that was due by then has. The inverse of `reachedOn`, for a query. */
export const lastDueBy = (today: Day, days: number, holidays: Holidays): Day => {
  if (days === 0) return addDays(today, -1)
  const working = workingDays(addDays(today, 1), -1, holidays)
  return addDays(workingDays(workingDays(working, -days, holidays), 1, holidays), -1)
}

/** The highest step that has been told by a day; null: not late yet. */
export const stepOf = (due: Day, today: Day, ladder: Ladder, holidays: Holidays): Step | null => {
  if (due >= today) return null
  const reached = ([4, 3, 2, 1] as const).find((step) => reachedOn(due, step, ladder, holidays) <= today)
  return reached ?? 0
}

/** What quiets an alert for the one who wrote it, until the end of a day. */
export type Snooze = { readonly accountId: string; readonly step: Step; readonly until: Day }

/**
 * How far an alert has climbed: by its days, at once to the team manager where it is urgent, and one step above whoever snoozed it, so
 * that a snooze is seen from above from the day it is written.
 */
export const climbed = (byDays: Step, isUrgent: boolean, snoozes: readonly Snooze[], today: Day): Step => {
  const handedUp = snoozes.filter(({ until }) => until >= today).map(({ step }) => Math.min(top, step + 1))
  return Math.max(byDays, isUrgent ? 1 : 0, ...handedUp) as Step
}

export const faultOfLadder = (days: readonly number[]): string | null => {
  if (days.length !== 4 || days.some((one) => !Number.isInteger(one) || one < 0 || one > 250))
    return 'Enter working days as whole numbers from 0 to 250'
  return days.some((one, at) => at > 0 && one < days[at - 1]!)
    ? 'Each step must be told after the one below it, or on the same day'
    : null
}

import { type Day, daysBetween } from '../../platform/day.ts'
import type { Look, Strength } from '../model.ts'
import { monthsBefore } from './evidence.ts'
import { soonDays } from './lateness.ts'

/** Days are compared in words only: a strength "should be looked at by" its next day, and is overdue the day after. */
export type StrengthNow = {
  /** What was found last; null while nobody has looked. */
  last: Look | null
  /** By when it is to be looked at next. */
  next: Day
  overdueDays: number
  isSoon: boolean
  /** It slips or is lost, and no line answers that yet. */
  asksForLine: boolean
}

/** The last look counts by its day, not by when it was written down; a look dated after today is not yet so. */
export const strengthNow = (strength: Strength, today: Day): StrengthNow => {
  const last = strength.looks.filter((look) => look.on <= today).toSorted((a, b) => b.on.localeCompare(a.on))[0] ?? null
  const next = monthsBefore(last?.on ?? strength.since, -strength.everyMonths)
  const left = daysBetween(today, next)
  return {
    last,
    next,
    overdueDays: Math.max(0, -left),
    isSoon: left >= 0 && left <= soonDays,
    asksForLine: last !== null && last.found !== 'still-so' && strength.lineId === null,
  }
}

export const held = (strengths: readonly Strength[]): readonly Strength[] => strengths.filter((one) => !one.removed)

/** What a line that answers a slipping strength says instead of a finding. */
export const whyOfSlipping = (strength: Pick<Strength, 'quote'>, last: Look): string =>
  `Inspectors praised this, and it ${last.found === 'lost' ? 'is lost' : 'slips'}: “${strength.quote}”${
    last.note === '' ? '' : `\n${last.note}`
  }`

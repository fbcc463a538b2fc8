import type { Day } from '../../platform/day.ts'
import type { Unit } from '../../standards/model.ts'
import { firstOfYear } from './period.ts'

/** The largest number that can be meant: more than these is a slip of the keyboard. A share is typed as percent. */
const most: Readonly<Record<Unit, number>> = {
  '%': 100,
  days: 3_660,
  hours: 8_760,
  score: 100,
  count: 100_000,
  children: 100_000,
}

const unitWords: Readonly<Record<Unit, string>> = {
  '%': 'percent',
  days: 'days',
  hours: 'hours',
  score: 'points',
  count: '',
  children: 'children',
}

/** What stands behind the box: "percent", "days". */
export const unitInWords = (unit: Unit): string => unitWords[unit]

const readNumber = (typed: string): number | null => {
  const tidy = typed.replace(/\s*%$/, '').replaceAll(',', '').trim()
  return /^\d{1,7}(\.\d{1,3})?$/.test(tidy) ? Number(tidy) : null
}

/** As figures hold it: a share is 0 to 1. */
const held = (unit: Unit, typed: number): number => (unit === '%' ? typed / 100 : typed)
/** As a person types it, without the noise of binary fractions. */
export const asTyped = (unit: Unit, value: number): string =>
  String(unit === '%' ? Math.round(value * 1e5) / 1e3 : value)

export type TargetTyped = { readonly value: string; readonly tolerance: string; readonly decidedBy: string }
type ReadTarget = { readonly value: number; readonly tolerance: number }

/** A target as typed, or what is wrong by field. `value` is in the unit that figures hold. */
export const readTarget = (
  unit: Unit,
  { value, tolerance, decidedBy }: TargetTyped,
): { readonly read: ReadTarget | null; readonly errors: Readonly<Record<string, string>> } => {
  const [aim, near] = [readNumber(value), tolerance === '' ? 0 : readNumber(tolerance)]
  const range = `from 0 to ${most[unit].toLocaleString('en-GB')}`
  const errors = {
    ...(aim === null || aim > most[unit] ? { value: `Enter the target as a number ${range}, like ${unit === '%' ? '85' : '10'}` } : {}),
    ...(near === null || near > most[unit] / 2
      ? { tolerance: `Enter how far off is still near as a number from 0 to ${(most[unit] / 2).toLocaleString('en-GB')}, or leave it empty` }
      : {}),
    ...faultOfDecider(decidedBy),
  } // biome-ignore format: one field each
  if (Object.keys(errors).length > 0) return { read: null, errors }
  return { read: { value: held(unit, aim!), tolerance: held(unit, near!) }, errors }
}

export const faultOfDecider = (typed: string): Readonly<Record<string, string>> =>
  typed === '' || typed.length > 200
    ? { decidedBy: 'Enter who decided, such as the improvement board, up to 200 characters' }
    : {}

/** Why a day cannot be that of a decision; null: it can. */
export const faultOfDecisionDay = (day: Day | null, today: Day): string | null => {
  if (day === null) return 'Enter the day of the decision'
  if (day > today) return 'The day of the decision must be today or in the past'
  return day < '2000-01-01' ? 'The day of the decision must be after 1999' : null
}

/** Years that targets are set for, by their first days: next year, this one and the three before. */
export const targetYears = (today: Day): readonly Day[] => {
  const first = Number(firstOfYear(today).slice(0, 4))
  return [1, 0, -1, -2, -3].map((more) => `${first + more}-04-01`)
}

/** "April 2026 to March 2027". */
export const yearInWords = (from: Day): string => {
  const year = Number(from.slice(0, 4))
  return `April ${year} to March ${year + 1}`
}

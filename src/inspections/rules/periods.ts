import { z } from 'zod'
import { type ClockPeriods, type ClockSetting, clockSettings } from '../../statutory/index.ts'

const days = z.int().min(1).max(120)

/** What a council's setting holds: its own working days for periods that are not law. */
export const periodsSchema: z.ZodType<ClockPeriods> = z.strictObject(
  Object.fromEntries(Object.keys(clockSettings).map((id) => [id, days.optional()])) as Record<
    ClockSetting,
    z.ZodOptional<typeof days>
  >,
)

const ids = Object.keys(clockSettings) as ClockSetting[]

export type TypedPeriods = Readonly<Record<ClockSetting, string>>

export type ReadPeriods =
  | { periods: ClockPeriods; errors: null }
  | { periods: null; errors: Readonly<Record<string, string>> }

/** What the boxes hold: an empty box, and the default itself, leave the default. Working days, 1 to 120. */
export const readPeriods = (typed: TypedPeriods): ReadPeriods => {
  const errors: Record<string, string> = {}
  const periods: Partial<Record<ClockSetting, number>> = {}
  for (const id of ids) {
    if (typed[id] === '') continue
    const read = /^\d{1,3}$/.test(typed[id]) ? days.safeParse(Number(typed[id])) : null
    if (!read?.success) errors[id] = 'Enter working days as a number from 1 to 120, or empty the box'
    else if (read.data !== clockSettings[id].workingDays) periods[id] = read.data
  }
  return Object.keys(errors).length > 0 ? { periods: null, errors } : { periods, errors: null }
}

export const typedPeriods = (periods: ClockPeriods): TypedPeriods =>
  Object.fromEntries(ids.map((id) => [id, String(periods[id] ?? clockSettings[id].workingDays)])) as TypedPeriods

/** Law as dated data: who the authorities are, what is owed after an inspection, which days count, and where it says so. */
import { commands } from './commands.ts'

export * from './authorities.ts'
export { findAuthorityByName } from './authority-names.ts'
export { englandAndWales, type Holiday, type Holidays, withExtraHolidays } from './bank-holidays.ts'
export { clockCalendar } from './calendar.ts'
export { runClock } from './clock.ts'
export * from './draft-periods.ts'
export { predecessorOf } from './former-authorities.ts'
export * from './model.ts'
export * from './national-framework.ts'
export * from './national-outcomes/index.ts'
export { type DatedStep, defaultSteps, type PlanStep } from './plan-steps.ts'
export { type Confidence, type Source, type SourceId, sources } from './sources.ts'
export * from './timescales.ts'
export * from './working-days.ts'

/** Its entry for src/app.ts: it has a command, and neither pages nor records. */
export const statutory = { name: 'statutory', pages: [], recordTypes: [], commands } as const

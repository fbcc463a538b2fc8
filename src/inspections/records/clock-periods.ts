import type { Setting } from '../../access/index.ts'
import type { ClockPeriods } from '../../statutory/index.ts'
import { periodsSchema } from '../rules/periods.ts'

/** The council's own working days for periods that are not law, or that were not read in the law itself. */
export const clockPeriods: Setting<ClockPeriods> = { key: 'clock-periods', schema: periodsSchema, fallback: {} }

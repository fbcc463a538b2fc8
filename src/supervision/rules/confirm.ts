import type { Day } from '../../platform/day.ts'
import type { Holidays } from '../../statutory/index.ts'
import type { Session } from '../model.ts'
import { workingDayAfter } from '../oversight/rules/days.ts'

/** Working days within which both confirm a record. The standard that measures it has its own setting; it begins with the same number. */
export const usualConfirmDays = 5

/** By when both are to have confirmed a record; null where none is asked for, or bank holidays of the time are not known yet. */
export const confirmBy = (
  { kind, heldOn }: Pick<Session, 'kind' | 'heldOn'>,
  days: number,
  holidays: Holidays,
): Day | null => (kind === 'ad-hoc' ? null : workingDayAfter(heldOn, days, holidays))

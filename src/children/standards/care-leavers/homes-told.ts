import type { Answer } from './national.ts'
import type { LeaverFields } from './told.ts'

/** Codes of accommodation as the returns write them. */
export const noFixedAbode = 'S'
export const emergency = 'V'
export const bedAndBreakfast = 'W'
export const custody = 'X'
const notKnown = 'R'

/** Never suitable, whatever is ticked beside it. */
const unsuitable = new Set([noFixedAbode, emergency, bedAndBreakfast, custody])

/** Whether the accommodation that a return tells of is suitable. */
export const isSuitable = ({ accommodation, suitable }: LeaverFields): Answer => {
  if (accommodation !== undefined && unsuitable.has(accommodation)) return false
  if (accommodation === notKnown) return { unknown: 'Nobody knows where they live' }
  if (suitable === 'yes' || suitable === 'no') return suitable === 'yes'
  return { unknown: 'Nobody says whether the accommodation is suitable' }
}

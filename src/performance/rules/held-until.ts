import { type Day, inWords } from '../../platform/day.ts'

/**
 * Up to which day what is loaded tells: "as at 31 October 2026", and where some of what is asked is recorded here alone "…; what is recorded here alone
 * as at 22 November 2026". `days`: up to which day the records of each standard are held that is asked about.
 */
export const heldUntil = (ofReturn: Day, days: readonly (Day | null)[]): string => {
  const other = days.find((day) => day !== null && day !== ofReturn) ?? null
  return `as at ${inWords(ofReturn)}${other === null ? '' : `; what is recorded here alone as at ${inWords(other)}`}`
}

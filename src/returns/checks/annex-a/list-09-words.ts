import type { Look, Values } from '../model.ts'
import { dayIn } from '../rows.ts'

export const isInTouch = (values: Values): boolean => values.inTouch === 'YES'
const left = new Set<unknown>(['DIED', 'REFU', 'NREQ', 'RHOM'])
/** Somebody whom the service works with, or should: who refused, needs nothing more, went home or died is not. */
export const isActive = (values: Values): boolean => !left.has(values.inTouch)
/** From 21 help is given on request. */
export const isBeyond21 = (values: Values, { monthsAgo }: Look): boolean => {
  const born = dayIn(values, 'dateOfBirth')
  return born !== null && born <= monthsAgo(21 * 12)
}

import type { Values } from '../model.ts'
import { isBlank } from '../rows.ts'

export const hasLeft = (values: Values): boolean => !isBlank(values, 'careEnd')
/** Short breaks: no visits, reviews or plan for permanence as for other children in care, and for V4 no placement is recorded. */
export const isShortBreak = (values: Values): boolean => values.legalStatus === 'V3' || values.legalStatus === 'V4'
export const isUnplaced = (values: Values): boolean =>
  isBlank(values, 'placementStart') && isBlank(values, 'placementType')
/** Temporary and other placements have no provider in the looked-after return. */
export const needsNoProvider = (values: Values): boolean => /^(?:T\d|Z1)$/.test(String(values.placementType ?? ''))
export const isTemporary = (values: Values): boolean => /^T\d$/.test(String(values.placementType ?? ''))
export const placedWithAdopters = (values: Values): boolean => /^A[3-6]$/.test(String(values.placementType ?? ''))
/** Nobody but those who must know has the postcode, or there is none. */
export const placedInSecret = (values: Values): boolean =>
  values.placementAuthority === 'CON' || values.placementAuthority === 'NUK' || placedWithAdopters(values)

import type { Standard } from '../../standards/standard.ts'
import { helpAndProtection } from './help-and-protection.ts'
import { inCare } from './in-care.ts'
import { leavingCareAndLeadership } from './leaving-care-and-leadership.ts'
import { safety } from './safety.ts'

/** Every practice standard that is counted from dated records of children and workers. */
export const childrenStandards = [
  ...helpAndProtection,
  ...safety,
  ...inCare,
  ...leavingCareAndLeadership,
] as const satisfies readonly Standard[]

import { z } from 'zod'
import type { Setting } from '../access/index.ts'

/**
 * Hours for which a reason that was given for one child holds: outside one's caseload and for names; and through break-glass. `coverDays`:
 * the longest that cover may last; it is given again after that. `noticeDays`: how long before its last day a restriction is told of: a
 * week, so that whoever is at work only some days has one of them to prolong it.
 */
export type AccessHours = { reason: number; breakGlass: number; coverDays: number; noticeDays: number }

const hours = z.int().min(1).max(72)

export const accessHours: Setting<AccessHours> = {
  key: 'children.access-hours',
  // What was set before cover had a limit has none.
  schema: z.object({
    reason: hours,
    breakGlass: hours,
    coverDays: z.int().min(1).max(92).default(31),
    noticeDays: z.int().min(1).max(60).default(7),
  }),
  fallback: { reason: 12, breakGlass: 12, coverDays: 31, noticeDays: 7 },
}

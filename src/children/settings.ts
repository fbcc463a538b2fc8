import { z } from 'zod'
import type { Setting } from '../access/index.ts'

/** Hours for which a reason that was given for one child holds: outside one's caseload and for names; and through break-glass. */
export type AccessHours = { reason: number; breakGlass: number }

const hours = z.int().min(1).max(72)

export const accessHours: Setting<AccessHours> = {
  key: 'children.access-hours',
  schema: z.object({ reason: hours, breakGlass: hours }),
  fallback: { reason: 12, breakGlass: 12 },
}

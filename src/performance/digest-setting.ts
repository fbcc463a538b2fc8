import { z } from 'zod'
import type { Setting } from '../access/index.ts'
import { type Often, oftens } from './rules/digest.ts'

/** How often staff get the digest of their worklist who have chosen nothing themselves, and why. */
export const digestSetting: Setting<{ often: Often; reason: string }> = {
  key: 'performance.digest',
  schema: z.object({ often: z.enum(oftens), reason: z.string().trim().min(1).max(500) }),
  fallback: {
    often: 'weekly',
    reason:
      'People who have children, teams or a service of their own see at the beginning of the week what falls due in it, while there is time to plan. Each day would be more than most people read.',
  },
}

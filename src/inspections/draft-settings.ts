import { z } from 'zod'
import type { Setting } from '../access/index.ts'
import type { DraftSettings } from '../statutory/index.ts'

const days = z.int().min(1).max(60)

/** Working days of drafts and of comments on them that an authority has set, by kind of inspection, in place of the defaults. */
export const draftSettings: Setting<DraftSettings> = {
  key: 'inspections.draft-periods',
  schema: z.record(z.string(), z.object({ draft: days, comments: days })),
  fallback: {},
}

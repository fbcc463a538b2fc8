import { z } from 'zod'
import type { Setting } from '../../access/index.ts'
import type { Unknown } from './model.ts'

export type WatchSettings = { mostGone: number; fewGone: number; unknown: Unknown }

/**
 * When a load stops for a person. `mostGone`: per cent of the children that a return should hold who may be missing. `fewGone`: so many may
 * be missing whatever the share: of a list of eight children one is 12 per cent, and one or two come off a small list on an ordinary night. `unknown`: what becomes of
 * rows of small lists about identifiers that no main return knows.
 */
export const watchSettings: Setting<WatchSettings> = {
  key: 'returns-watch',
  schema: z.object({
    mostGone: z.number().min(0).max(100),
    fewGone: z.number().int().min(0).max(1000).default(2),
    unknown: z.enum(['refuse', 'leave-out', 'add']).default('refuse'),
  }),
  fallback: { mostGone: 10, fewGone: 2, unknown: 'refuse' },
}

/** When the watched folder was last looked into, and what was wrong with it; null before the first time. */
export const watchState: Setting<{ lookedAt: string; root: string; fault: string | null } | null> = {
  key: 'returns-watch-state',
  schema: z.object({ lookedAt: z.string(), root: z.string(), fault: z.string().nullable() }).nullable(),
  fallback: null,
}

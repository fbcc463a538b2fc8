import { z } from 'zod'
import type { Setting } from '../../access/index.ts'

export type WatchSettings = { mostGone: number }

/** Per cent of the children that a return should hold who may be missing before the watched folder refuses it and a person is warned. */
export const watchSettings: Setting<WatchSettings> = {
  key: 'returns-watch',
  schema: z.object({ mostGone: z.number().min(0).max(100) }),
  fallback: { mostGone: 10 },
}

/** When the watched folder was last looked into, and what was wrong with it; null before the first time. */
export const watchState: Setting<{ lookedAt: string; root: string; fault: string | null } | null> = {
  key: 'returns-watch-state',
  schema: z.object({ lookedAt: z.string(), root: z.string(), fault: z.string().nullable() }).nullable(),
  fallback: null,
}

import type { Setting } from '../../access/index.ts'
import { type Added, addedSchema } from './rules/added.ts'

/** Reports that a council added to Throughline's own list of national outcomes. */
export const addedOutcomes: Setting<Added | null> = { key: 'national-outcomes', schema: addedSchema, fallback: null }

import { readSetting } from '../../access/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Holiday } from '../../statutory/index.ts'
import { draftSettings } from '../draft-settings.ts'
import type { DraftClockSettings } from '../rules/accuracy.ts'

/** What an authority has set for its drafts. `known`: the holidays, where they were read already. */
export const getDraftSettings = async (
  db: Tenant,
  known: { extraHolidays: readonly Holiday[] },
): Promise<DraftClockSettings> => ({
  periods: await readSetting(db, draftSettings),
  extraHolidays: known.extraHolidays,
})

import { createHash } from 'node:crypto'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { WholePlan } from '../../model.ts'
import { listPeople } from '../../people.ts'
import type { Comparison, PlanImport } from '../model.ts'
import { findExport, listAdditions } from '../records.ts'
import { compare } from '../rules/compare.ts'

/** What an open import says differently from the plan as it is now; `seen` is the same while nothing of it changes. */
export type Compared = { comparison: Comparison; seen: string; downloaded: { at: Date; by: string } }

export const compareNow = async (db: Tenant, given: PlanImport, now: WholePlan, today: Day): Promise<Compared> => {
  const from = (await findExport(db, given.exportId))!
  const comparison = compare({
    base: from.base,
    read: given.read,
    now,
    added: await listAdditions(db, given.exportId),
    people: await listPeople(db, today),
    by: given.by,
    today,
  })
  const seen = createHash('sha256')
    .update(JSON.stringify(comparison.items.map(({ key, reason, differences }) => [key, reason, differences])))
    .digest('hex')
  return { comparison, seen, downloaded: { at: from.at, by: from.by } }
}

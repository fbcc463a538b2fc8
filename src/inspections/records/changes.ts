import type { Tenant } from '../../platform/db/tenant.ts'
import type { Inspection } from '../model.ts'
import { titleOf } from '../rules/words.ts'
import { inspectionOf } from './rows.ts'

type Happened = { at: Date; text: string; by: string | null; inspection: Inspection }

/** What came in and what was reviewed since then, newest first, at most 20. */
export const listChanges = async (db: Tenant, since: Date): Promise<readonly Happened[]> => {
  const rows = await db.query
    .selectFrom('inspections.inspection')
    .selectAll()
    .where('la_id', '=', db.la)
    .where((eb) => eb.or([eb('created_at', '>', since), eb('reviewed_at', '>', since)]))
    .execute()
  return rows
    .map(inspectionOf)
    .flatMap((inspection): Happened[] => {
      const { createdAt, createdByName, reviewedAt } = inspection
      const came = { at: createdAt, text: 'A document was uploaded for review', by: createdByName, inspection }
      const title = titleOf(inspection)
      const reviewed = reviewedAt && { at: reviewedAt, text: `The review is complete: ${title}`, by: null, inspection }
      return [...(createdAt > since ? [came] : []), ...(reviewed && reviewedAt > since ? [reviewed] : [])]
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, 20)
}

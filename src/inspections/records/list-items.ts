import type { Tenant } from '../../platform/db/tenant.ts'
import type { ValueOf } from '../model.ts'
import { isKind } from '../rules/facts.ts'
import { listProposals } from './proposals.ts'

/** An accepted item of a council's own list, such as "Still to do" in a committee report. `id` is its proposal's. */
export type AcceptedListItem = ValueOf<'list-item'> & { id: string; documentId: string | null; page: number | null }

/** The inspection and what was joined to it: a committee report that came in by itself may be a part of it now. */
const withParts = async (db: Tenant, inspectionId: string): Promise<readonly string[]> => {
  const rows = await db.query
    .selectFrom('inspections.inspection')
    .select('inspection_id')
    .where('la_id', '=', db.la)
    .where('part_of', '=', inspectionId)
    // What only named people see is in no list that others work from.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('inspections.document as d')
            .select('d.document_id')
            .whereRef('d.la_id', '=', 'inspections.inspection.la_id')
            .whereRef('d.inspection_id', '=', 'inspections.inspection.inspection_id')
            .where('d.restricted', '=', true),
        ),
      ),
    )
    .orderBy('created_at')
    .execute()
  return [inspectionId, ...rows.map((row) => row.inspection_id)]
}

/** Every accepted item of every document of the inspection, as printed. */
export const listListItems = async (db: Tenant, inspectionId: string): Promise<readonly AcceptedListItem[]> => {
  const items: AcceptedListItem[] = []
  for (const id of await withParts(db, inspectionId))
    for (const { final, source, ...one } of (await listProposals(db, id)).filter(isKind('list-item')))
      if (final) items.push({ ...final, id: one.id, documentId: one.documentId, page: source?.page ?? null })
  return items
}

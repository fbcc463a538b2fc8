import type { Tenant } from '../../platform/db/tenant.ts'
import type { ValueOf } from '../model.ts'
import { isKind } from '../rules/facts.ts'
import { listProposals } from './proposals.ts'

/** An accepted item of a council's own list, such as "Still to do" in a committee report. `id` is its proposal's. */
export type AcceptedListItem = ValueOf<'list-item'> & { id: string; documentId: string | null; page: number | null }

/** Every accepted item of every document of the inspection, as printed. */
export const listListItems = async (db: Tenant, inspectionId: string): Promise<readonly AcceptedListItem[]> =>
  (await listProposals(db, inspectionId))
    .filter(isKind('list-item'))
    .flatMap(({ id, documentId, source, final }) =>
      final ? [{ ...final, id, documentId, page: source?.page ?? null }] : [],
    )

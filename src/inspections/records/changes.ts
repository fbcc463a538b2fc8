import type { Tenant } from '../../platform/db/tenant.ts'
import type { Inspection } from '../model.ts'
import { titleOf } from '../rules/words.ts'
import { namedColumn } from './inspections.ts'
import { inspectionOf } from './rows.ts'

type Happened = {
  at: Date
  what: 'uploaded' | 'reviewed'
  text: string
  by: string | null
  inspection: Inspection
}

/** What came in and what was reviewed since then, newest first, at most 20. */
export const listChanges = async (db: Tenant, since: Date): Promise<readonly Happened[]> => {
  const rows = await db.query
    .selectFrom('inspections.inspection as i')
    .selectAll('i')
    .select(namedColumn.as('named'))
    .select((eb) =>
      eb
        .selectFrom('inspections.document as d')
        .select('d.file_name')
        .whereRef('d.la_id', '=', 'i.la_id')
        .whereRef('d.inspection_id', '=', 'i.inspection_id')
        .orderBy('d.uploaded_at')
        .limit(1)
        .as('file_name'),
    )
    .where('i.la_id', '=', db.la)
    .where((eb) => eb.or([eb('i.created_at', '>', since), eb('i.reviewed_at', '>', since)]))
    .execute()
  return rows
    .flatMap((row): Happened[] => {
      const inspection = inspectionOf(row)
      const { createdAt, createdByName, reviewedAt } = inspection
      const title = titleOf(inspection)
      // Its document went into another inspection: that one has the news.
      if (inspection.partOf && row.file_name === null) return []
      // Before its kind is accepted it has no name of its own.
      const name = inspection.kind === 'unknown' ? (row.file_name ?? title) : title
      const added = row.file_name === null ? `Added to the timeline: ${title}` : `Uploaded for review: ${name}`
      const came = { at: createdAt, what: 'uploaded' as const, text: added }
      const uploaded = { ...came, by: createdByName, inspection }
      const text = `The review is complete: ${title}`
      const reviewed = reviewedAt && { at: reviewedAt, what: 'reviewed' as const, text, by: null, inspection }
      return [...(createdAt > since ? [uploaded] : []), ...(reviewed && reviewedAt > since ? [reviewed] : [])]
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, 20)
}

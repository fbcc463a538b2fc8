import type { Tenant } from '../../platform/db/tenant.ts'
import type { Inspection } from '../model.ts'
import { titleOf } from '../rules/words.ts'
import { listAll } from './inspections.ts'

type Happened = {
  at: Date
  what: 'uploaded' | 'reviewed'
  text: string
  by: string | null
  inspection: Inspection
}

/** What came in and what was reviewed since then, newest first, at most 20. */
export const listChanges = async (db: Tenant, since: Date): Promise<readonly Happened[]> => {
  return (await listAll(db))
    .flatMap(({ inspection, fileName }): Happened[] => {
      const { createdAt, createdByName, reviewedAt } = inspection
      const title = titleOf(inspection)
      // Its document went into another inspection: that one has the news.
      if (inspection.partOf && fileName === null) return []
      // Before its kind is accepted it has no name of its own.
      const name = inspection.kind === 'unknown' ? (fileName ?? title) : title
      const added = fileName === null ? `Added to the timeline: ${title}` : `Uploaded for review: ${name}`
      const came = { at: createdAt, what: 'uploaded' as const, text: added }
      const uploaded = { ...came, by: createdByName, inspection }
      const text = `The review is complete: ${title}`
      const reviewed = reviewedAt && { at: reviewedAt, what: 'reviewed' as const, text, by: null, inspection }
      return [...(createdAt > since ? [uploaded] : []), ...(reviewed && reviewedAt > since ? [reviewed] : [])]
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, 20)
}

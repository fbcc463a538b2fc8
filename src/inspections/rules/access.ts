import type { Day } from '../../platform/day.ts'
import type { Document, Inspection } from '../model.ts'

type Looker = { accountId: string; permissions: ReadonlySet<string> }
type Whose = Pick<Inspection, 'publishedOn' | 'draft' | 'shared' | 'named' | 'partOf'>

/** Published on or before that day. A draft never is, whatever day was entered. */
export const isPublished = (inspection: Pick<Inspection, 'publishedOn' | 'draft'>, today: Day): boolean =>
  !inspection.draft && inspection.publishedOn !== null && inspection.publishedOn <= today

/** Whoever sees inspections may see it. */
export const isOpenToAll = (inspection: Pick<Inspection, 'publishedOn' | 'draft' | 'shared'>, today: Day): boolean =>
  inspection.shared || isPublished(inspection, today)

/** Named for what is unpublished here, or the one who decides who is named. */
export const isNamed = (inspection: Pick<Inspection, 'named'>, person: Looker): boolean =>
  person.permissions.has('inspections.see-unpublished') || inspection.named.includes(person.accountId)

/**
 * Whether this person may open it: it is published, or shared with everyone who sees inspections, or they are named.
 * A part is opened through its whole, so by itself it opens for named people only. `visibleTo` in records/visible.ts
 * says the same in SQL.
 */
export const mayOpen = (inspection: Whose, person: Looker, today: Day): boolean =>
  (inspection.partOf === null && isOpenToAll(inspection, today)) || isNamed(inspection, person)

/** Whether this person may open one document of an inspection. `whole`: the inspection that it belongs to now. */
export const mayOpenDocument = (
  document: Pick<Document, 'restricted'>,
  whole: Whose,
  person: Looker,
  today: Day,
): boolean => mayOpen(whole, person, today) && (!document.restricted || isNamed(whole, person))

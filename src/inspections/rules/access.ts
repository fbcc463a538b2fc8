import type { Day } from '../../platform/day.ts'
import type { Inspection } from '../model.ts'

/** Published on or before that day. */
export const isPublished = (inspection: Pick<Inspection, 'publishedOn'>, today: Day): boolean =>
  inspection.publishedOn !== null && inspection.publishedOn <= today

/** Whether this person may open it: it is published, or they may see unpublished documents, or they uploaded it. */
export const mayOpen = (
  inspection: Pick<Inspection, 'publishedOn' | 'createdBy'>,
  person: { accountId: string; permissions: ReadonlySet<string> },
  today: Day,
): boolean =>
  isPublished(inspection, today) ||
  person.permissions.has('inspections.see-unpublished') ||
  inspection.createdBy === person.accountId

import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { AcceptedJudgement, AcceptedParagraph, Finding, Inspection, InspectionClock } from './model.ts'

export type * from './model.ts'

/** Throws `not-found`. */
export declare const getInspection: (db: Tenant, inspectionId: string) => Promise<Inspection>
/** Newest first. */
export declare const listInspections: (db: Tenant) => Promise<readonly Inspection[]>
/** Accepted findings, as printed; then those picked from the narrative. */
export declare const listFindings: (db: Tenant, inspectionId: string) => Promise<readonly Finding[]>
/** By id, whether still accepted or not (`standing`), in no order. */
export declare const findFindings: (db: Tenant, findingIds: readonly string[]) => Promise<readonly Finding[]>
export declare const listJudgements: (db: Tenant, inspectionId: string) => Promise<readonly AcceptedJudgement[]>
/** Every accepted paragraph with its sentences. */
export declare const listParagraphs: (db: Tenant, inspectionId: string) => Promise<readonly AcceptedParagraph[]>
/** Accepted paragraphs that hold a sentence a person may pick as a finding: leaning concern or mixed. */
export declare const listPickableParagraphs: (db: Tenant, inspectionId: string) => Promise<readonly AcceptedParagraph[]>
/** Makes a finding of one sentence of an accepted paragraph; picking it again gives the same finding. Throws `not-found`, `conflict`. */
export declare const pickFinding: (
  db: Tenant,
  byName: string,
  pick: { inspectionId: string; paragraphId: string; sentence: string },
) => Promise<Finding>
export declare const getClock: (db: Tenant, inspectionId: string, today: Day) => Promise<InspectionClock>
/** Whether this person may open it: it is published, or they may see unpublished documents, or they uploaded it. */
export declare const mayOpen: (
  inspection: Pick<Inspection, 'publishedOn' | 'createdBy'>,
  person: { accountId: string; permissions: ReadonlySet<string> },
  today: Day,
) => boolean
/** "Standard inspection of Dorset, 27 September to 8 October 2021". */
export declare const titleOf: (inspection: Inspection) => string

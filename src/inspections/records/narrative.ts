import type { Tenant } from '../../platform/db/tenant.ts'
import type { AcceptedJudgement, AcceptedParagraph } from '../model.ts'
import { isPickable, judgementsOf, paragraphsOf } from '../rules/findings.ts'
import { listProposals } from './proposals.ts'

export const listJudgements = async (db: Tenant, inspectionId: string): Promise<readonly AcceptedJudgement[]> =>
  judgementsOf(await listProposals(db, inspectionId))

/** Every accepted paragraph with its sentences, as printed. */
export const listParagraphs = async (db: Tenant, inspectionId: string): Promise<readonly AcceptedParagraph[]> =>
  paragraphsOf(await listProposals(db, inspectionId))

/** Accepted paragraphs that hold a sentence a person may pick as a concern to answer. */
export const listPickableParagraphs = async (db: Tenant, inspectionId: string): Promise<readonly AcceptedParagraph[]> =>
  (await listParagraphs(db, inspectionId)).filter((paragraph) => paragraph.sentences.some(isPickable))

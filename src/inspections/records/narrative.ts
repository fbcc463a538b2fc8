import type { Tenant } from '../../platform/db/tenant.ts'
import type { AcceptedParagraph } from '../model.ts'
import { isPickable, paragraphsOf, withoutCover } from '../rules/findings.ts'
import { listProposals } from './proposals.ts'

/** Every accepted paragraph with its sentences, as printed. */
export const listParagraphs = async (db: Tenant, inspectionId: string): Promise<readonly AcceptedParagraph[]> =>
  paragraphsOf(await listProposals(db, inspectionId))

/** Accepted paragraphs, but for covering words, that hold a sentence a person may pick as a concern to answer. */
export const listPickableParagraphs = async (db: Tenant, inspectionId: string): Promise<readonly AcceptedParagraph[]> =>
  withoutCover(await listParagraphs(db, inspectionId)).filter((paragraph) => paragraph.sentences.some(isPickable))

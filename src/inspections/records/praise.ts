import type { Tenant } from '../../platform/db/tenant.ts'
import type { AcceptedParagraph, Sentence } from '../model.ts'
import { withoutCover } from '../rules/findings.ts'
import { listParagraphs } from './narrative.ts'

/** A sentence that a person may take up as a strength to hold. */
export const isPraise = (sentence: Pick<Sentence, 'leaning'>): boolean => sentence.leaning === 'strength'

/** Accepted paragraphs, but for covering words, that hold a sentence of praise. */
export const listPraisingParagraphs = async (db: Tenant, inspectionId: string): Promise<readonly AcceptedParagraph[]> =>
  withoutCover(await listParagraphs(db, inspectionId)).filter((paragraph) => paragraph.sentences.some(isPraise))

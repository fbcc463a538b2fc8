import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Document, Inspection, Proposal } from '../model.ts'
import { carriedOver, isOnce } from '../rules/differences.ts'
import { counting } from '../rules/facts.ts'
import { isSame } from '../rules/printed.ts'
import { insertDecisions } from './decide.ts'
import { listDocuments } from './documents.ts'
import { listParts, lockInspection, refreshFacts } from './inspections.ts'
import { exchangeFindings, moveDocument } from './moving.ts'
import { addChange } from './named.ts'
import { listProposals } from './proposals.ts'

type By = { name: string; now: Date }

const set = async (
  db: Tenant,
  inspectionId: string,
  to: { part_of?: string | null; draft?: boolean; shared?: boolean },
): Promise<void> => {
  await db.query
    .updateTable('inspections.inspection')
    .set(to)
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', inspectionId)
    .execute()
}

/** In the order of their ids, so that two people who join the same two wait for each other instead of blocking. */
const lockBoth = async (db: Tenant, one: string, other: string): Promise<readonly [Inspection, Inspection]> => {
  const found = new Map<string, Inspection>()
  for (const id of [one, other].toSorted()) found.set(id, await lockInspection(db, id))
  return [found.get(one)!, found.get(other)!]
}

/**
 * What a person has entered for the activity holds for a document that comes later: what it says the same is accepted, what
 * it does not say takes the entered value, and what it says differently waits for a person.
 */
const settleWithEntered = async (db: Tenant, by: By, inspectionId: string, documentId: string): Promise<void> => {
  const all = await listProposals(db, inspectionId)
  const entered = all.filter((one) => one.documentId === null)
  const decisions = all
    .filter((one) => one.documentId === documentId && one.state === 'pending' && isOnce(one.kind))
    .flatMap((one) => {
      const known = counting(entered, one.kind)?.final ?? null
      if (known === null || (one.proposed !== null && !isSame(one.proposed, known))) return []
      const outcome = one.proposed === null ? ('corrected' as const) : ('accepted' as const)
      return [{ proposalId: one.id, sequence: one.sequence + 1, outcome, final: known }]
    })
  if (decisions.length > 0) await insertDecisions(db, by.name, by.now, decisions)
}

/** The documents that an inspection has itself, without those of its parts. */
const ownDocument = async (db: Tenant, inspectionId: string): Promise<Document | null> =>
  (await listDocuments(db, inspectionId))[0] ?? null

const refuse = (message: string, next: string) => new Refusal('conflict', message, next)

/**
 * Adds the document of the inspection `partId` to the inspection `wholeId`. Nothing that was accepted there changes: the document
 * keeps its own values. Where the whole has no document yet, this one becomes its main document.
 */
export const joinInspections = async (db: Tenant, by: By, partId: string, wholeId: string): Promise<void> => {
  const [part, whole] = await lockBoth(db, partId, wholeId)
  if (part.partOf === whole.id) return
  if (partId === wholeId || part.partOf || whole.partOf || (await listParts(db, partId)).length > 0)
    throw refuse(
      'These cannot be put together: one of them belongs with other documents already.',
      'Take those apart first, on the page of documents.',
    )
  const document = await ownDocument(db, partId)
  if (!document) throw refuse('There is no document to add.', 'Upload the document, then add it.')
  const main = await ownDocument(db, wholeId)
  await set(db, partId, { part_of: wholeId })
  await set(db, wholeId, { shared: false, ...(main ? {} : { draft: part.draft }) })
  if (!main) {
    await moveDocument(db, document.id, wholeId)
    await settleWithEntered(db, by, wholeId, document.id)
    await refreshFacts(db, partId, by.now)
    await refreshFacts(db, wholeId, by.now)
  }
  await addChange(db, by.name, wholeId, { what: 'joined', documentId: document.id, about: document.fileName })
}

/** Takes a document out again: it stands for itself in the register, with all that was decided about it. */
export const separate = async (db: Tenant, by: By, wholeId: string, partId: string): Promise<void> => {
  const [part, whole] = await lockBoth(db, partId, wholeId)
  if (part.partOf !== whole.id) return
  let document = await ownDocument(db, partId)
  if (!document) {
    // It had become the main document of an activity that had none.
    document = (await ownDocument(db, wholeId))!
    await moveDocument(db, document.id, partId)
    await set(db, partId, { draft: whole.draft })
    await set(db, wholeId, { draft: false })
    await refreshFacts(db, wholeId, by.now)
  }
  await set(db, partId, { part_of: null })
  await refreshFacts(db, partId, by.now)
  await addChange(db, by.name, wholeId, { what: 'separated', documentId: document.id, about: document.fileName })
}

/** Remembers that a document and an activity were looked at and do not belong together. */
export const keepApart = async (db: Tenant, by: By, inspectionId: string): Promise<void> => {
  await lockInspection(db, inspectionId)
  await addChange(db, by.name, inspectionId, { what: 'kept-apart', documentId: null, about: '' })
}

const ofDocument = (proposals: readonly Proposal[], document: Document): readonly Proposal[] =>
  proposals.filter((one) => one.documentId === document.id)

/**
 * Makes the document of a part the main document: a final report in the place of its draft, or a report in the place of a
 * committee report about it. What both say to the letter keeps its decision and its findings. Done again, it is undone.
 */
export const exchangeMain = async (db: Tenant, by: By, wholeId: string, partId: string): Promise<void> => {
  const [part, whole] = await lockBoth(db, partId, wholeId)
  const [old, now] = [await ownDocument(db, wholeId), await ownDocument(db, partId)]
  if (part.partOf !== whole.id || !old || !now)
    throw refuse('This is no longer another document of the inspection.', 'Look at its documents again.')
  // The facts and findings of the inspection would come from it, for everyone to see.
  if (now.restricted && now.stage === 'final')
    throw refuse(
      'This document is kept to named people, so it cannot be the main document.',
      'Choose “No longer keep it to named people” first, if everyone who may see the inspection may see it.',
    )
  await moveDocument(db, old.id, partId)
  await moveDocument(db, now.id, wholeId)
  const [before, after] = [
    ofDocument(await listProposals(db, partId), old),
    ofDocument(await listProposals(db, wholeId), now),
  ]
  const carried = carriedOver(before, after)
  if (carried.length > 0)
    await insertDecisions(
      db,
      by.name,
      by.now,
      carried.map(({ to, final, outcome }) => ({ proposalId: to.id, sequence: to.sequence + 1, outcome, final })),
    )
  await exchangeFindings(db, before, after)
  await settleWithEntered(db, by, wholeId, now.id)
  await set(db, wholeId, { draft: now.stage === 'draft' })
  await set(db, partId, { draft: old.restricted })
  await refreshFacts(db, partId, by.now)
  await refreshFacts(db, wholeId, by.now)
  const what = now.stage === 'draft' ? 'draft-restored' : 'draft-replaced'
  await addChange(db, by.name, wholeId, { what, documentId: now.id, about: now.fileName })
}

/** Id for an activity that is entered without a document. */
export const addActivity = async (db: Tenant, by: By, shared: boolean): Promise<string> => {
  const inspectionId = newId()
  await db.query
    .insertInto('inspections.inspection')
    .values({
      la_id: db.la,
      inspection_id: inspectionId,
      created_by: db.accountId,
      created_by_name: by.name,
      created_at: by.now,
      shared,
    })
    .execute()
  return inspectionId
}

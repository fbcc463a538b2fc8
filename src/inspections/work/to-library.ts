import type { Visit } from '../../access/model.ts'
import { storeRead } from '../library/work/import-reports.ts'
import type { Document } from '../model.ts'
import { readDocument } from '../reader/index.ts'
import { getBytes } from '../records/documents.ts'
import { deleteInspection, lockInspection } from '../records/inspections.ts'
import { listProposals } from '../records/proposals.ts'
import { mayRemove } from '../rules/decide.ts'

type Given = Pick<Visit, 'transaction' | 'today' | 'person'>

/**
 * Puts a document of the register into the library instead: what it says is kept there, the file and what was read for review go.
 * Gives why not, as a sentence; null when it is done. Nothing is taken out of the register before the library holds it.
 */
export const moveToLibrary = async (
  { transaction, today, person }: Given,
  inspectionId: string,
  document: Document,
): Promise<string | null> => {
  const bytes = await transaction((db) => getBytes(db, document.id))
  const read = await readDocument(bytes, document.fileName)
  return transaction(async (db) => {
    await lockInspection(db, inspectionId)
    if (!mayRemove(await listProposals(db, inspectionId)))
      return 'Something of it was accepted meanwhile, so it stays in the register.'
    const given = {
      la: db.la,
      by: person.name,
      today,
      transaction: <T>(work: (own: typeof db) => Promise<T>) => work(db),
    }
    const file = { name: document.fileName, size: document.sizeBytes, sha256: document.sha256 }
    const outcome = await storeRead(given, file, read)
    if (outcome.fate !== 'stored' && outcome.fate !== 'known')
      return outcome.why ?? 'It could not be put into the library.'
    await deleteInspection(db, inspectionId)
    return null
  })
}

import { extname } from 'node:path'
import { beginsAsZip, type Unpacked, unzipped } from '../../../platform/documents/zip-in.ts'
import { SIZE_LIMIT } from '../../reader/file-kind.ts'

/** What one ZIP may hold: far more than 25 MB of packed reports, and less than would fill the memory. */
const most = { files: 500, bytes: 250 * 1024 * 1024 }
const documents: ReadonlySet<string> = new Set(['.pdf', '.docx', '.doc', '.txt', '.rtf', '.odt'])

const sentences = {
  broken: 'The ZIP file is damaged or protected by a password. Make it again, then try again.',
  large: 'The ZIP file unpacks to more than 250 MB or 500 documents. Divide it, then try again.',
  empty: 'There is no PDF, Word document or text file in the ZIP file.',
} as const

const isWanted = (name: string): boolean =>
  documents.has(extname(name).toLowerCase()) && !/(^|\/)(\.|__MACOSX\/)/.test(name)

/** The documents in a ZIP, by name; or in a sentence why it cannot be used. */
export const unzip = async (bytes: Buffer): Promise<{ files: readonly Unpacked[] } | { fault: string }> => {
  const read = await unzipped(bytes, { ...most, isWanted, ofOne: SIZE_LIMIT, sentences })
  return 'fault' in read ? read : { files: read.files.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
}

/** Whether a file is a ZIP of documents, rather than a Word document, which is a ZIP too. */
export const isZip = (name: string, bytes: Buffer): boolean => beginsAsZip(bytes) && !/\.(docx|odt)$/i.test(name)

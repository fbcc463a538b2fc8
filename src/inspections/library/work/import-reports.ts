import { createHash } from 'node:crypto'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { SIZE_LIMIT } from '../../reader/file-kind.ts'
import { faults, type ReadResult, readAll } from '../../reader/index.ts'
import type { Fate, FileOutcome } from '../model.ts'
import { addToLibrary, listKnownHashes } from '../records/store.ts'
import { takenFrom, whyLeftOut } from '../rules/take.ts'

/** A file to import. Its bytes are asked for when its turn comes; `bytes` throws where it cannot be opened. */
export type Incoming = { name: string; size: number; bytes(): Promise<Buffer> }

export type Import = {
  la: number
  /** Name of who imports. */
  by: string
  today: Day
  /** One transaction of the authority. */
  transaction<T>(work: (db: Tenant) => Promise<T>): Promise<T>
  /** Ends the import after the document at hand. */
  signal?: AbortSignal
}

export const inRegister = 'It is in the register of this authority already, under Inspections.'
const notStored = 'What was read from it could not be stored. Save it as a new PDF or Word document, then try again.'

/** SQLSTATE 22 (a value no column holds) and 54 (beyond a limit): this document's fault, and no reason to stop. */
const isOfTheDocument = (error: unknown): boolean =>
  error instanceof Error && /^(22|54)...$/.test((error as { code?: string }).code ?? '')

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** `sha256` and `size` are those of the very bytes that are read. */
type Read = { name: string; size: number; sha256: string; bytes(): Promise<Buffer> }

/** Many wait for their turn, so none keeps its bytes meanwhile: they are asked for again. */
const toRead = (file: Incoming): Read => {
  const read: Read = {
    name: file.name,
    size: file.size,
    sha256: '',
    bytes: async () => {
      const bytes = await file.bytes()
      read.sha256 = hashOf(bytes)
      read.size = bytes.length
      return bytes
    },
  }
  return read
}

/** Stores one document that was read, in a transaction of its own: when this returns, nothing can lose it. */
export const storeRead = async (given: Import, file: Omit<Read, 'bytes'>, result: ReadResult): Promise<FileOutcome> => {
  const outcome = (fate: Fate, why: string | null = null): FileOutcome => ({ file: file.name, fate, why })
  if (!result.ok) return outcome('unreadable', result.fault.sentence)
  const why = whyLeftOut(result.document, given.la, given.today)
  if (why !== null) return outcome('left-out', why)
  const about = { fileName: file.name, sha256: file.sha256, sizeBytes: file.size, pageCount: result.pages.length }
  const document = takenFrom(result.document, about)
  try {
    const added = await given.transaction((db) => addToLibrary(db, given.by, document))
    return outcome(added ? 'stored' : 'known')
  } catch (error) {
    if (isOfTheDocument(error)) return outcome('unreadable', notStored)
    throw error
  }
}

/** Files that must be read, with their hash; of the others `skipped` says at once what becomes of them. */
async function* unknownAmong(
  files: Iterable<Incoming>,
  known: { library: ReadonlySet<string>; register: ReadonlySet<string> },
  skipped: (outcome: FileOutcome) => void,
): AsyncGenerator<Read> {
  for (const file of files) {
    const tell = (fate: Fate, why: string | null = null) => skipped({ file: file.name, fate, why })
    if (file.size > SIZE_LIMIT) {
      tell('unreadable', faults['too-large'])
      continue
    }
    const sha256 = await file.bytes().then(hashOf, () => null)
    if (sha256 === null) tell('unreadable', faults.missing)
    else if (known.register.has(sha256)) tell('left-out', inRegister)
    else if (known.library.has(sha256)) tell('known')
    else yield toRead(file)
  }
}

/**
 * Reads files into the library and says of each how it fared, as soon as that is certain. A document that was `stored` stays
 * stored, whatever happens after; another run over the same files goes on with those that are not here yet.
 */
export async function* importReports(given: Import, files: Iterable<Incoming>): AsyncGenerator<FileOutcome> {
  const known = await given.transaction(listKnownHashes)
  const skipped: FileOutcome[] = []
  const unknown = unknownAmong(files, known, (outcome) => skipped.push(outcome))
  for await (const { file, result } of readAll(unknown, { signal: given.signal })) {
    yield* skipped.splice(0)
    yield await storeRead(given, file, result)
    if (given.signal?.aborted) return
  }
  yield* skipped.splice(0)
}

import { extname } from 'node:path'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { SIZE_LIMIT } from '../../reader/file-kind.ts'

export type Unpacked = { name: string; bytes: Buffer }

/** What one ZIP may hold: far more than 25 MB of packed reports, and less than would fill the memory. */
const most = { files: 500, bytes: 250 * 1024 * 1024 }
const documents: ReadonlySet<string> = new Set(['.pdf', '.docx', '.doc', '.txt', '.rtf', '.odt'])

const sentences = {
  broken: 'The ZIP file is damaged or protected by a password. Make it again, then try again.',
  large: 'The ZIP file unpacks to more than 250 MB or 500 documents. Divide it, then try again.',
  empty: 'There is no PDF, Word document or text file in the ZIP file.',
} as const

class Unfit extends Error {}

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error || !zip ? reject(new Unfit(sentences.broken)) : resolve(zip),
    ),
  )

const bytesOf = (zip: ZipFile, entry: Entry, room: number): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(new Unfit(sentences.broken))
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        // One over the limit of a document is kept just beyond it, so that it is named as too large.
        if (size > room) stream.destroy(new Unfit(sentences.large))
        else if (size <= SIZE_LIMIT + 1) chunks.push(chunk)
      })
      stream.on('error', (cause: Error) => reject(cause instanceof Unfit ? cause : new Unfit(sentences.broken)))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    }),
  )

const isDocument = (name: string): boolean =>
  documents.has(extname(name).toLowerCase()) && !/(^|\/)(\.|__MACOSX\/)/.test(name)

const readAll = (zip: ZipFile): Promise<Unpacked[]> =>
  new Promise((resolve, reject) => {
    const found: Unpacked[] = []
    let total = 0
    zip.on('error', () => reject(new Unfit(sentences.broken)))
    zip.on('end', () => resolve(found))
    zip.on('entry', async (entry: Entry) => {
      try {
        if (isDocument(entry.fileName)) {
          if (found.length >= most.files) throw new Unfit(sentences.large)
          const bytes = await bytesOf(zip, entry, most.bytes - total)
          total += bytes.length
          found.push({ name: entry.fileName, bytes })
        }
        zip.readEntry()
      } catch (error) {
        zip.close()
        reject(error)
      }
    })
    zip.readEntry()
  })

/** The documents in a ZIP, by name; or in a sentence why it cannot be used. A ZIP that lies about its sizes is found out. */
export const unzip = async (bytes: Buffer): Promise<{ files: readonly Unpacked[] } | { fault: string }> => {
  try {
    const files = await readAll(await open(bytes))
    return files.length === 0
      ? { fault: sentences.empty }
      : { files: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
  } catch (error) {
    return { fault: error instanceof Unfit ? error.message : sentences.broken }
  }
}

/** Whether a file is a ZIP of documents, rather than a Word document, which is a ZIP too. */
export const isZip = (name: string, bytes: Buffer): boolean =>
  bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' && !/\.(docx|odt)$/i.test(name)

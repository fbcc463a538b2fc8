import { basename, extname } from 'node:path'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

export type Unpacked = { name: string; bytes: Buffer }

/** What one ZIP may hold: far more than 25 MB of packed lists, and less than would fill the memory. */
export const most = { files: 100, bytes: 400 * 1024 * 1024 } as const

const sentences = {
  broken: 'The ZIP file is damaged or protected by a password. Make it again, then try again.',
  large:
    'The ZIP file unpacks to more than 400 MB or 100 files. Load the return from the watched folder or by the command.',
  empty: 'There is no CSV file or workbook in the ZIP file.',
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
        if (size > room) stream.destroy(new Unfit(sentences.large))
        else chunks.push(chunk)
      })
      stream.on('error', (cause: Error) => reject(cause instanceof Unfit ? cause : new Unfit(sentences.broken)))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    }),
  )

const wanted: ReadonlySet<string> = new Set(['.csv', '.txt', '.tsv', '.xlsx'])
const isWanted = (name: string): boolean =>
  wanted.has(extname(name).toLowerCase()) && !/(^|\/)(\.|~\$|__MACOSX\/)/.test(name)

const readAll = (zip: ZipFile, room: number): Promise<Unpacked[]> =>
  new Promise((resolve, reject) => {
    const found: Unpacked[] = []
    let total = 0
    zip.on('error', () => reject(new Unfit(sentences.broken)))
    zip.on('end', () => resolve(found))
    zip.on('entry', async (entry: Entry) => {
      try {
        if (isWanted(entry.fileName)) {
          if (found.length >= most.files) throw new Unfit(sentences.large)
          const bytes = await bytesOf(zip, entry, room - total)
          total += bytes.length
          found.push({ name: basename(entry.fileName), bytes })
        }
        zip.readEntry()
      } catch (error) {
        zip.close()
        reject(error)
      }
    })
    zip.readEntry()
  })

/**
 * The CSV files and workbooks in a ZIP; or in a sentence why it cannot be used. A ZIP that lies about its sizes is found out. `room`: bytes
 * that it may unpack to, fewer where others were unpacked before it.
 */
export const unzip = async (
  bytes: Buffer,
  room: number = most.bytes,
): Promise<{ files: readonly Unpacked[] } | { fault: string }> => {
  try {
    const files = await readAll(await open(bytes), room)
    return files.length === 0 ? { fault: sentences.empty } : { files }
  } catch (error) {
    return { fault: error instanceof Unfit ? error.message : sentences.broken }
  }
}

/** Whether a file is a ZIP of files, rather than a workbook, which is a ZIP too. */
export const isZip = (name: string, bytes: Buffer): boolean =>
  bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' && /\.zip$/i.test(name)

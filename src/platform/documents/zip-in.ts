import yauzl, { type Entry, type ZipFile } from 'yauzl'

/** A file of a ZIP. `name` has the folders it lay in. */
export type Unpacked = { name: string; bytes: Buffer }

/** What a ZIP may be used for, and what is said of one that may not. `bytes`: what all wanted files may unpack to. */
export type Wanted = {
  files: number
  bytes: number
  isWanted(name: string): boolean
  /** A single file is kept to one byte beyond this, so that it can be named as too large. */
  ofOne?: number
  sentences: { broken: string; large: string; empty: string }
}

class Unfit extends Error {}

/** What people pack is seldom more than forty times smaller; what is small may be anything. As for workbooks (xlsx/stream/zip-parts.ts). */
const ratio = { most: 250, from: 40 * 2 ** 20 }

/** Whether bytes begin as a ZIP does; workbooks and Word documents are ZIPs too. */
export const beginsAsZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'

const open = (bytes: Buffer, { sentences }: Wanted): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error || !zip ? reject(new Unfit(sentences.broken)) : resolve(zip),
    ),
  )

const bytesOf = (zip: ZipFile, entry: Entry, room: number, { sentences, ofOne = room }: Wanted): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(new Unfit(sentences.broken))
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        const isBomb = size > ratio.from && size > entry.compressedSize * ratio.most
        if (size > room || isBomb) stream.destroy(new Unfit(sentences.large))
        else if (size <= ofOne + 1) chunks.push(chunk)
      })
      stream.on('error', (cause: Error) => reject(cause instanceof Unfit ? cause : new Unfit(sentences.broken)))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    }),
  )

const readAll = (zip: ZipFile, wanted: Wanted): Promise<Unpacked[]> =>
  new Promise((resolve, reject) => {
    const found: Unpacked[] = []
    let total = 0
    zip.on('error', () => reject(new Unfit(wanted.sentences.broken)))
    zip.on('end', () => resolve(found))
    zip.on('entry', async (entry: Entry) => {
      try {
        if (wanted.isWanted(entry.fileName)) {
          if (found.length >= wanted.files) throw new Unfit(wanted.sentences.large)
          const bytes = await bytesOf(zip, entry, wanted.bytes - total, wanted)
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

/** The wanted files of a ZIP; or in a sentence why it cannot be used. A ZIP that lies about its sizes is found out. */
export const unzipped = async (
  bytes: Buffer,
  wanted: Wanted,
): Promise<{ files: readonly Unpacked[] } | { fault: string }> => {
  try {
    const files = await readAll(await open(bytes, wanted), wanted)
    return files.length === 0 ? { fault: wanted.sentences.empty } : { files }
  } catch (error) {
    return { fault: error instanceof Unfit ? error.message : wanted.sentences.broken }
  }
}

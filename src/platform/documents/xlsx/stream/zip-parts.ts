import { open } from 'node:fs/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import yauzl from 'yauzl'
import { type Budget, UnreadableTable } from './faults.ts'

/** The files of a ZIP by name in small letters; `read` hands over a file's bytes in pieces. */
export type ZipParts = {
  names: ReadonlySet<string>
  /** Bytes as packed; 0 for a file that is not there. */
  packed(name: string): number
  /** Calls `push` with each piece and the share read with it (0 to 1); false where there is no such file. Throws `UnreadableTable`. */
  read(name: string, push: (piece: Buffer, share: number) => void): Promise<boolean>
  close(): void
}

const mostParts = 2_000
/** What spreadsheets pack is seldom more than forty times smaller; what is small may be anything. */
const ratio = { most: 250, from: 40 * 2 ** 20 }
const pieceBytes = 128 * 1024
const broken = () => new UnreadableTable('broken')

/** What a compound file (the old Excel format) holds: a workbook of today under a password, or an old workbook. */
const insideCompound = async (source: string | Buffer): Promise<'encrypted' | 'xls'> => {
  const mark = Buffer.from('EncryptedPackage', 'utf16le')
  if (typeof source !== 'string') return source.includes(mark) ? 'encrypted' : 'xls'
  const file = await open(source)
  try {
    // A directory of names, which stands near the beginning or at the end.
    const { size } = await file.stat()
    const part = Buffer.alloc(Math.min(size, 4 * 2 ** 20))
    await file.read(part, 0, part.length, 0)
    if (part.includes(mark)) return 'encrypted'
    await file.read(part, 0, part.length, size - part.length)
    return part.includes(mark) ? 'encrypted' : 'xls'
  } finally {
    await file.close()
  }
}

/** The first bytes of a file or of bytes at hand. */
export const firstBytes = async (source: string | Buffer, count: number): Promise<Buffer> => {
  if (typeof source !== 'string') return source.subarray(0, count)
  const file = await open(source)
  try {
    const bytes = Buffer.alloc(count)
    const { bytesRead } = await file.read(bytes, 0, count, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Throws for what is no ZIP: by its content, never by its name. */
const checkKind = async (source: string | Buffer): Promise<void> => {
  const first = await firstBytes(source, 1_000)
  if (first.length === 0) throw new UnreadableTable('empty')
  if (first.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new UnreadableTable(await insideCompound(source))
  if (first.subarray(0, 2).toString('latin1') !== 'PK')
    throw new UnreadableTable(first.includes(0) ? 'not-xlsx' : 'csv')
}

const opened = (source: string | Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }
    const done = (error: Error | null, zip?: yauzl.ZipFile) => (error || !zip ? reject(broken()) : resolve(zip))
    if (typeof source === 'string') yauzl.open(source, options, done)
    else yauzl.fromBuffer(source, options, done)
  })

const entriesOf = (zip: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>()
    zip.on('error', () => reject(broken()))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entries.size >= mostParts) return reject(new UnreadableTable('too-large-unpacked'))
      if (entry.isEncrypted()) return reject(new UnreadableTable('encrypted'))
      entries.set(entry.fileName.toLowerCase(), entry)
      zip.readEntry()
    })
    zip.readEntry()
  })

const packedStream = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) => {
    // The bytes as packed: unpacking them here takes fewer, larger pieces.
    const options = entry.compressionMethod === 8 ? { decodeFileData: false } : {}
    zip.openReadStream(entry, options, (error, stream) => (error ? reject(broken()) : resolve(stream)))
  })

type Push = Parameters<ZipParts['read']>[1]

const readEntry = async (zip: yauzl.ZipFile, entry: yauzl.Entry, budget: Budget, push: Push) => {
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw broken()
  const packed = await packedStream(zip, entry)
  const inflate = entry.compressionMethod === 8 ? createInflateRaw({ chunkSize: pieceBytes }) : null
  packed.on('error', (error) => inflate?.destroy(error))
  let [sum, bytes] = [0, 0]
  let ours: { error: unknown } | null = null
  const handOver: Push = (piece, share) => {
    try {
      push(piece, share)
    } catch (error) {
      ours = { error }
      throw error
    }
  }
  try {
    for await (const piece of (inflate ? packed.pipe(inflate) : packed) as AsyncIterable<Buffer>) {
      bytes += piece.length
      sum = crc32(piece, sum)
      budget.unpacked(piece.length)
      if (bytes > ratio.from && bytes > entry.compressedSize * ratio.most)
        throw new UnreadableTable('too-large-unpacked')
      handOver(piece, Math.min(1, bytes / Math.max(1, entry.uncompressedSize)))
    }
  } catch (error) {
    // What the receiver throws is its own; what unpacking throws says that the file is damaged.
    throw ours || error instanceof UnreadableTable ? error : broken()
  } finally {
    inflate?.destroy()
    if ('destroy' in packed && typeof packed.destroy === 'function') packed.destroy()
  }
  if (sum !== entry.crc32 || bytes !== entry.uncompressedSize) throw broken()
}

/**
 * Opens a ZIP without unpacking anything; the caller closes it. Sizes are counted while a file is unpacked, because a ZIP can lie about
 * them, and its checksum is compared: a damaged file never looks like one with other values. Throws `UnreadableTable`.
 */
export const openZip = async (source: string | Buffer, budget: Budget): Promise<ZipParts> => {
  await checkKind(source)
  const zip = await opened(source)
  try {
    const entries = await entriesOf(zip)
    return {
      names: new Set(entries.keys()),
      packed: (name) => entries.get(name.toLowerCase())?.compressedSize ?? 0,
      read: async (name, push) => {
        const entry = entries.get(name.toLowerCase())
        if (!entry) return false
        await readEntry(zip, entry, budget, push)
        return true
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

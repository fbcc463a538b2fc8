import { constants, crc32, deflateRawSync } from 'node:zlib'

/** A file of a zip: its content comes in pieces, so that it is never whole in memory. */
export type ZipPart = {
  readonly name: string
  readonly pieces: Iterable<string | Buffer> | AsyncIterable<string | Buffer>
}

/** 1 January 1980, the first day a zip can hold: what is inside says when it was made. */
const dosDate = (1 << 5) | 1
const utf8 = 0x0800
const sizesFollow = 0x0008
const version = 20
const deflate = 8

type Entry = { name: Buffer; crc: number; packed: number; size: number; offset: number }

const bytesOf = (
  length: number,
  write: (two: (value: number) => void, four: (value: number) => void) => void,
): Buffer => {
  const bytes = Buffer.alloc(length)
  let at = 0
  write(
    (value) => {
      at = bytes.writeUInt16LE(value, at)
    },
    (value) => {
      at = bytes.writeUInt32LE(value, at)
    },
  )
  return bytes
}

const localHeader = (name: Buffer): Buffer =>
  Buffer.concat([
    bytesOf(30, (two, four) => {
      four(0x04034b50)
      for (const value of [version, utf8 | sizesFollow, deflate, 0, dosDate]) two(value)
      for (const value of [0, 0, 0]) four(value)
      two(name.length)
      two(0)
    }),
    name,
  ])

const descriptor = ({ crc, packed, size }: Entry): Buffer =>
  bytesOf(16, (_, four) => {
    for (const value of [0x08074b50, crc, packed, size]) four(value)
  })

const directoryEntry = ({ name, crc, packed, size, offset }: Entry): Buffer =>
  Buffer.concat([
    bytesOf(46, (two, four) => {
      four(0x02014b50)
      for (const value of [version, version, utf8 | sizesFollow, deflate, 0, dosDate]) two(value)
      for (const value of [crc, packed, size]) four(value)
      for (const value of [name.length, 0, 0, 0, 0]) two(value)
      four(0)
      four(offset)
    }),
    name,
  ])

const directoryEnd = (entries: number, size: number, offset: number): Buffer =>
  bytesOf(22, (two, four) => {
    four(0x06054b50)
    for (const value of [0, 0, entries, entries]) two(value)
    four(size)
    four(offset)
    two(0)
  })

/** How much text is pressed at a time: more hardly makes the file smaller. */
const pressed = 1 << 18

/** Lets other requests be answered between two pieces of work. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve))

/** The pieces, pressed as one stream: each ends on a whole byte, so that the next can follow it. */
async function* deflated({ pieces }: ZipPart, entry: Entry): AsyncGenerator<Buffer> {
  const flush = { finishFlush: constants.Z_SYNC_FLUSH }
  let held: Buffer[] = []
  let size = 0
  const press = (options?: { finishFlush: number }): Buffer => {
    const bytes = Buffer.concat(held)
    held = []
    size = 0
    entry.crc = crc32(bytes, entry.crc)
    entry.size += bytes.length
    const packed = deflateRawSync(bytes, options)
    entry.packed += packed.length
    return packed
  }
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    held.push(bytes)
    size += bytes.length
    if (size < pressed) continue
    yield press(flush)
    await breath()
  }
  yield press()
}

/**
 * A zip file (up to 4 GB) in pieces as it is made: memory stays the same whatever its size. Names are given with forward slashes.
 */
export async function* zipOf(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): AsyncGenerator<Buffer> {
  const entries: Entry[] = []
  let offset = 0
  for await (const part of parts) {
    const entry: Entry = { name: Buffer.from(part.name), crc: 0, packed: 0, size: 0, offset }
    entries.push(entry)
    const header = localHeader(entry.name)
    yield header
    for await (const bytes of deflated(part, entry)) yield bytes
    const after = descriptor(entry)
    yield after
    offset += header.length + entry.packed + after.length
  }
  const directory = Buffer.concat(entries.map(directoryEntry))
  yield Buffer.concat([directory, directoryEnd(entries.length, directory.length, offset)])
}

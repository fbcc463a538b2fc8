import { crc32 } from 'node:zlib'
import { deflated } from './deflate.ts'

/** 1 January 2000, 00:00, as a zip holds it: a file made again is the same to the byte. */
const date = ((2000 - 1980) << 9) | (1 << 5) | 1
const utf8 = 0x0800

const header = (signature: number, name: Buffer, input: Buffer, packed: Buffer, extra: readonly number[]): Buffer => {
  const central = signature === 0x02014b50
  const fields = Buffer.alloc(central ? 46 : 30)
  let at = 0
  const two = (value: number): void => {
    at = fields.writeUInt16LE(value, at)
  }
  const four = (value: number): void => {
    at = fields.writeUInt32LE(value, at)
  }
  four(signature)
  if (central) two(20)
  for (const value of [20, utf8, 8, 0, date]) two(value)
  for (const value of [crc32(input), packed.length, input.length]) four(value)
  two(name.length)
  two(0)
  if (central) {
    for (const value of [0, 0, 0]) two(value)
    four(0)
    four(extra[0]!)
  }
  return Buffer.concat([fields, name])
}

/** A zip file of parts by name, in the order given. */
export const zipped = (parts: readonly { name: string; bytes: Buffer }[]): Buffer => {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of parts) {
    const packed = deflated(bytes)
    const title = Buffer.from(name)
    const local = header(0x04034b50, title, bytes, packed, [])
    directory.push(header(0x02014b50, title, bytes, packed, [offset]))
    pieces.push(local, packed)
    offset += local.length + packed.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, ...directory, end])
}

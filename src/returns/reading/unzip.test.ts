import assert from 'node:assert/strict'
import test from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { unzip } from './unzip.ts'

/** A ZIP of one file, written by hand: what it says of itself is true. */
const zipOf = (name: string, text: Buffer): Buffer => {
  const packed = deflateRawSync(text)
  const title = Buffer.from(name)
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(8, 4)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(text.length, 18)
  facts.writeUInt16LE(title.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, title, packed])
  const made = Buffer.from([20, 0])
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002'), made, facts, Buffer.alloc(14), title])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, central, Buffer.from('PK\u0005\u0006'), end])
}

test('a ZIP has the room that is left to it, and no more', async () => {
  const zip = zipOf('a.csv', Buffer.from('x'.repeat(5000)))
  assert.equal(((await unzip(zip)) as { files: readonly unknown[] }).files.length, 1)
  assert.match(((await unzip(zip, 4999)) as { fault: string }).fault, /unpacks to more than 400 MB/)
})

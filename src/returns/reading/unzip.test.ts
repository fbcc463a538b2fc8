import assert from 'node:assert/strict'
import test from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { localLists } from '../local/lists.ts'
import { openReturn } from './open-return.ts'
import { unzip } from './unzip.ts'

type Packed = readonly [name: string, text: Buffer]

/** What a ZIP says of one file, and the file. */
const partOf = ([name, text]: Packed) => {
  const packed = deflateRawSync(text)
  const title = Buffer.from(name)
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(8, 4)
  facts.writeUInt32LE(crc32(text), 10)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(text.length, 18)
  facts.writeUInt16LE(title.length, 22)
  return { facts, title, local: Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, title, packed]) }
}

/** A ZIP written by hand: what it says of itself is true. */
const zipOf = (...files: readonly Packed[]): Buffer => {
  const parts = files.map(partOf)
  let from = 0
  const central = parts.map(({ facts, title, local }) => {
    const more = Buffer.alloc(14)
    more.writeUInt32LE(from, 10)
    from += local.length
    return Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, more, title])
  })
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(Buffer.concat(central).length, 8)
  end.writeUInt32LE(from, 12)
  return Buffer.concat([...parts.map(({ local }) => local), ...central, Buffer.from('PK\u0005\u0006'), end])
}
const csv = Buffer.from('Child Unique ID,Held\nC1,2026-09-01\n')

test('a ZIP has the room that is left to it, and no more', async () => {
  const zip = zipOf(['a.csv', Buffer.from('x'.repeat(5000))])
  assert.equal(((await unzip(zip)) as { files: readonly unknown[] }).files.length, 1)
  assert.match(((await unzip(zip, 4999)) as { fault: string }).fault, /unpacks to more than 400 MB/)
})

const readFrom = async (zip: Buffer) => {
  const unpacked = await unzip(zip)
  assert.ok('files' in unpacked, JSON.stringify(unpacked))
  const opened = await openReturn(unpacked.files, null)
  assert.ok(opened.ok, JSON.stringify(opened))
  assert.equal(opened.kind.source, 'local')
  return { rows: opened.read.lists.get('core-groups')?.rows.length, strange: opened.read.strange.map(({ file, why }) => `${file}: ${why}`) }
} // biome-ignore format: one object

test('what lies in a ZIP beside lists and may hold another is told, not passed over', async () => {
  assert.ok(localLists.some(({ list }) => list.id === 'core-groups'))
  const zip = zipOf(['core-groups.csv', csv], ['more.zip', zipOf(['peps.csv', csv])], ['letter.pdf', csv])
  assert.deepEqual(await readFrom(zip), { rows: 1, strange: ['more.zip: It is neither a workbook nor CSV.'] })
})

test('a ZIP of nothing that is read says so', async () => {
  for (const name of ['more.zip', 'letter.pdf', '__MACOSX/a.csv', '.a.csv'])
    assert.match(((await unzip(zipOf([name, csv]))) as { fault: string }).fault, /no CSV file or workbook in the ZIP/, name)
}) // biome-ignore format: one line a step

test('of two files of one list in two folders of a ZIP one is read, and the other is told', async () => {
  const zip = zipOf(['north/core-groups.csv', csv], ['south/core-groups.csv', csv])
  const { rows, strange } = await readFrom(zip)
  assert.equal(rows, 1)
  assert.match(
    strange.join(),
    /^core-groups\.csv: Its name is that of Core groups, which was read from core-groups\.csv\.$/,
  )
})

test('a file that would lie outside its folder is none that is read', async () => {
  for (const name of ['../core-groups.csv', '/etc/core-groups.csv', 'a\\..\\..\\core-groups.csv'])
    assert.match(((await unzip(zipOf([name, csv]))) as { fault: string }).fault, /is damaged/, name)
})

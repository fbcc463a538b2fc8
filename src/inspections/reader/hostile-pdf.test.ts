import assert from 'node:assert/strict'
import test from 'node:test'
import { constants, deflateRawSync } from 'node:zlib'
import { readDocument, renderPage } from './index.ts'
import { pdfOf } from './pdf-of.ts'

const page = [{ text: 'Inspection of Marlshire', x: 72, y: 100 }]

const paper = (width: number, height: number): Buffer =>
  Buffer.from(pdfOf([page]).toString('latin1').replace('[0 0 595 842]', `[0 0 ${width} ${height}]`), 'latin1')

/** Width and height of a PNG, from its first chunk. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)]

test('an A4 page is drawn at the scale asked for', async () => {
  assert.deepEqual(sizeOf(await renderPage(paper(595, 842), 1, 2)), [1190, 1684])
})

test('a page that says it is huge is drawn small enough for the memory, in its proportions', async () => {
  for (const [width, height] of [
    [11_000, 11_000],
    [1_000_000, 500_000],
    [1_000_000, 1],
  ] as const) {
    const [across, down] = sizeOf(await renderPage(paper(width, height), 1, 2))
    assert.ok(across * down <= 8_100_000 && across <= 8001, `${width} x ${height} was drawn as ${across} x ${down}`)
    assert.equal(down, Math.max(1, Math.round((across * height) / width)))
  }
})

/** A PDF whose page unpacks to a gigabyte of spaces: ten megabytes, a hundred times over. */
const bomb = (): Buffer => {
  const once = deflateRawSync(Buffer.alloc(10_000_000, 32), { finishFlush: constants.Z_FULL_FLUSH })
  const end = Buffer.from([3, 0])
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 100 }, () => once), end])
  const plain = pdfOf([page]).toString('latin1')
  const text = plain.replace(
    /<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/,
    () => `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`,
  )
  return Buffer.from(text, 'latin1')
}

test('a page that unpacks to a gigabyte is stopped before it fills the memory', async () => {
  const bytes = bomb()
  let most = 0
  const before = process.memoryUsage.rss()
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss() - before)
  }, 20)
  const read = await readDocument(bytes, 'bomb.pdf')
  clearInterval(watch)
  assert.equal(read.ok ? 'read' : read.fault.code, 'too-much-memory')
  assert.ok(most < 1_900_000_000, `the process grew by ${most} bytes`)
})

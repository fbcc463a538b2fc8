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

/** A packed stream that unpacks, by a filter that only the PDF library itself undoes, to four gigabytes of blanks. */
const slowBomb = (): Buffer => {
  const packed = deflateRawSync(Buffer.alloc(64_000_000, Buffer.from([129, 32])))
  const zlib = Buffer.concat([Buffer.from([0x78, 0x9c]), packed])
  const text = pdfOf([page])
    .toString('latin1')
    .replace(
      /<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/,
      () =>
        `<< /Length ${zlib.length} /Filter [/FlateDecode /RunLengthDecode] >>\nstream\n${zlib.toString('latin1')}\nendstream`,
    )
  return Buffer.from(text, 'latin1')
}

test('the document that fills the memory is stopped, and the one beside it is read', async () => {
  const beside = pdfOf([page])
  const [bomb, ...others] = await Promise.all([
    readDocument(slowBomb(), 'bomb.pdf'),
    ...Array.from({ length: 20 }, (_, at) => readDocument(beside, `${at}.pdf`)),
  ])
  assert.equal(bomb.ok ? 'read' : bomb.fault.code, 'too-much-memory')
  assert.deepEqual(
    others.map((other) => other.ok),
    others.map(() => true),
  )
})

test('a font that says it has widths for two thousand million letters is a fault, and the process lives', async () => {
  const wide =
    '<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [20 2147483648 550] >>] >>'
  const plain = pdfOf([page]).toString('latin1')
  const text = plain.replace(/<< \/Type \/Font \/Subtype \/Type1 \/BaseFont \/Helvetica .*? >>/, wide)
  assert.notEqual(text, plain)
  const read = await readDocument(Buffer.from(text, 'latin1'), 'wide.pdf')
  assert.equal(read.ok ? 'read' : read.fault.code, 'too-much-memory')
  assert.equal((await readDocument(pdfOf([page]), 'next.pdf')).ok, true)
})

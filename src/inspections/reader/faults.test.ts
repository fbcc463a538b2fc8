import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import test from 'node:test'
import { faults, readDocument } from './index.ts'
import { pdfOf } from './pdf-of.ts'
import { zipOf } from './zip-of.ts'

const words = Array.from({ length: 30 }, (_, at) => ({
  text: `Line ${at} of an invented letter about Marlshire.`,
  x: 70,
  y: 100 + at * 15,
}))
const whole = pdfOf([words, words, words])
const encrypted = pdfOf(
  [words],
  `/ID [<${'0'.repeat(32)}> <${'0'.repeat(32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
)
const documentXml = (text: string) =>
  Buffer.from(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`,
  )
const wordFile = (bytes: Buffer, declared?: number) => zipOf([{ name: 'word/document.xml', bytes, declared }])

const table: [string, Buffer, keyof typeof faults][] = [
  ['an empty file', Buffer.alloc(0), 'empty'],
  ['a file of 26 MB', Buffer.alloc(26 * 1024 * 1024, 0x20), 'too-large'],
  ['an encrypted PDF', encrypted, 'encrypted'],
  ['a PDF of pictures', pdfOf([[], []]), 'scanned-without-text'],
  ['a truncated PDF', whole.subarray(0, Math.floor(whole.length * 0.6)), 'broken-pdf'],
  ['a PDF that ends after its first bytes', whole.subarray(0, 12), 'broken-pdf'],
  ['a web page called a PDF', Buffer.from('<!DOCTYPE html>\n<html><body>Page not found</body></html>'), 'web-page'],
  ['a web page behind a comment', Buffer.from('\uFEFF<!-- saved -->\n<html><body>Sign in</body></html>'), 'web-page'],
  [
    'a picture',
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(4_000)]),
    'wrong-type',
  ],
  ['noise', randomBytes(20_000), 'wrong-type'],
  [
    'an old Word file',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), randomBytes(500)]),
    'old-word',
  ],
  ['a ZIP that is no Word document', zipOf([{ name: 'photo.txt', bytes: Buffer.from('hello') }]), 'wrong-type'],
  ['a damaged ZIP', zipOf([{ name: 'word/document.xml', bytes: documentXml('') }]).subarray(0, 60), 'broken-docx'],
  ['a Word document that is not XML', wordFile(Buffer.from('<w:document')), 'broken-docx'],
  ['a ZIP bomb', wordFile(Buffer.alloc(150 * 1024 * 1024, 0x20)), 'too-large-unpacked'],
  ['a ZIP bomb that lies about its size', wordFile(Buffer.alloc(150 * 1024 * 1024, 0x20), 2_000), 'broken-docx'],
  ['a Word document without words', wordFile(documentXml('<w:p/>')), 'no-words'],
  ['a text of blank lines', Buffer.from('\n  \n\t\n'), 'no-words'],
  ['a PDF of 401 pages', pdfOf(Array.from({ length: 401 }, () => [{ text: 'x', x: 1, y: 20 }])), 'too-many-pages'],
]

for (const [name, bytes, code] of table) {
  test(`${name} is refused with a sentence that says what to do`, async () => {
    const result = await readDocument(bytes, 'report.pdf')
    assert.deepEqual(result, { ok: false, fault: { code, sentence: faults[code] } })
  })
}

test('a document that takes too long is stopped, and the next one is read', async () => {
  const slow = await readDocument(whole, 'slow.pdf', { milliseconds: 1 })
  assert.deepEqual(slow, { ok: false, fault: { code: 'too-long', sentence: faults['too-long'] } })
  assert.equal((await readDocument(whole, 'next.pdf')).ok, true)
})

test('a document that needs too much memory is stopped, and the next one is read', async () => {
  const long = Buffer.from('A sentence about children in care. '.repeat(400_000))
  const greedy = await readDocument(long, 'greedy.txt', { megabytes: 40 })
  assert.deepEqual(greedy, { ok: false, fault: { code: 'too-much-memory', sentence: faults['too-much-memory'] } })
  assert.equal((await readDocument(whole, 'next.pdf')).ok, true)
})

test('a whole PDF is read with its pages and the place of its words', async () => {
  const result = await readDocument(whole, 'whole.pdf')
  assert.ok(result.ok)
  assert.deepEqual(
    result.pages.map((page) => page.number),
    [1, 2, 3],
  )
  const [box] = result.sources['paragraphs.0']!.boxes
  assert.ok(box && Math.abs(box.x - 70) < 1 && box.y > 85 && box.y < 100, JSON.stringify(box))
})

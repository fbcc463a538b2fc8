import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type FileType, fileNameOf, fileTypeOf, fileTypes, whyNotLink } from './file-type.ts'

const zip = (...parts: string[]): Buffer => Buffer.from(`PK\u0003\u0004${parts.join('\u0000')}`, 'latin1')

for (const { because, bytes, is } of [
  { because: 'a PDF by its first bytes', bytes: Buffer.from('%PDF-1.7\n…'), is: 'pdf' },
  { because: 'a PNG', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]), is: 'png' },
  { because: 'a JPEG', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0]), is: 'jpeg' },
  { because: 'a Word document by the parts in it', bytes: zip('[Content_Types].xml', 'word/document.xml'), is: 'docx' },
  { because: 'an Excel workbook by the parts in it', bytes: zip('[Content_Types].xml', 'xl/workbook.xml'), is: 'xlsx' },
  { because: 'a workbook with macros is refused', bytes: zip('xl/workbook.xml', 'xl/vbaProject.bin'), is: null },
  { because: 'any other archive is refused', bytes: zip('a.exe'), is: null },
  { because: 'plain text with Windows line ends', bytes: Buffer.from('Locality,Held\r\nMarlport,33\r\n'), is: 'text' },
  { because: 'text with a byte order mark and accents', bytes: Buffer.from('\uFEFFZoë said so'), is: 'text' },
  { because: 'a web page could carry a script', bytes: Buffer.from('  <!DOCTYPE html><script>alert(1)</script>'), is: null },
  { because: 'a drawing could carry a script', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), is: null },
  { because: 'an XML file could be a drawing', bytes: Buffer.from('<?xml version="1.0"?><svg/>'), is: null },
  { because: 'a program is no text', bytes: Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03]), is: null },
  { because: 'text in another encoding cannot be read by everyone', bytes: Buffer.from([0x5a, 0x6f, 0xeb]), is: null },
  { because: 'an empty file shows nothing', bytes: Buffer.alloc(0), is: null },
] as { because: string; bytes: Buffer; is: FileType | null }[]) // biome-ignore format: a table
  test(because, () => assert.equal(fileTypeOf(bytes), is))

for (const { because, name, kind, is } of [
  { because: 'a name that fits is kept', name: 'Audit of March.pdf', kind: 'pdf', is: 'Audit of March.pdf' },
  { because: 'a path is left off', name: 'C:\\Users\\ash\\audit.docx', kind: 'docx', is: 'audit.docx' },
  { because: 'an ending that says something else is not believed', name: 'audit.exe', kind: 'text', is: 'audit.exe.txt' },
  { because: 'one without an ending gets one', name: 'audit', kind: 'png', is: 'audit.png' },
  { because: 'quotes and line ends do not reach the header', name: 'a"b\r\nSet-Cookie: x.pdf', kind: 'pdf', is: 'abSet-Cookie: x.pdf' },
  { because: 'nothing but a path is called evidence', name: '../', kind: 'jpeg', is: 'evidence.jpg' },
] as { because: string; name: string; kind: FileType; is: string }[]) // biome-ignore format: a table
  test(because, () => assert.equal(fileNameOf(name, kind), is))

test('whatever it was called, the name that is kept ends as its content says', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...(Object.keys(fileTypes) as FileType[])),
      (name, kind) => {
        const kept = fileNameOf(name, kind)
        assert.ok(
          fileTypes[kind].extensions.some((ending) => kept.toLowerCase().endsWith(`.${ending}`)),
          kept,
        )
        assert.ok(!/["\\/\n\r]/.test(kept) && kept.length <= 210)
      },
    ),
  )
})

for (const { link, ok } of [
  { link: '', ok: true },
  { link: 'https://intranet.example/audits?year=2026#3', ok: true },
  { link: 'http://intranet.example/', ok: false },
  { link: 'javascript:alert(1)', ok: false },
  { link: 'data:text/html,<script>', ok: false },
  { link: 'file:///etc/passwd', ok: false },
  { link: 'https://ash:secret@intranet.example/', ok: false },
  { link: 'intranet.example/audit', ok: false },
  { link: 'https://intranet.example/a b', ok: false },
  { link: `https://intranet.example/${'a'.repeat(1000)}`, ok: false },
])
  test(`${ok ? 'takes' : 'refuses'} the address ${link.slice(0, 60) || '(none)'}`, () =>
    assert.equal(whyNotLink(link) === null, ok))

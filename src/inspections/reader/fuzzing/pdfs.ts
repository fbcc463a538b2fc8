import { deflateSync } from 'node:zlib'
import type { Chance } from './chance.ts'

const hex = (text: string, digits: 2 | 4): string =>
  [...text]
    .map((letter) => (letter.codePointAt(0)! & (digits === 2 ? 0xff : 0xffff)).toString(16).padStart(digits, '0'))
    .join('')

/** Ways to say which letter a code means: a plain font, a font with codes of two bytes and a table, one with names of letters. */
const fonts = [
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  '<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /W [0 [500 600] 20 40 550] >>] >>',
  '<< /Type /Font /Subtype /TrueType /BaseFont /Arial /FirstChar 32 /LastChar 35 /Widths [300 400 500 600] /Encoding << /BaseEncoding /MacRomanEncoding /Differences [65 /A /Bogus /fi 200 /uni0041 /g12] >> >>',
  '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 6 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [500] >>',
]
const table =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 3 beginbfrange <0020> <00FF> <0020> <2010> <2030> <2010> <25A0> <25FF> <25A0> endbfrange endcmap end end'

const numbers = [
  '0',
  '-1',
  '1',
  '3',
  '65536',
  '2147483648',
  '99999999999999',
  '1e30',
  '0.00001',
  '-0.5',
  'null',
  'true',
  '<<>>',
  '[]',
  '(x)',
] as const
const names = [
  '/Type',
  '/Pages',
  '/Kids',
  '/Font',
  '/Length',
  '/Filter',
  '/FlateDecode',
  '/LZWDecode',
  '/ASCII85Decode',
  '/RunLengthDecode',
  '/DCTDecode',
  '/XObject',
  '/Encoding',
  '/Identity-H',
  '/Contents',
  '/Parent',
  '/Subtype',
  '/DecodeParms',
  '/Predictor',
  '/Rotate',
  '/Encrypt',
  '/Annots',
  '/StructTreeRoot',
  '/ObjStm',
] as const
const operators = ['q', 'Q', 'BT', 'ET', '/X1 Do', '/F2 12 Tf', '0 0 Td', 'T*', '1 0 0 1 0 0 cm', '0 1 -1 0 300 300 Tm', '[(a) -9999 (b)] TJ', '500 Tz', '-12 TL', '9 Tr', '/GS1 gs', 'BI /W 9 /H 9 ID xx EI', '/P << /MCID 0 >> BDC', 'EMC', '[[[[', '<<', '(((', '<41', '1e99 0 0 1e99 0 0 Tm', '0 0 0 0 0 0 Tm', 'sh', '0 0 m 1 1 l S', 'W n'] as const // biome-ignore format: lists

const replaceOne = (text: string, pattern: RegExp, chance: Chance, by: (found: string) => string): string => {
  const hits = [...text.matchAll(pattern)]
  const hit = hits.length > 0 ? chance.pick(hits) : null
  return hit ? text.slice(0, hit.index) + by(hit[0]) + text.slice(hit.index + hit[0].length) : text
}

const objectEdits: readonly ((object: string, chance: Chance) => string)[] = [
  (object, chance) => replaceOne(object, /-?\d+(?:\.\d+)?/g, chance, () => chance.pick(numbers)),
  (object, chance) => replaceOne(object, /\d+ 0 R/g, chance, () => `${chance.below(14)} 0 R`),
  (object, chance) => replaceOne(object, /\/\w+/g, chance, () => chance.pick(names)),
  (object, chance) =>
    replaceOne(object, /\/\w+/g, chance, (name) => `${chance.pick(names)} ${chance.pick(numbers)} ${name}`),
  (object, chance) => replaceOne(object, /<<|>>|\[|\]|[()<>]/g, chance, () => ''),
  (object, chance) => replaceOne(object, />>/g, chance, () => `${chance.pick(names)} ${chance.below(14)} 0 R >>`),
]

const page = (lines: readonly string[], chance: Chance): string => {
  const wide = chance.oneIn(3)
  const set = lines.map(
    (line, at) =>
      `BT /${wide ? 'F2' : chance.oneIn(30) ? 'F3' : 'F1'} ${at === 0 ? 18 : 11} Tf 1 0 0 1 72 ${780 - at * 16} Tm <${hex(line, wide ? 4 : 2)}> Tj ET`,
  )
  for (let left = chance.oneIn(2) ? 0 : chance.below(6); left > 0; left -= 1) {
    const one = chance.pick(operators)
    set.splice(chance.below(set.length + 1), chance.below(2), chance.oneIn(100) ? `${one} `.repeat(3_000) : one)
  }
  return set.join('\n')
}

const stream = (content: string, chance: Chance, extra = ''): string => {
  const packed = chance.oneIn(2) ? deflateSync(Buffer.from(content, 'latin1')).toString('latin1') : null
  const body = packed ?? content
  return `<< ${extra} /Length ${body.length} ${packed === null ? '' : '/Filter /FlateDecode'} >>\nstream\n${body}\nendstream`
}

/** A PDF of the given lines with faults in its objects and page contents; where its objects stand is right again, so that they are read. */
export const brokenPdf = (lines: readonly string[], chance: Chance): Buffer => {
  const pages = [lines.slice(0, 40), lines.slice(40)].filter((one) => one.length > 0)
  const resources = '<< /Font << /F1 3 0 R /F2 4 0 R /F3 7 0 R >> /XObject << /X1 8 0 R >> >>'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${9 + at * 2} 0 R`).join(' ')}] >>`,
    fonts[0]!,
    fonts[1]!,
    stream(table, chance),
    stream('500 0 d0', chance),
    chance.pick(fonts),
    stream(
      'BT /F1 9 Tf (form) Tj ET /X1 Do',
      chance,
      `/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources ${resources}`,
    ),
    ...pages.flatMap((set, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${10 + at * 2} 0 R /Resources ${resources} >>`,
      stream(page(set, chance), chance),
    ]),
  ]
  for (let left = chance.oneIn(3) ? 0 : chance.below(5); left > 0; left -= 1) {
    const at = chance.below(objects.length)
    const [head = '', ...rest] = objects[at]!.split('\nstream\n')
    objects[at] = [chance.pick(objectEdits)(head, chance), ...rest].join('\nstream\n')
    if (chance.oneIn(20)) objects[chance.below(objects.length)] = objects[at]
  }
  let text = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

import { deflateSync } from 'node:zlib'
import { zipOf } from '../zip-of.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { noise } from './noise.ts'
import { brokenPdf } from './pdfs.ts'
import { samples } from './samples.ts'
import { brokenText } from './texts.ts'

/** Damage as a bad disk or download does it: bits turned, pieces lost, doubled, swapped or overwritten. */
const damaged = (bytes: Buffer, chance: Chance): Buffer => {
  const at = chance.below(bytes.length + 1)
  const some = chance.below(chance.pick([2, 30, 400]))
  const left = bytes.subarray(0, at)
  const right = bytes.subarray(at)
  switch (chance.below(6)) {
    case 0: {
      const copy = Buffer.from(bytes)
      for (let left = some; left >= 0 && copy.length > 0; left -= 1) copy[chance.below(copy.length)] = chance.below(256)
      return copy
    }
    case 1:
      return Buffer.concat([left, right.subarray(some)])
    case 2:
      return Buffer.concat([left, bytes.subarray(chance.below(bytes.length + 1)).subarray(0, some), right])
    case 3:
      return Buffer.concat([left, Buffer.from(noise(chance)), right])
    case 4:
      return Buffer.concat([left, Buffer.from('%%EOF')])
    default:
      return Buffer.concat([right.subarray(0, some), left, right.subarray(some)])
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u0000', '')
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const bits = [
  '<w:tbl>',
  '</w:p>',
  '<w:p>',
  '<w:tr><w:tc>',
  '<w:numPr/>',
  '<w:pStyle w:val="Heading1"/>',
  '&#x41;',
  '&lol;',
  '<![CDATA[',
  '<!--',
  '<w:br/>',
  '<w:hyperlink r:id="x">',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
]

const brokenWord = (lines: readonly string[], chance: Chance): Buffer => {
  const styles = [
    '',
    '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>',
    '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
  ]
  const paragraphs = lines.map(
    (line) => `<w:p>${chance.pick(styles)}<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
  )
  let xml = `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${paragraphs.join('')}</w:body></w:document>`
  for (let left = chance.below(4); left > 0; left -= 1) {
    const at = chance.below(xml.length)
    xml = xml.slice(0, at) + (chance.oneIn(2) ? chance.pick(bits) : '') + xml.slice(at + chance.below(20))
  }
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return zipOf([
    { name: '[Content_Types].xml', bytes: Buffer.from(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`) },
    { name: '_rels/.rels', bytes: Buffer.from(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relation}" Target="word/document.xml"/></Relationships>`) },
    { name: 'word/document.xml', bytes: Buffer.from(xml) },
  ]) // biome-ignore format: three parts
}

const plainText = (lines: readonly string[], chance: Chance): Buffer =>
  Buffer.from(
    (chance.oneIn(4) ? '\uFEFF' : '') + lines.join(chance.pick(['\n', '\r\n', '\r'])),
    chance.pick(['utf8', 'utf8', 'latin1', 'utf16le']),
  )

/** The bytes of a file with faults: a PDF mostly, a Word document or a text; always the same for a seed and number. */
export const brokenFile = (seed: number, number: number): Buffer => {
  const chance = chanceFrom(seed, number)
  const lines = chance.oneIn(2) ? brokenText(seed, number).lines : chance.pick(samples).split('\n')
  const kind = chance.below(20)
  let bytes =
    kind < 2 ? plainText(lines, chance) : kind < 5 ? brokenWord(lines, chance) : brokenPdf(lines.slice(0, 60), chance)
  if (chance.oneIn(200)) bytes = deflateSync(bytes)
  for (let left = chance.oneIn(2) ? 0 : 1 + chance.below(4); left > 0; left -= 1) bytes = damaged(bytes, chance)
  return bytes
}

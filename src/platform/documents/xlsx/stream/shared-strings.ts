import { UnreadableTable } from './faults.ts'
import { type XmlHandler, XmlScanner } from './scanner.ts'
import { nameOf, textOf } from './xml-text.ts'
import type { ZipParts } from './zip-parts.ts'

/** More texts than a return of the most rows would have, and so few that they fit into memory. */
const mostStrings = 5_000_000
const mostCharacters = 150_000_000

/**
 * The texts that cells refer to by number. A text in pieces (rich text) is one text; how it is pronounced (rPh) is left out.
 * They are all kept while the sheets are read. Throws `UnreadableTable` where they are far too many.
 */
export const readSharedStrings = async (zip: ZipParts, part: string | null): Promise<string[]> => {
  const strings: string[] = []
  if (part === null) return strings
  let [inText, inSounds] = [false, false]
  let text = ''
  let characters = 0
  const finish = () => {
    strings.push(text)
    characters += text.length
    if (strings.length > mostStrings || characters > mostCharacters) throw new UnreadableTable('too-much-text')
    text = ''
  }
  const handler: XmlHandler = {
    open: (bytes, from, to, _end, empty) => {
      const name = nameOf(bytes, from, to)
      if (name === 't') inText = !empty && !inSounds
      else if (name === 'rPh') inSounds = !empty
      else if (name === 'si' && empty) finish()
    },
    close: (bytes, from, to) => {
      const name = nameOf(bytes, from, to)
      if (name === 't') inText = false
      else if (name === 'rPh') inSounds = false
      else if (name === 'si') finish()
    },
    text: (bytes, from, to) => {
      if (inText) text += textOf(bytes, from, to)
    },
    cdata: (raw) => {
      if (inText) text += raw
    },
  }
  const scanner = new XmlScanner(handler)
  if (await zip.read(part, (piece) => scanner.push(piece))) scanner.end()
  return strings
}

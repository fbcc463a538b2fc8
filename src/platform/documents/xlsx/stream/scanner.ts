import { UnreadableTable } from './faults.ts'

/** What is told of an XML file, as places in the bytes at hand; they hold only until the call returns. Names come without prefix. */
export type XmlHandler = {
  /** `end`: the place of the tag's ">"; attributes stand between `to` and `end`. */
  open(bytes: Buffer, from: number, to: number, end: number, empty: boolean): void
  close(bytes: Buffer, from: number, to: number): void
  /** Text with its entities as they stand. `whole`: a closing tag follows at once. */
  text(bytes: Buffer, from: number, to: number, whole: boolean): void
  /** Text of a CDATA section, which has no entities. */
  cdata(text: string): void
}

const [LT, GT, SLASH, BANG, QUESTION, COLON, QUOTE, APOSTROPHE, BLANK] = [60, 62, 47, 33, 63, 58, 34, 39, 32] as const

/** One text or tag may be this long before the file counts as damaged. */
const longestPiece = 4 * 2 ** 20

/**
 * Reads XML by its bytes as they come, without keeping more than one tag or text: a sheet of a million rows needs no more memory than
 * one of ten. Refuses a DOCTYPE, the only way in which XML can grow out of itself. It checks that tags close, and nothing that a
 * validating reader would: what is not asked for is passed over.
 */
export class XmlScanner {
  readonly #handler: XmlHandler
  #rest: Buffer | null = null
  #depth = 0
  #opened = false

  constructor(handler: XmlHandler) {
    this.#handler = handler
  }

  push(chunk: Buffer): void {
    const bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk
    const done = this.#scan(bytes)
    if (bytes.length - done > longestPiece) throw new UnreadableTable('broken')
    this.#rest = done < bytes.length ? Buffer.from(bytes.subarray(done)) : null
  }

  /** After the last bytes: what is still open was cut off. */
  end(): void {
    const rest = this.#rest?.toString('latin1').trim() ?? ''
    if (this.#depth !== 0 || !this.#opened || rest !== '') throw new UnreadableTable('broken')
  }

  /** Up to where the bytes were read. */
  #scan(bytes: Buffer): number {
    const length = bytes.length
    const handler = this.#handler
    let at = 0
    while (at < length) {
      if (bytes[at] !== LT) {
        let to = at + 1
        while (to < length && bytes[to] !== LT) to += 1
        // Whether a closing tag follows decides what is done with the text, so one byte more must be there.
        if (to + 1 >= length) return at
        if (this.#depth > 0) handler.text(bytes, at, to, bytes[to + 1] === SLASH)
        at = to
      }
      const next = bytes[at + 1]
      if (next === undefined) return at
      const end = next === BANG || next === QUESTION ? this.#special(bytes, at) : this.#tag(bytes, at)
      if (end < 0) return at
      at = end + 1
    }
    return length
  }

  /** The place of the tag's ">", or -1 where it is not there yet. */
  #tag(bytes: Buffer, at: number): number {
    const length = bytes.length
    const closing = bytes[at + 1] === SLASH
    let from = closing ? at + 2 : at + 1
    let to = from
    for (; to < length; to += 1) {
      const byte = bytes[to]!
      if (byte === COLON) from = to + 1
      else if (byte <= BLANK || byte === GT || byte === SLASH) break
    }
    let end = to
    for (; end < length; end += 1) {
      const byte = bytes[end]!
      if (byte === GT) break
      if (byte === QUOTE || byte === APOSTROPHE) {
        end += 1
        while (end < length && bytes[end] !== byte) end += 1
      }
    }
    if (end >= length) return -1
    if (closing) {
      this.#depth -= 1
      if (this.#depth < 0) throw new UnreadableTable('broken')
      this.#handler.close(bytes, from, to)
      return end
    }
    const empty = bytes[end - 1] === SLASH
    if (!empty) this.#depth += 1
    this.#opened = true
    this.#handler.open(bytes, from, to, end, empty)
    return end
  }

  /** Comments, CDATA, instructions; a DOCTYPE is refused. */
  #special(bytes: Buffer, at: number): number {
    const start = bytes.toString('latin1', at, Math.min(at + 9, bytes.length))
    const past = (mark: string) => {
      const found = bytes.indexOf(mark, at + 2, 'latin1')
      return found < 0 ? -1 : found + mark.length - 1
    }
    if (start.startsWith('<?')) return past('?>')
    if (start.startsWith('<!--')) return past('-->')
    if (start === '<![CDATA[') {
      const end = past(']]>')
      if (end > 0 && this.#depth > 0) this.#handler.cdata(bytes.toString('utf8', at + 9, end - 2))
      return end
    }
    if ('<!--'.startsWith(start) || '<![CDATA['.startsWith(start)) return -1
    throw new UnreadableTable('own-entities')
  }
}

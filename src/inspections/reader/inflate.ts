import { inflateSync } from 'node:zlib'

/** What one packed stream of a PDF may unpack to: a page of text is kilobytes, a large picture some 200 MB. */
const MOST_BYTES = 256 * 1024 * 1024

/**
 * A `DecompressionStream` for the PDF library that unpacks a stream in one go. The library opens thousands of small streams, and
 * the platform's own sends each of them in pieces through another thread: a fifth of the time of reading a document. A stream that
 * unpacks to more than any document holds calls `tooLarge` instead of filling the memory. Other faults reject, as the platform's do;
 * the library then reads what it can of the damaged stream.
 */
export const inflaterThat = (tooLarge: () => void) =>
  class {
    #packed: Uint8Array[] = []

    constructor(format: string) {
      if (format !== 'deflate') throw new TypeError(`Unpacking ${format} is not supported.`)
    }

    readonly writable = {
      getWriter: () => ({
        write: async (bytes: Uint8Array) => {
          this.#packed.push(bytes)
        },
        close: async () => {},
      }),
    }

    readonly readable = { getReader: () => ({ read: async () => this.#next() }) }

    #next(): { done: boolean; value?: Uint8Array } {
      const packed = this.#packed.shift()
      if (!packed) return { done: true }
      try {
        return { done: false, value: new Uint8Array(inflateSync(packed, { maxOutputLength: MOST_BYTES })) }
      } catch (error) {
        if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') tooLarge()
        throw error
      }
    }
  }

import { createReadStream } from 'node:fs'
import { firstBytes } from './xlsx/stream/zip-parts.ts'

/** How the bytes of a text file are read. Windows-1252 is what Excel writes as plain "CSV" in England. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

const pieceBytes = 128 * 1024

/** A file's bytes, or bytes at hand, in pieces. */
async function* piecesOf(source: string | Buffer): AsyncGenerator<Buffer> {
  if (typeof source === 'string') {
    yield* createReadStream(source, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>
    return
  }
  for (let at = 0; at < source.length; at += pieceBytes) yield source.subarray(at, at + pieceBytes)
}

/** Half of the bytes of English text in UTF-16 are 0: every second one. */
const utf16Without = (first: Buffer): 'utf-16le' | 'utf-16be' | null => {
  let [even, odd] = [0, 0]
  for (const [at, byte] of first.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  const many = first.length * 0.3
  if (odd > many && even < odd / 10) return 'utf-16le'
  return even > many && odd < even / 10 ? 'utf-16be' : null
}

const isUtf8 = async (source: string | Buffer): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of piecesOf(source)) decoder.decode(piece, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const labelOf = async (source: string | Buffer): Promise<string> => {
  const first = await firstBytes(source, 4_000)
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be'
  const guess = utf16Without(first)
  if (guess) return guess
  // Bytes that are not UTF-8 are very seldom so by chance; the whole file is looked at.
  return (await isUtf8(source)) ? 'utf-8' : 'windows-1252'
}

const encodings: Readonly<Record<string, Encoding>> = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' }

/** The text of a file in pieces, its byte order mark left out, and how its bytes were read: decided by the bytes alone. */
export const openText = async (
  source: string | Buffer,
): Promise<{ encoding: Encoding; pieces: AsyncGenerator<{ text: string; bytes: number }> }> => {
  const label = await labelOf(source)
  async function* pieces() {
    const decoder = new TextDecoder(label)
    for await (const piece of piecesOf(source))
      yield { text: decoder.decode(piece, { stream: true }), bytes: piece.length }
    yield { text: decoder.decode(), bytes: 0 }
  }
  return { encoding: encodings[label] ?? 'UTF-16', pieces: pieces() }
}

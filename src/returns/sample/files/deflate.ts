/**
 * Compression (DEFLATE, RFC 1951) that gives the same bytes on every machine. zlib does not promise that: it hashes with the
 * processor's own instructions where it has them. Greedy matching and the fixed codes of the standard; workbooks come out about
 * a tenth of their size.
 */
const hashSize = 1 << 15
const window = 32_768
const longest = 258

/** Base values and extra bits of RFC 1951, 3.2.5. */
const lengthBase: number[] = []
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBase: number[] = []
const distanceBits = Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1))
for (let code = 0, base = 3; code < 28; base += 1 << lengthBits[code]!, code++) lengthBase.push(base)
lengthBase.push(longest)
for (let code = 0, base = 1; code < 30; base += 1 << distanceBits[code]!, code++) distanceBase.push(base)

const lengthCode = new Uint8Array(longest + 1)
for (let length = 3; length <= longest; length++)
  lengthCode[length] = lengthBase.findLastIndex((base) => base <= length)
const distanceCode = new Uint8Array(window + 1)
for (let code = 0; code < 30; code++) distanceCode.fill(code, distanceBase[code]!, window + 1)

/** Huffman codes are sent from their highest bit, everything else from its lowest. */
const reversed = (value: number, bits: number): number => {
  let turned = 0
  for (let at = 0; at < bits; at++) turned |= ((value >> at) & 1) << (bits - 1 - at)
  return turned
}
const symbols = new Uint16Array(288)
const symbolBits = new Uint8Array(288)
for (let symbol = 0; symbol < 288; symbol++) {
  const [base, from, bits] =
    symbol < 144 ? [0x30, 0, 8] : symbol < 256 ? [0x190, 144, 9] : symbol < 280 ? [0, 256, 7] : [0xc0, 280, 8]
  symbols[symbol] = reversed(base! + symbol - from!, bits!)
  symbolBits[symbol] = bits!
}
const distances = Uint8Array.from({ length: 30 }, (_, code) => reversed(code, 5))

/** One whole stream. */
export const deflated = (input: Uint8Array): Buffer => {
  const out = Buffer.allocUnsafe(Math.ceil((input.length * 9) / 8) + 16)
  const heads = new Int32Array(hashSize).fill(-window - 1)
  let [size, held, count] = [0, 0, 0]
  const put = (value: number, bits: number): void => {
    held |= value << count
    count += bits
    while (count >= 8) {
      out[size++] = held & 255
      held >>>= 8
      count -= 8
    }
  }
  const symbol = (of: number): void => put(symbols[of]!, symbolBits[of]!)
  put(0b011, 3) // one block, the last, with the fixed codes
  const last = input.length - 4
  for (let at = 0; at < input.length; ) {
    let length = 0
    let before = 0
    if (at <= last) {
      const four = input[at]! | (input[at + 1]! << 8) | (input[at + 2]! << 16) | (input[at + 3]! << 24)
      const slot = Math.imul(four, 0x9e3779b1) >>> 17
      before = at - heads[slot]!
      heads[slot] = at
      if (before <= window) {
        const most = Math.min(longest, input.length - at)
        while (length < most && input[at + length] === input[at + length - before]) length++
      }
    }
    if (length < 4) {
      symbol(input[at++]!)
      continue
    }
    const code = lengthCode[length]!
    symbol(257 + code)
    put(length - lengthBase[code]!, lengthBits[code]!)
    const distance = distanceCode[before]!
    put(distances[distance]!, 5)
    put(before - distanceBase[distance]!, distanceBits[distance]!)
    at += length
  }
  symbol(256)
  if (count > 0) out[size++] = held & 255
  return out.subarray(0, size)
}

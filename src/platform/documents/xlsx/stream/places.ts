import { UnreadableTable } from './faults.ts'
import { attributesOf } from './xml-text.ts'

/** Letters and marks of a sheet's tags, by their bytes. */
export const [letterR, letterS, letterT, equals, quote] = [114, 115, 116, 61, 34] as const

export const placeOf = (reference: string): { row: number; column: number } | null => {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? []
  if (!letters) return null
  return {
    row: Number(row),
    column: [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  }
}

/** A whole number of at most 15 digits read from its bytes; NaN where it is written otherwise. */
export const wholeNumber = (bytes: Buffer, from: number, to: number): number => {
  if (to - from > 15 || to === from) return Number.NaN
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = bytes[at]! - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** The last column that any program knows. */
const lastColumn = 16_384

/** The column of a place such as "AB12", from 1. Throws where no program has such a column. */
export const columnAt = (bytes: Buffer, from: number, to: number): number => {
  let column = 0
  for (let at = from; at < to && at < from + 4; at += 1) {
    const letter = bytes[at]! & 0xdf
    if (bytes[at]! < 65 || letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (column > lastColumn || column === 0) throw new UnreadableTable('too-far')
  return column
}

/** The number that a row's tag gives, NaN where it is none, null where it gives none: the rows are then counted. */
export const rowNumber = (bytes: Buffer, to: number, end: number): number | null => {
  // As nearly every program writes it: first in its tag.
  if (bytes[to + 1] === letterR && bytes[to + 2] === equals && bytes[to + 3] === quote)
    return wholeNumber(bytes, to + 4, bytes.indexOf(quote, to + 4))
  const given = attributesOf(bytes, to, end).get('r')
  if (given === undefined) return null
  return /^\d{1,8}$/.test(given) ? Number(given) : Number.NaN
}

import { cleaned } from './clean.ts'
import { isEmptyWord } from './empty-words.ts'
import { type Decode, type Note, type Outcome, read, unread, written } from './outcome.ts'

const emptied = (was: string, notes: readonly Note[]): Outcome =>
  read(null, [...notes, { what: 'empty-word', was, now: '' }])

/** Text as it was typed, without white space around it. */
export const decodeText: Decode = (cell) => {
  const { text, notes } = cleaned(written(cell))
  if (text === '') return read(null)
  if (isEmptyWord(text)) return emptied(text, notes)
  // A spreadsheet made a day of it; which words stood there ("3-4", "May 21") is lost, and the day is what can be seen.
  if (typeof cell === 'object')
    return read(text, [{ what: 'date-form', was: text, now: text, form: 'a day where text is expected' }])
  return read(text, notes)
}

/** Numbers have 15 digits in a spreadsheet: of a longer identifier the last ones are lost. */
const longest = 1e15
const scientific = /^\d(?:\.\d+)?e\+\d+$/i
const withDecimals = /^(\d+)\.0+$/

/** An identifier as text, with its leading zeros where the file still has them. */
export const decodeKey: Decode = (cell) => {
  if (typeof cell === 'number') return Math.abs(cell) < longest ? read(String(cell)) : unread('changed-by-spreadsheet')
  if (typeof cell === 'object') return unread('changed-by-spreadsheet')
  const { text, notes } = cleaned(written(cell))
  if (text === '') return read(null)
  if (isEmptyWord(text)) return emptied(text, notes)
  if (scientific.test(text)) return unread('changed-by-spreadsheet', notes)
  const whole = withDecimals.exec(text)?.[1]
  return whole ? read(whole, [...notes, { what: 'number-form', was: text, now: whole, form: '.0' }]) : read(text, notes)
}

const postcode = /^([A-Z]{1,2}\d[A-Z\d]?|GIR)(\d[A-Z]{2}|0AA)$/
/** Of a confidential address often only the first half is given. */
const firstHalf = /^[A-Z]{1,2}\d[A-Z\d]?$/
/** The first half and the figure after the blank: without its blank "M2 7" would be the first half of M27. */
const sector = /^([A-Z]{1,2}\d[A-Z\d]?)\s+\d$/

/** A postcode in capitals, with its blank; "no-postcode" for other text. */
export const decodePostcode: Decode = (cell) => {
  const { text, notes } = cleaned(written(cell))
  if (text === '') return read(null)
  if (isEmptyWord(text)) return emptied(text, notes)
  const packed = (sector.exec(text.toUpperCase())?.[1] ?? text.toUpperCase()).replaceAll(/[\s.-]/g, '')
  const [, out, inner] = postcode.exec(packed) ?? []
  const value = out ? `${out} ${inner}` : firstHalf.test(packed) ? packed : null
  if (value === null) return unread('no-postcode', notes)
  if (value === text) return read(value, notes)
  return read(value, [
    ...notes,
    { what: value === text.toUpperCase() ? 'case' : 'spaces', was: text, now: value, form: 'postcode' },
  ])
}

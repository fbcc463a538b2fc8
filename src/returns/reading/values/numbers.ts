import { cleaned } from './clean.ts'
import { isEmptyWord } from './empty-words.ts'
import { type Decode, type Note, type Outcome, read, unread } from './outcome.ts'

const grouped = /^£?-?\d{1,3}(,\d{3})+(\.\d+)?$/
const decimal = /^£?-?\d+(\.\d+)?$/

const ofText = (was: string, isWanted: (value: number) => boolean): Outcome => {
  const { text, notes } = cleaned(was)
  if (text === '') return read(null)
  // Some systems write it into the age.
  if (isEmptyWord(text) || text.toLowerCase() === 'unborn')
    return read(null, [...notes, { what: 'empty-word', was: text, now: '' }])
  if (!grouped.test(text) && !decimal.test(text)) return unread('no-number', notes)
  const value = Number(text.replaceAll(/[£,]/g, ''))
  if (!isWanted(value)) return unread('no-number', notes)
  const note: Note = { what: 'number-form', was: text, now: String(value), form: grouped.test(text) ? ',' : '.' }
  return read(value, String(value) === text.replace(/^0+(?=\d)/, '') ? notes : [...notes, note])
}

const decoder =
  (isWanted: (value: number) => boolean): Decode =>
  (cell) => {
    if (typeof cell === 'number') return isWanted(cell) ? read(cell) : unread('no-number')
    return typeof cell === 'string' ? ofText(cell, isWanted) : unread('no-number')
  }

/** A whole number from 0. */
export const decodeCount = decoder((value) => Number.isSafeInteger(value) && value >= 0)
export const decodeNumber = decoder(Number.isFinite)

import { type Day, isDay } from '../../../platform/day.ts'
import { dayOfSerial } from '../../../platform/documents/xlsx/stream/dates.ts'
import { cleaned } from './clean.ts'
import { isEmptyWord } from './empty-words.ts'
import { type Decode, type Given, type Note, type Outcome, read, unread } from './outcome.ts'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const time =
  '(?:[T ,]+(?<clock>\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,:]\\d+)?)?\\s*(?:[ap]\\.?m\\.?)?)\\s*(?<zone>z|[+-]\\d{2}:?\\d{2})?)?'
const word = `(?<month>(?:${monthNames.join('|')})[a-z]*)\\.?`
const [yyyy, either] = ['(?<year>\\d{4})', '(?<year>\\d{4}|\\d{2})']
const [mm, dd, ordinal] = ['(?<month>\\d{1,2})', '(?<day>\\d{1,2})', '(?:st|nd|rd|th)?']

/** How days are written. Plain forms need no word: dd/mm/yyyy and yyyy-mm-dd, also with a time of midnight behind them. */
const shapes = [
  { form: 'yyyy-mm-dd', plain: true, body: `${yyyy}-${mm}-${dd}` },
  { form: 'dd/mm/yyyy', plain: true, numbers: true, body: `${dd}/${mm}/${either}` },
  {
    form: 'dd.mm.yyyy or dd-mm-yyyy',
    plain: false,
    numbers: true,
    body: `${dd}(?<mark>[.\\- ])${mm}\\k<mark>${either}`,
  },
  { form: 'yyyy/mm/dd', plain: false, body: `${yyyy}(?<mark>[/.])${mm}\\k<mark>${dd}` },
  {
    form: 'day, name of the month, year',
    plain: false,
    body: `${dd}${ordinal}[\\s\\-/.]*${word}[\\s\\-/.,]*${either}`,
  },
  { form: 'name of the month, day, year', plain: false, body: `${word}\\s+${dd}${ordinal},?\\s+${yyyy}` },
  { form: 'yyyymmdd', plain: false, body: `${yyyy}(?<month>\\d{2})(?<day>\\d{2})` },
].map(({ body, numbers = false, ...shape }) => ({ ...shape, numbers, pattern: new RegExp(`^${body}${time}$`, 'i') }))

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+(?=\d|[a-z])/i
const midnight = /^0?0:00(?::00(?:[.,:]0+)?)?$|^12:00(?::00(?:[.,:]0+)?)?\s*a\.?m/i

/** Longer than any day is written. */
const longest = 60

type Found = { year: string; month: string; day: string; form: string; plain: boolean; order?: Outcome['order'] }

/** Which of the two numbers can be the month; the same number twice says nothing and is the same day either way. */
const orderOf = (day: number, month: number): Outcome['order'] => {
  if (day > 12) return 'day'
  if (month > 12) return 'month'
  return day === month ? undefined : 'either'
}

const numberOf = (month: string): string =>
  /^\d/.test(month) ? month : String(monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1)

/** A moment in world time just before midnight may be the next day in England's summer, so it is no day. */
const isUnclear = (clock: string | undefined, zone: string | undefined): boolean =>
  zone !== undefined && /^2[23]:/.test(clock ?? '')

const found = (text: string): Found | null => {
  for (const { form, plain, numbers, pattern } of shapes) {
    const groups = pattern.exec(text)?.groups
    if (!groups) continue
    const { year = '', month = '', day = '', clock, zone } = groups
    if (isUnclear(clock, zone)) return null
    const timed = clock !== undefined && !midnight.test(clock.trim())
    const shape = { form: timed ? `${form} with a time` : form, plain: plain && !timed }
    const order = numbers ? orderOf(Number(day), Number(month)) : undefined
    return { year, month: numberOf(month), day, ...shape, order }
  }
  return null
}

/** Years 00 to 49 are of this century, 50 to 99 of the last: children's records hold no other. */
const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`)

/** Days that stand for none: what programs make of an empty date. */
const noDay: ReadonlySet<string> = new Set(['1900-01-01', '1900-01-00', '1899-12-31', '1899-12-30', '0000-00-00'])
const emptied = (was: string, notes: readonly Note[]): Outcome =>
  read(null, [...notes, { what: 'empty-word', was, now: '' }])

/**
 * A number without the format of a day, from 1927 to 2099: smaller ones may be a year or an age. Counted from 1900, which is what every
 * program writes but old ones on the Mac.
 */
const serials = { from: 10_000, to: 73_050 }
const ofSerial = (serial: number, was: string, notes: readonly Note[]): Outcome => {
  if (serial === 0 || serial === 1) return emptied(was, notes)
  const day = serial >= serials.from && serial <= serials.to ? dayOfSerial(serial, false) : null
  return day === null
    ? unread('no-date', notes)
    : read(day, [...notes, { what: 'date-form', was, now: day, form: 'days counted from 1900' }])
}

const noteOf = ({ year, form, plain }: Found, was: string, now: string, bare: boolean): readonly Note[] => {
  if (year.length === 2) return [{ what: 'two-digit-year', was, now, form }]
  return plain && bare ? [] : [{ what: 'date-form', was, now, form }]
}

const ofText = (was: string): Outcome => {
  const { text, notes } = cleaned(was)
  if (text === '') return read(null)
  if (isEmptyWord(text)) return emptied(was, notes)
  if (/^\d{1,5}(\.\d+)?$/.test(text)) return ofSerial(Number(text), text, notes)
  const bare = text.replace(weekday, '')
  const seen = bare.length <= longest ? found(bare) : null
  if (!seen) return unread('no-date', notes)
  const day = `${fullYear(seen.year)}-${seen.month.padStart(2, '0')}-${seen.day.padStart(2, '0')}`
  if (noDay.has(day)) return emptied(was, notes)
  // The month comes first where the second number is above 12; such a day is not turned round, because others beside it may be too.
  if (!isDay(day)) return { ...unread('no-date', notes), order: seen.order }
  return { ...read(day, [...notes, ...noteOf(seen, text, day, bare === text)]), order: seen.order }
}
const ofDay = (day: Day): Outcome => (noDay.has(day) ? emptied(day, []) : read(day))

/** A day in any form in which returns hold one; where day and month cannot be told apart by rule, it is not read. */
export const decodeDay: Decode = (cell: Given) => {
  if (typeof cell === 'string') return ofText(cell)
  if (typeof cell === 'number')
    return /^\d{8}$/.test(String(cell)) ? ofText(String(cell)) : ofSerial(cell, String(cell), [])
  return typeof cell === 'boolean' ? unread('no-date') : ofDay(cell.day)
}

import { type Day, fromEpochDay, isDay } from '../../../day.ts'

/** Numbers of formats that need no definition and show a date or a time of day (ECMA-376 part 1, 18.8.30). */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47 && id !== 46) || (id >= 50 && id <= 58)

/** What a format shows as it stands: quoted, escaped, a blank as wide as a letter, repeated; colours, conditions and places. */
const literal = /"[^"]*"|\\.|_.|\*.|\[(?:[a-z]+ ?\d*|[<>=][^\]]*|\$[^\]]*)\]/gi
/** Hours, minutes or seconds that are added up, such as [h]:mm, are a length of time. */
const elapsed = /\[(?:h+|m+|s+)\]/i

/** Whether a number in this format is meant as a day (a time of day keeps its day). */
export const isDateFormat = (id: number, code: string | undefined): boolean => {
  if (code === undefined) return builtIn(id)
  const [first = ''] = code.split(';')
  if (elapsed.test(first)) return false
  const shown = first.replaceAll(literal, '')
  return /[dmyhs]/i.test(shown) && !/^general$|^standard$/i.test(shown) && !/[#?]/.test(shown)
}

/** The last day that spreadsheets know, 9999-12-31, counted from 1900. */
const last = 2_958_465
const epoch1970 = 25_569
const later1904 = 1_462

/**
 * The day of a spreadsheet's number, null where it has none. Counted from 1900, day 60 is 29 February 1900, which did not exist; it is read as 1 March. The
 * days before it are one less than arithmetic says.
 */
export const dayOfSerial = (serial: number, from1904: boolean): Day | null => {
  const whole = Math.floor(serial + 1e-9) + (from1904 ? later1904 : 0)
  if (!(whole >= 1) || whole > last) return null
  return fromEpochDay(whole - epoch1970 + (whole <= 60 ? 1 : 0))
}

/** A day that a workbook of the strict form writes as text; the text itself where the day does not exist. */
export const isoDay = (text: string): { day: Day } | string => {
  const day = text.slice(0, 10)
  return isDay(day) ? { day } : text
}

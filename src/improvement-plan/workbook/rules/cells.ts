import { type Day, isDay } from '../../../platform/day.ts'
import type { XlsxCell } from '../../../platform/documents/xlsx/model.ts'
import { unneutralised } from '../../../platform/documents/xlsx/text.ts'
import { withoutControls } from '../../../platform/plain-text.ts'
import type { Column } from '../model.ts'

/** A cell in its one plain form, or what is wrong with it and what to do. */
export type ReadCell = { value: string } | { problem: string }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Line ends made one, and no space at the ends; a no-break space inside stays. */
const tidy = (text: string): string => withoutControls(text.replaceAll('\r\n', '\n')).trim()

export const textOf = (cell: XlsxCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return tidy(unneutralised(cell.trim()))
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return typeof cell === 'number' ? String(cell) : cell.day.split('-').toReversed().join('/')
}

/** Words in one form for looking them up: case, no-break spaces, repeated spaces and kinds of apostrophe aside. */
export const lookupForm = (text: string): string =>
  text
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .replaceAll(/[‘’]/g, "'")
    .trim()
    .toLowerCase()

const dayFrom = (year: string, month: string, date: string): Day | null => {
  const full = year.length === 2 ? `20${year}` : year
  const text = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** "3 March 2027", "3rd Mar 27", "Wednesday, March 3, 2027": day and month cannot be confused. */
const dayInWords = (text: string): Day | null => {
  const bare = text.replace(/^[a-z]+day,?\s+/i, '')
  const [, date, name, year] =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s\-./]+(?:of\s+)?([a-z]{3,9})\.?,?[\s\-./]+(\d{4}|\d{2})$/i.exec(bare) ?? []
  const [, name2, date2, year2] = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(bare) ?? []
  const month = months.indexOf((name ?? name2 ?? '').slice(0, 3).toLowerCase()) + 1
  return month === 0 ? null : dayFrom((year ?? year2)!, String(month), (date ?? date2)!)
}

/** Day before month, as in this country; a time of day after it is left out. */
const dayOfText = (text: string): Day | null => {
  const bare = text.replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '').replaceAll('\u00A0', ' ')
  const [, year, month, date] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare) ?? []
  if (year !== undefined) return dayFrom(year, month!, date!)
  const [, date2, month2, year2] = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/.exec(bare) ?? []
  return year2 === undefined ? dayInWords(bare) : dayFrom(year2, month2!, date2!)
}

const readDay = (cell: XlsxCell): ReadCell => {
  if (cell !== null && typeof cell === 'object') return { value: cell.day }
  const text = textOf(cell)
  const day = text === '' ? '' : dayOfText(text)
  return day === null ? { problem: `“${text}” is not a date. Enter a date such as 03/03/2027.` } : { value: day }
}

const readPounds = (cell: XlsxCell): ReadCell => {
  const text = textOf(cell).replaceAll(/[£,\s\u00A0]/g, '')
  if (text === '') return { value: '' }
  const pounds = /^\d+(\.0+)?$/.test(text) ? Number(text) : Number.NaN
  if (!(pounds <= 2_000_000_000))
    return { problem: `“${textOf(cell)}” is not a cost. Enter whole pounds, such as 45000, or leave it empty.` }
  return { value: String(pounds) }
}

const readNumber = (cell: XlsxCell): ReadCell => {
  const text = textOf(cell)
  return text === '' || /^\d{1,6}(\.\d{1,6})?$/.test(text)
    ? { value: text === '' ? '' : String(Number(text)) }
    : { problem: `“${text}” is not a number. Enter a number such as 3.` }
}

const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(', ')

const readChoice = (cell: XlsxCell, choices: NonNullable<Column['choices']>): ReadCell => {
  const text = cell === true ? 'Yes' : cell === false ? 'No' : textOf(cell)
  const found = Object.entries(choices).find(([, words]) => lookupForm(words) === lookupForm(text))
  const shown = quoted(Object.values(choices).filter((words) => words !== ''))
  if (found) return { value: found[0] }
  return { problem: `${text === '' ? 'It is empty' : `“${text}” is no choice here`}. Enter one of ${shown}.` }
}

const readFindings = (cell: XlsxCell, findings: Readonly<Record<string, string>>): ReadCell => {
  const references = textOf(cell)
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
  const unknown = references.filter((one) => !Object.hasOwn(findings, one.toUpperCase()))
  if (unknown.length > 0)
    return {
      problem: `${quoted(unknown)} is no reference of a finding. Take references from the sheet Findings, such as A1.`,
    }
  return { value: [...new Set(references.map((one) => findings[one.toUpperCase()]!))].toSorted().join(' ') }
}

const readText = (cell: XlsxCell, longest: number): ReadCell => {
  const text = textOf(cell)
  return text.length > longest
    ? {
        problem: `The text has ${text.length.toLocaleString('en-GB')} characters. Use ${longest.toLocaleString('en-GB')} or fewer.`,
      }
    : { value: text }
}

/** Reads one cell of a column. `findings`: reference -> finding id. */
export const readCell = (cell: XlsxCell, column: Column, findings: Readonly<Record<string, string>>): ReadCell => {
  switch (column.kind) {
    case 'day':
      return readDay(cell)
    case 'pounds':
      return readPounds(cell)
    case 'number':
      return readNumber(cell)
    case 'findings':
      return readFindings(cell, findings)
    case 'choice':
      return column.choices ? readChoice(cell, column.choices) : readText(cell, 200)
    default:
      return readText(cell, column.longest ?? Number.POSITIVE_INFINITY)
  }
}

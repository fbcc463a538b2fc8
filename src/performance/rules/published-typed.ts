import type { Day } from '../../platform/day.ts'
import type { Standard } from '../../standards/standard.ts'
import { findAuthority, findAuthorityByName } from '../../statutory/index.ts'
import { dayTyped, type Period, periodTyped } from './published-period.ts'
import { valueInWords } from './words.ts'

export const geographies = ['england', 'region', 'statistical-neighbours', 'authority'] as const
export type Geography = (typeof geographies)[number]

/** The columns of the file, in the order of its template. */
export const publishedColumns = ['standard', 'geography', 'authority', 'period', 'value', 'numerator', 'denominator', 'source', 'published on'] as const // biome-ignore format: one list
type Column = (typeof publishedColumns)[number]
const optional: readonly Column[] = ['authority', 'numerator', 'denominator']

/** A figure that somebody else published. `value` as figures hold it: a share is 0 to 1. `authority`: DfE number, '' for other geographies. */
export type PublishedRow = Period & {
  readonly row: number
  readonly standard: string
  readonly geography: Geography
  readonly authority: string
  readonly value: number
  readonly numerator: number | null
  readonly denominator: number | null
  readonly source: string
  readonly publishedOn: Day
}

/** What is wrong, where in the file. `column` null: with the whole row or file. */
export type PublishedFault = { readonly row: number; readonly column: Column | null; readonly message: string }

export type PublishedTable = readonly { readonly row: number; readonly cells: readonly (string | null)[] }[]

const tidy = (text: string | null | undefined): string =>
  (text ?? '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
const geographyOf = (typed: string): Geography | undefined => geographies.find((one) => tidy(one) === tidy(typed))

/** A number as typed; null: empty; undefined: none. */
const numberOf = (typed: string): number | null | undefined => {
  const text = typed.replace(/\s*%$/, '').replaceAll(',', '').trim()
  if (text === '') return null
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined
}

const authorityOf = (typed: string): string | null =>
  (findAuthority(typed.trim()) ?? findAuthorityByName(typed.trim()))?.code ?? null

const shown = (typed: string): string => `“${typed.length > 40 ? `${typed.slice(0, 40)}…` : typed}”`

type Said = Readonly<Record<Column, string>>
type Faults = { readonly [Name in Column]?: string }

const faultOfWho = ({ geography, authority }: Said): Faults => {
  const kind = geographyOf(geography)
  if (kind === undefined) return { geography: `${shown(geography)} is none of ${geographies.join(', ')}.` }
  if (kind !== 'authority')
    return authority === '' ? {} : { authority: `Leave it empty: the figure is of ${kind}, not of one authority.` }
  if (authority === '') return { authority: 'Name the authority by its DfE number or its name.' }
  return authorityOf(authority) === null ? { authority: `There is no authority ${shown(authority)}.` } : {}
}

const faultOfNumbers = (unit: Standard['unit'], said: Said): Faults => {
  const [value, above, below] = [said.value, said.numerator, said.denominator].map(numberOf)
  const hint = unit === '%' ? 'A percentage is written from 0 to 100, as 22.6.' : 'It is written as 15.2.'
  if (value === null) return { value: `There is no number. ${hint} Leave the row out where nothing was published.` }
  if (value === undefined || (unit === '%' && value > 100)) return { value: `${shown(said.value)} is not a number that can be meant. ${hint}` } // biome-ignore format: one fault
  if (above === undefined) return { numerator: `${shown(said.numerator)} is not a number. Leave it empty where it is not published.` }
  if (below === undefined) return { denominator: `${shown(said.denominator)} is not a number. Leave it empty where it is not published.` }
  if (unit !== '%' || above === null || below === null || below === 0) return {}
  const share = (above! / below!) * 100
  return Math.abs(share - value) <= 1
    ? {}
    : { value: `It is ${said.value}, but ${said.numerator} of ${said.denominator} is ${valueInWords('%', share / 100)}.` }
} // biome-ignore format: one fault a line

const faultOfDays = (said: Said, today: Day): Faults => {
  const [period, day] = [periodTyped(said.period), dayTyped(said['published on'])]
  return {
    ...(period === null
      ? { period: `${shown(said.period)} is not understood. Write 2024-25 for a year to 31 March, 2025-03-31 for a day, or 2025-04-01 to 2025-06-30.` }
      : period.to > today ? { period: `${shown(said.period)} is not over yet.` } : {}),
    ...(day === null
      ? { 'published on': `${shown(said['published on'])} is not a day. Write it as 2025-11-20.` }
      : day > today ? { 'published on': `${shown(said['published on'])} is in the future.` } : {}),
  }
} // biome-ignore format: one fault a line

const faultsOf = (standard: Standard | undefined, said: Said, today: Day): Faults => ({
  ...(standard === undefined ? { standard: `There is no practice standard ${shown(said.standard)}. The template lists their ids.` } : {}),
  ...faultOfWho(said),
  ...faultOfDays(said, today),
  ...faultOfNumbers(standard?.unit ?? 'count', said),
  ...(said.source === '' ? { source: 'Say where it was published.' } : said.source.length > 300 ? { source: 'Up to 300 characters.' } : {}),
}) // biome-ignore format: one fault a line

const keyOf = ({ standard, geography, authority, from, to }: PublishedRow): string =>
  JSON.stringify([standard, geography, authority, from, to])

const readHead = (head: readonly (string | null)[]): { places: ReadonlyMap<Column, number>; faults: readonly PublishedFault[] } => {
  const names = head.map(tidy)
  const places = new Map(publishedColumns.map((column) => [column, names.indexOf(column)] as const))
  const missing = publishedColumns.filter((column) => places.get(column) === -1 && !optional.includes(column))
  return { places, faults: missing.map((column) => ({ row: 1, column, message: 'This column is missing. The first row names the columns, as in the template.' })) }
} // biome-ignore format: one list

/** A row of the template of which nothing was published. */
const isUnfilled = (said: Said): boolean =>
  (['period', 'value', 'numerator', 'denominator', 'source', 'published on'] as const).every(
    (column) => said[column] === '',
  )

const noFigure: PublishedFault = { row: 2, column: null, message: 'There is no figure below the names of the columns.' }

/** Figures published elsewhere as a file holds them, its first row the names of the columns; or every fault, and then no figure. */
export const readPublished = (
  table: PublishedTable,
  standards: readonly Standard[],
  today: Day,
): { readonly rows: readonly PublishedRow[]; readonly faults: readonly PublishedFault[] } => {
  const [head, ...body] = table
  if (head === undefined) return { rows: [], faults: [{ row: 1, column: null, message: 'The file is empty.' }] }
  const { places, faults: ofHead } = readHead(head.cells)
  if (ofHead.length > 0) return { rows: [], faults: ofHead }
  const [rows, faults, seen]: [PublishedRow[], PublishedFault[], Map<string, number>] = [[], [], new Map()]
  for (const { row, cells } of body) {
    const said = Object.fromEntries(publishedColumns.map((column) => [column, (cells[places.get(column)!] ?? '').trim()])) as Said // biome-ignore format: one row
    if (isUnfilled(said)) continue
    const standard = standards.find(({ id }) => id === said.standard.toLowerCase())
    const wrong = Object.entries(faultsOf(standard, said, today)) as [Column, string][]
    faults.push(...wrong.map(([column, message]) => ({ row, column, message })))
    if (wrong.length > 0) continue
    const value = numberOf(said.value)!
    const read: PublishedRow = {
      row,
      standard: standard!.id,
      geography: geographyOf(said.geography)!,
      authority: said.authority === '' ? '' : authorityOf(said.authority)!,
      ...periodTyped(said.period)!,
      value: standard!.unit === '%' ? value / 100 : value,
      numerator: numberOf(said.numerator)!,
      denominator: numberOf(said.denominator)!,
      source: said.source,
      publishedOn: dayTyped(said['published on'])!,
    }
    const before = seen.get(keyOf(read))
    if (before !== undefined) faults.push({ row, column: null, message: `It says of the same figure what row ${before} says.` }) // biome-ignore format: one fault
    seen.set(keyOf(read), row)
    rows.push(read)
  }
  if (faults.length > 0) return { rows: [], faults }
  return rows.length > 0 ? { rows, faults } : { rows, faults: [noFigure] }
}

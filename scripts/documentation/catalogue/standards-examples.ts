import { rowInWords } from '../../../src/children/history/in-words.ts'
import type { HistoryRow } from '../../../src/children/history/model.ts'
import { recordedTables } from '../../../src/children/history/tables/recorded.ts'
import { historyTables } from '../../../src/children/history/tables.ts'
import { inWords } from '../../../src/platform/day.ts'
import type { Example, Row, Rows, Standard } from '../../../src/standards/standard.ts'
import { table } from '../markdown.ts'

type Told = Partial<Row>

const parts = { yes: 'yes', no: 'no', unknown: 'not known', excluded: 'left out' } as const

/** What Throughline is to record itself is told by the titles of its fields. */
const recordedInWords = (name: string, { starts, ends, fields = {} }: Told): string => {
  const of = (recordedTables as Readonly<Record<string, { starts: string | null; ends: string | null; fields: Readonly<Record<string, { title: string }>> }>>)[name] // biome-ignore format: short
  const days = [
    starts && of?.starts ? `${of.starts}: ${inWords(starts)}` : null,
    ends && of?.ends ? `${of.ends}: ${inWords(ends)}` : null,
  ]
  const values = Object.entries(fields).map(([field, value]) => `${of?.fields[field]?.title ?? field}: ${value}`)
  return [...days, ...values].filter((part) => part !== null).join('. ')
}

const titleOf = (name: string): string =>
  (({ ...historyTables, ...recordedTables }) as Readonly<Record<string, { title: string }>>)[name]?.title ?? name

/** What is so as at a load has no day of its own: it is known from the first load that told it. */
const knownFrom = (name: string, { starts, ends }: Told): string => {
  const of = (historyTables as Readonly<Record<string, { is: string; starts: string | null }>>)[name]
  if (of?.is !== 'state' || of.starts !== null || !starts) return ''
  return ` (known from ${inWords(starts)}${ends ? ` until ${inWords(ends)}` : ''})`
}

const rowText = (name: string, row: Told): string => {
  const whole = { table: name, starts: null, ends: null, fields: {}, ...row } as HistoryRow
  const words = name in historyTables ? rowInWords(whole) : recordedInWords(name, row)
  return `${titleOf(name)}${knownFrom(name, row)}. ${words}`
}

const recordsOf = ({ rows, latestOnly = [] }: Example<Rows>): string =>
  [
    ...Object.entries(rows).flatMap(([name, some = []]) => some.map((row) => rowText(name, row))),
    ...latestOnly.map((name) => `(Only the latest is told: ${titleOf(name)})`),
  ].join('\n')

const askedIn = ({ on, completed }: Example<Rows>): string =>
  on !== undefined ? `Live on ${inWords(on)}` : `Completed, ${inWords(completed![0])} to ${inWords(completed![1])}`

const countedAs = ({ are, waits = [] }: Example<Rows>): string => {
  const work = waits.length === 0 ? '' : `<br>To be done by ${waits.map(inWords).join(', ')}`
  return `${are.map((part) => parts[part]).join(', ') || 'nothing'}${work}`
}

/** Worked examples as a table: the records, what is asked, what is counted, and why. */
export const examplesTable = ({ examples }: Standard): string =>
  table(
    ['Records', 'Asked', 'Counted as', 'Why'],
    examples.map((one) => [recordsOf(one) || 'None', askedIn(one), countedAs(one), one.why]),
  )

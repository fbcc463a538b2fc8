import type { Day } from '../../platform/day.ts'
import { inWords } from '../../platform/day.ts'
import type { Finding, List, ReadReturn, Repair, Severity } from '../model.ts'
import { followsFromDay, type LaterDates, laterDates, laterDatesInWords } from './later-dates.ts'
import type { Check } from './model.ts'

export type Told = {
  title: string
  lists: readonly List[]
  checks: readonly Check[]
  read: ReadReturn
  findings: readonly Finding[]
  asAt: Day
  /** The day was not given: it is today's. */
  asAtIsToday: boolean
}

const severities: readonly Severity[] = ['blocks', 'must-fix', 'look-at']
const words: Readonly<Record<Severity, string>> = { blocks: 'Blocks', 'must-fix': 'Must fix', 'look-at': 'Look at' }

/** Findings of one check that are printed row by row; the rest is counted. Of what a wrong day alone may find, none. */
const shownOf = (check: Check, later: LaterDates | null): number =>
  later !== null && followsFromDay(check.id) ? 0 : 10

const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`

const titleOf = (lists: readonly List[], id: string): string => {
  const list = lists.find((each) => each.id === id)
  if (!list) return id === '' ? 'The return' : id
  return list.number === null ? `${list.id} (${list.title})` : `List ${list.number}, ${list.title}`
}

const headOf = ({ title, read, asAt, asAtIsToday }: Told, later: LaterDates | null): string[] => {
  const rows = [...read.lists.values()].reduce((sum, list) => sum + list.rows.length, 0)
  const edition = read.edition === '' ? '' : `, edition of ${read.edition}`
  return [
    `${title}${edition}: ${counted(read.lists.size, read.source === 'ssd' ? 'table' : 'list')}, ${counted(rows, 'row')}.`,
    `Read as at ${inWords(asAt)}${asAtIsToday ? ', today. If the return is older, say its day, such as --as-at 31/03/2026' : ''}.`,
    ...(later === null ? [] : [`${laterDatesInWords(later, asAt)} If not, give its own: --as-at 31/03/2026.`]),
    ...(read.cover === undefined
      ? []
      : ['It has a cover of Throughline: nothing is said of what the cover declares to be left out or not held.']),
    '',
  ]
}

const summaryOf = ({ lists, read, findings }: Told): string[] => {
  const byList = Map.groupBy(findings, ({ list }) => list)
  const ids = ['', ...lists.map(({ id }) => id)].filter((id) => byList.has(id) || read.lists.has(id))
  const count = (of: readonly Finding[], severity: Severity): string =>
    String(of.filter((finding) => finding.severity === severity).length)
  const rowOf = (name: string, of: readonly Finding[]): string[] => [name, ...severities.map((one) => count(of, one))]
  const table = [
    ['', ...severities.map((severity) => words[severity])],
    ...ids.filter((id) => id !== '' || byList.has('')).map((id) => rowOf(titleOf(lists, id), byList.get(id) ?? [])),
    rowOf('All', findings),
  ]
  const width = Math.max(...table.map(([name]) => name!.length))
  return [
    ...table.map(([name, ...cells]) => `  ${name!.padEnd(width)}${cells.map((cell) => cell.padStart(10)).join('')}`),
    '',
  ]
}

const rowOf = ({ row, subject }: Finding): string => (subject === null ? `row ${row}` : `row ${row}, ${subject}`)

/** Findings that say the same are one line with their rows, so that what differs stands out. */
const linesOf = (findings: readonly Finding[]): string[] =>
  [...Map.groupBy(findings, ({ message }) => message)].flatMap(([message, own]) => {
    const rows = own.filter(({ row }) => row !== null).map(rowOf)
    if (rows.length === 0) return [`      ${message}`]
    return rows.length === 1 ? [`      ${rows[0]}: ${message}`] : [`      ${message}`, `        ${rows.join('; ')}`]
  })

const ofCheck = (check: Check, findings: readonly Finding[], shownOfEach: number): string[] => [
  `    ${check.rule} (${check.id}: ${counted(findings.length, 'finding')})`,
  ...linesOf(findings.slice(0, shownOfEach)),
  ...(findings.length > shownOfEach
    ? [
        `        ${shownOfEach === 0 ? 'each by itself: --json' : `and ${(findings.length - shownOfEach).toLocaleString('en-GB')} more: --json prints all`}`,
      ]
    : []),
]

const detailsOf = ({ lists, checks, findings }: Told, later: LaterDates | null): string[] => {
  const byId = new Map(checks.map((check) => [check.id, check]))
  const order = new Map(lists.map(({ id }, at) => [id, at]))
  const byList = [...Map.groupBy(findings, ({ list }) => list)].sort(
    ([one], [other]) => (order.get(one) ?? -1) - (order.get(other) ?? -1),
  )
  return byList.flatMap(([list, own]) => [
    titleOf(lists, list),
    ...severities.flatMap((severity) => {
      const byCheck = Map.groupBy(
        own.filter((finding) => finding.severity === severity),
        ({ check }) => check,
      )
      return byCheck.size === 0
        ? []
        : [
            `  ${words[severity]}`,
            ...[...byCheck].flatMap(([id, found]) => ofCheck(byId.get(id)!, found, shownOf(byId.get(id)!, later))),
          ]
    }),
    '',
  ])
}

const repairWords: Readonly<Record<Repair['what'], string>> = {
  header: 'header read as another spelling of it',
  spaces: 'spaces left out',
  case: 'capitals and small letters made one',
  'date-form': 'dates in another form',
  'code-form': 'codes in another form',
  'empty-word': 'a word for nothing read as blank',
  'number-form': 'numbers in another form',
  'column-twice': 'a column that stands twice',
  'column-unknown': 'a column that the list does not have, left out',
  'row-empty': 'empty rows left out',
  'row-note': 'rows that are no rows of the list left out',
  'sheet-name': 'a sheet or file of another name',
  'two-digit-year': 'years of two figures',
  apostrophe: 'an apostrophe before the text left out',
  'control-characters': 'characters that cannot be seen left out',
  encoding: 'a file in another encoding',
}

/** What stood there is shown only where it cannot be a name. */
const mayShow = (lists: readonly List[], { list, column, what }: Repair): boolean => {
  if (['header', 'sheet-name', 'column-unknown', 'column-twice', 'encoding'].includes(what)) return true
  const kind = lists.find(({ id }) => id === list)?.columns.find(({ id }) => id === column)?.kind
  return kind !== undefined && kind !== 'text' && kind !== 'key'
}

/** A repair as it may be told: without what stood there, where that could be a name. */
export const repairToTell = (lists: readonly List[], repair: Repair): Repair =>
  mayShow(lists, repair) ? repair : { ...repair, was: '', now: '' }

/** Rows of one repair that are named; the rest is counted. */
const rowsNamed = 5

/** "row 4", "rows 2, 4 and 5", "rows 2, 4, 5, 6, 9 and 1,203 more". */
const whichRows = (rows: readonly number[]): string => {
  if (rows.length === 1) return `row ${rows[0]}`
  const named = rows.slice(0, rowsNamed).map(String)
  const more = rows.length - named.length
  const last = more > 0 ? `${more.toLocaleString('en-GB')} more` : named.pop()!
  return `rows ${named.join(', ')} and ${last}`
}

const repairLine = (lists: readonly List[], repair: Repair): string => {
  const { list, column, what, was, now, rows } = repairToTell(lists, repair)
  const header = lists.find(({ id }) => id === list)?.columns.find(({ id }) => id === column)?.header ?? column
  const example = was === '' && now === '' ? '' : `: “${was}” as “${now}”`
  return `  ${titleOf(lists, list)}${header === '' ? '' : `, ${header}`}: ${repairWords[what]}${example} (${whichRows(rows)})`
}

/** What was read otherwise than it stands. */
export const repairsInWords = (lists: readonly List[], repairs: readonly Repair[]): string[] =>
  repairs.length === 0
    ? ['Nothing was read otherwise than it stands.']
    : ['Read otherwise than it stands:', ...repairs.map((repair) => repairLine(lists, repair))]

/** The report for people: counts first, then each finding by list and check, then how much was repaired. */
export const inPlainWords = (told: Told, withRepairs: boolean): string => {
  const { lists, read, findings, checks, asAt } = told
  const later = laterDates(read, checks, asAt)
  const repairs = withRepairs
    ? repairsInWords(lists, read.repairs)
    : read.repairs.length === 0
      ? []
      : [
          `${counted(read.repairs.length, 'kind')} of repair ${read.repairs.length === 1 ? 'was' : 'were'} made in reading: --repairs lists them.`,
        ]
  const nothing = findings.length === 0 ? ['Nothing to mend was found.', ''] : []
  return [
    ...headOf(told, later),
    ...nothing,
    ...(findings.length > 0 ? [...summaryOf(told), ...detailsOf(told, later)] : []),
    ...repairs,
    '',
  ].join('\n')
}

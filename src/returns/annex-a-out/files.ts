import { type Day, inWords } from '../../platform/day.ts'
import { csv } from '../../platform/documents/csv.ts'
import type { NewCell } from '../../platform/documents/xlsx/model.ts'
import { xlsxRows } from '../../platform/documents/xlsx/rows-out.ts'
import { zipOf } from '../../platform/documents/zip-out.ts'
import { birthsInWords, coverStart } from '../annex-a/cover.ts'
import { editions } from '../annex-a/editions.ts'
import { annexALists } from '../annex-a/lists.ts'
import type { Column, List } from '../model.ts'
import type { OutRow } from './model.ts'
import { pseudonymisedNotes } from './notes.ts'
import type { Birth } from './pseudonyms.ts'

/** What the cover says, so that nobody takes the file for another. */
export type Cover = {
  readonly authority: string
  readonly asAt: Day
  /** When the file was made, in words. */
  readonly made: string
  readonly madeBy: string
  /** null: identifiers and names stand as they are held. */
  readonly pseudonymised: { readonly birth: Birth; readonly teams: boolean } | null
  /** Why identifiers and names stand as they are; null where they do not. */
  readonly reason: string | null
  /** Lists left out of the file, and why. */
  readonly leftOut: ReadonlyMap<string, string>
  /** What else a list does not say, and why, in sentences by list. */
  readonly notes: ReadonlyMap<string, readonly string[]>
  /** What the whole does not say as at its day, in sentences. */
  readonly before?: readonly string[]
  /** Until when what is held is known, in words: the loads it comes from. */
  readonly from: readonly string[]
}

const editionOn = (day: Day): string => (editions.findLast(({ from }) => from <= day) ?? editions[0]!).title

const naming = ({ pseudonymised, reason }: Cover): readonly string[] => {
  if (pseudonymised === null)
    return ['It NAMES workers, and has the case system’s identifiers and dates of birth.', `Why: ${reason}`]
  return [
    'Pseudonymised: identifiers are replaced with the authority’s key, which is not in this file and not in Throughline.',
    birthsInWords[pseudonymised.birth],
    `Postcodes are districts, numbers of homes are left out, workers${pseudonymised.teams ? '' : ', teams'} and organisations are numbered.`,
  ]
}

/** Adopters and children have the same days of matching and order: whoever holds both lists can tell who belongs to whom. */
const warning = ({ pseudonymised, leftOut }: Cover): readonly string[] =>
  pseudonymised === null && !leftOut.has('list-11')
    ? [
        'Lists 10 and 11 both give days of matching, placement and order, which would match children to adopters: give them to nobody but whoever asked.',
      ]
    : []

const rowsInWords = (count: number): string => (count === 1 ? '1 row' : `${count} rows`)

/** The lines of the cover. */
export const coverLines = (cover: Cover, counts: ReadonlyMap<string, number>): readonly string[] => {
  const own = cover.pseudonymised === null ? new Map<string, readonly string[]>() : pseudonymisedNotes()
  return [
    `${coverStart}${cover.authority}`,
    `As at ${inWords(cover.asAt)}`,
    `Made ${cover.made} by ${cover.madeBy}`,
    editionOn(cover.asAt),
    '',
    ...naming(cover),
    ...warning(cover),
    ...(cover.before ?? []),
    '',
    ...annexALists.flatMap(({ id, number, title }) => {
      const why = cover.leftOut.get(id)
      return why === undefined
        ? [
            `List ${number}, ${title}: ${rowsInWords(counts.get(id) ?? 0)}`,
            ...(cover.notes.get(id) ?? []),
            ...(own.get(id) ?? []),
          ]
        : [`List ${number}, ${title}: left out. ${why}`]
    }),
    '',
    'Written from what is held in Throughline:',
    ...cover.from,
  ]
}

/** How a value stands in a cell: a code as the edition prints it, a day as a date. */
const printer = (column: Column): ((value: string | number | null | undefined) => NewCell) => {
  if (column.kind === 'day') return (value) => (value == null ? null : { day: String(value) })
  const words = new Map(column.codes?.map(({ code, printed, label }) => [code, printed ?? label]))
  return (value) => (value == null ? null : typeof value === 'string' ? (words.get(value) ?? value) : value)
}

function* cellsOf(list: List, rows: readonly OutRow[]): Generator<readonly NewCell[]> {
  const columns = list.columns.map((column) => [column.id, printer(column)] as const)
  for (const { values } of rows) yield columns.map(([id, print]) => print(values[id]))
}

const byList = (rows: readonly OutRow[]): ReadonlyMap<string, readonly OutRow[]> => {
  const lists = new Map<string, OutRow[]>(annexALists.map(({ id }) => [id, []]))
  for (const row of rows) lists.get(row.list)!.push(row)
  return lists
}

const counted = (lists: ReadonlyMap<string, readonly OutRow[]>): ReadonlyMap<string, number> =>
  new Map([...lists].map(([id, rows]) => [id, rows.length]))

/** A workbook: the cover, then the lists in order, in the edition's headers and codes. In pieces, as it is made. */
export const annexAWorkbook = (rows: readonly OutRow[], cover: Cover): AsyncGenerator<Buffer> => {
  const lists = byList(rows)
  return xlsxRows([
    { name: 'Cover', head: null, rows: coverLines(cover, counted(lists)).map((line) => [line]) },
    ...annexALists
      .filter(({ id }) => !cover.leftOut.has(id))
      .map((list) => ({
        name: `List ${list.number}`,
        head: list.columns.map(({ header }) => header),
        rows: cellsOf(list, lists.get(list.id)!),
      })),
  ])
}

const inFigures = (cell: NewCell): string | number | null =>
  cell !== null && typeof cell === 'object' ? cell.day.split('-').toReversed().join('/') : cell

/** A zip of a CSV for each list, and the cover as text. In pieces, as it is made. */
export const annexACsv = (rows: readonly OutRow[], cover: Cover): AsyncGenerator<Buffer> => {
  const lists = byList(rows)
  return zipOf([
    { name: 'Cover.txt', pieces: [`\uFEFF${coverLines(cover, counted(lists)).join('\r\n')}\r\n`] },
    ...annexALists
      .filter(({ id }) => !cover.leftOut.has(id))
      .map((list) => ({
        name: `List ${list.number}.csv`,
        pieces: [
          csv(
            list.columns.map(({ header }) => header),
            [...cellsOf(list, lists.get(list.id)!)].map((row) => row.map(inFigures)),
          ),
        ],
      })),
  ])
}

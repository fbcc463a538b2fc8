import type { XlsxCell } from '../../platform/documents/xlsx/model.ts'
import { columnLetter } from '../../platform/documents/xlsx/model.ts'
import type { MergedRange, RowFault } from '../../platform/documents/xlsx/stream/sheet.ts'
import type { Column, List, Row, Unread, Value } from '../model.ts'
import type { Collector } from './collector.ts'
import type { HeaderMatch } from './headers.ts'
import { mergedCells } from './merged-cells.ts'
import { MonthFirst } from './month-first.ts'
import { isNote } from './row-notes.ts'
import { decoderOf } from './values/decoder.ts'
import { isEmptyWord } from './values/empty-words.ts'
import type { Decode, Given, Note, Outcome } from './values/outcome.ts'

/** An outcome that is kept, with the rows of its repairs at hand. */
type Kept = { value: Value; rows: readonly number[][]; why: Unread['why'] | null; was: string; order: Outcome['order'] }
type Place = {
  at: number
  column: Column
  decode: Decode
  kept: Map<string | number, Kept>
  again: boolean
  monthFirst: MonthFirst
}

/** Days, codes and names come again and again; identifiers do not. */
const mostKept = 50_000
const keptBefore = new Set<Column['kind']>(['day', 'code', 'yes-no', 'count', 'number', 'text', 'postcode'])

const shown = (cell: Given): string => (typeof cell === 'object' ? cell.day : String(cell))

/** Reads the rows of one list below its header; `finish` when all have come. */
export class ListRows {
  readonly rows: Row[] = []
  readonly #list: string
  readonly #collector: Collector
  readonly #header: HeaderMatch
  readonly #places: readonly Place[]
  readonly #empty: Readonly<Record<string, Value>>
  #lastRow: number
  /** Columns of the row at hand that could not be read. */
  #unread = new Set<string>()

  constructor(list: List, header: HeaderMatch, collector: Collector) {
    this.#list = list.id
    this.#collector = collector
    this.#header = header
    this.#lastRow = header.row
    this.#empty = Object.fromEntries(list.columns.map(({ id }) => [id, null]))
    const seen = new Set<Column>()
    this.#places = header.places.flatMap(({ at, column }) => {
      if (!column) return []
      const again = seen.has(column)
      seen.add(column)
      return [{ at, column, decode: decoderOf(column), kept: new Map(), again, monthFirst: new MonthFirst() }]
    })
    this.#noteHeaders(list)
  }

  #noteHeaders(list: List): void {
    const { row, places } = this.#header
    const seen = new Set<Column>()
    for (const { header, column } of places) {
      const was = header.replaceAll(/\s+/g, ' ').trim()
      if (!column) this.#collector.note(list.id, was, row, { what: 'column-unknown', was, now: '' })
      else if (seen.has(column))
        this.#collector.note(list.id, column.id, row, { what: 'column-twice', was, now: column.header })
      else if (was !== column.header)
        this.#collector.note(list.id, column.id, row, { what: 'header', was, now: column.header })
      if (column) seen.add(column)
    }
  }

  add(row: number, cells: readonly XlsxCell[], faults: readonly RowFault[] | null): void {
    if (isNote(cells, this.#header)) {
      this.#lastRow = row
      this.#collector.note(this.#list, '', row, {
        what: 'row-note',
        was: String(cells.find((cell) => cell !== null)),
        now: '',
      })
      return
    }
    for (let empty = this.#lastRow + 1; empty < row; empty += 1) this.#noteEmpty(empty)
    this.#lastRow = row
    if (this.#unread.size > 0) this.#unread = new Set()
    const values: Record<string, Value> = { ...this.#empty }
    if (faults) this.#addFaults(row, faults)
    for (const place of this.#places) {
      const cell = cells[place.at]
      if (cell === null || cell === undefined) continue
      if (place.again) this.#again(values, place, row, cell)
      else values[place.column.id] = this.#value(place, row, cell)
    }
    this.rows.push({ row, values })
  }

  #noteEmpty(row: number): void {
    this.#collector.note(this.#list, '', row, { what: 'row-empty', was: '', now: '' })
  }

  #value(place: Place, row: number, cell: Given): Value {
    // A day that a spreadsheet holds as one is right as it stands, but for the few that mean none.
    const key = typeof cell === 'object' ? cell.day : typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cell
    const kept = place.kept.get(key)
    if (kept !== undefined && typeof cell !== 'object') return this.#count(place, row, kept)
    if (typeof cell === 'object' && place.column.kind === 'day' && cell.day > '1900-01-01') return cell.day
    const made = this.#keep(place, place.decode(cell), cell)
    if (typeof cell !== 'object' && keptBefore.has(place.column.kind) && place.kept.size < mostKept)
      place.kept.set(key, made)
    return this.#count(place, row, made)
  }

  #keep(place: Place, { value, notes, why, order }: Outcome, cell: Given): Kept {
    const rows = notes.map((note: Note) => this.#collector.entry(this.#list, place.column.id, note))
    return { value, rows, why, was: why ? shown(cell) : '', order }
  }

  #count(place: Place, row: number, { value, rows, why, was, order }: Kept): Value {
    for (const list of rows) list.push(row)
    if (order !== undefined) place.monthFirst.add(order, this.rows.length)
    if (why) {
      this.#unread.add(place.column.id)
      this.#collector.unread({ list: this.#list, column: place.column.id, row, was, why })
    }
    return value
  }

  /** A column that stands twice: the same value says nothing new, another one says that neither can be trusted. */
  #again(values: Record<string, Value>, place: Place, row: number, cell: Given): void {
    const before = values[place.column.id]!
    const { value } = place.decode(cell)
    const { id, header } = place.column
    // Where the first could not be read, the second cannot be said to be right.
    if (value === null || value === before || this.#unread.has(id)) return
    if (before === null) {
      values[id] = value
      this.#collector.note(this.#list, id, row, { what: 'column-twice', was: header, now: 'the one that is filled' })
      return
    }
    values[id] = null
    this.#unread.add(id)
    this.#collector.unread({ list: this.#list, column: id, row, was: `${before} / ${value}`, why: 'two-values' })
  }

  #addFaults(row: number, faults: readonly RowFault[]): void {
    for (const { column: number, what, text } of faults) {
      const place = this.#places.find(({ at }) => at === number - 1)
      if (!place || place.again) continue
      const column = place.column.id
      if (isEmptyWord(text)) this.#collector.note(this.#list, column, row, { what: 'empty-word', was: text, now: '' })
      else {
        this.#unread.add(column)
        this.#collector.unread({ list: this.#list, column, row, was: text, why: what })
      }
    }
  }

  /** When all rows have come: what only the whole column, or the end of the sheet, can tell. */
  finish(ranges: readonly MergedRange[]): void {
    for (const place of this.#places) for (const at of place.monthFirst.doubtful()) this.#takeBack(place, at)
    if (ranges.length === 0) return
    const rows = new Map(this.rows.map((one) => [one.row, one]))
    const columns = new Map(this.#places.map(({ at, column }) => [at + 1, column.id]))
    for (const { row, column: number, range } of mergedCells(ranges, [...columns.keys()], this.#lastRow)) {
      const column = columns.get(number)!
      // What was merged into another cell is gone, and the row would look as if it had never been there.
      if (rows.get(row)?.values[column] !== null) continue
      const was = `${columnLetter(range.fromColumn)}${range.fromRow}:${columnLetter(range.toColumn)}${range.toRow}`
      this.#collector.unread({ list: this.#list, column, row, was, why: 'merged' })
    }
  }

  #takeBack({ column: { id } }: Place, at: number): void {
    const { row, values } = this.rows[at]!
    const [year, month, day] = String(values[id] ?? '').split('-')
    if (!day) return
    this.rows[at] = { row, values: { ...values, [id]: null } }
    this.#collector.unread({ list: this.#list, column: id, row, was: `${day}/${month}/${year}`, why: 'no-date' })
  }

  /** Columns of the list that the header does not have. */
  missing(columns: readonly Column[]): readonly string[] {
    const present = new Set(this.#places.map(({ column }) => column))
    return columns.filter((column) => !present.has(column)).map(({ id }) => id)
  }
}

import type { XlsxCell } from '../../platform/documents/xlsx/model.ts'
import { columnLetter } from '../../platform/documents/xlsx/model.ts'
import type { MergedRange, RowFault } from '../../platform/documents/xlsx/stream/sheet.ts'
import type { Column, List, Row, Unread, Value } from '../model.ts'
import type { Collector } from './collector.ts'
import type { HeaderMatch } from './headers.ts'
import { isNote } from './row-notes.ts'
import { decoderOf } from './values/decoder.ts'
import { isEmptyWord } from './values/empty-words.ts'
import type { Decode, Given, Note, Outcome } from './values/outcome.ts'

/** An outcome that is kept, with the rows of its repairs at hand. */
type Kept = { value: Value; rows: readonly number[][]; why: Unread['why'] | null; was: string }
type Place = { at: number; column: Column; decode: Decode; kept: Map<string | number, Kept>; again: boolean }

/** Days, codes and names come again and again; identifiers do not. */
const mostKept = 50_000
const keptBefore = new Set<Column['kind']>(['day', 'code', 'yes-no', 'count', 'number', 'text', 'postcode'])

const shown = (cell: Given): string => (typeof cell === 'object' ? cell.day : String(cell))
const whys = { 'error-value': 'error-value', 'formula-without-value': 'formula-without-value' } as const

/** Reads the rows of one list below its header. `rows()` when all have come. */
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
      return [{ at, column, decode: decoderOf(column), kept: new Map(), again }]
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
    for (const place of this.#places) {
      const cell = cells[place.at]
      if (cell === null || cell === undefined) continue
      if (place.again) this.#again(values, place, row, cell)
      else values[place.column.id] = this.#value(place, row, cell)
    }
    if (faults) this.#addFaults(row, faults)
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

  #keep(place: Place, { value, notes, why }: Outcome, cell: Given): Kept {
    const rows = notes.map((note: Note) => this.#collector.entry(this.#list, place.column.id, note))
    return { value, rows, why, was: why ? shown(cell) : '' }
  }

  #count(place: Place, row: number, { value, rows, why, was }: Kept): Value {
    for (const list of rows) list.push(row)
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
      if (!place) continue
      const column = place.column.id
      if (isEmptyWord(text)) this.#collector.note(this.#list, column, row, { what: 'empty-word', was: text, now: '' })
      else this.#collector.unread({ list: this.#list, column, row, was: text, why: whys[what] })
    }
  }

  /** Cells that were merged into another one: what stood in them is gone, and the rows would look as if it had never been there. */
  addMerged(ranges: readonly MergedRange[]): void {
    if (ranges.length === 0) return
    const byRow = new Map(this.rows.map((one) => [one.row, one]))
    for (const { fromRow, toRow, fromColumn, toColumn } of ranges)
      for (const place of this.#places) {
        const column = place.at + 1
        if (column < fromColumn || column > toColumn) continue
        for (let row = fromRow; row <= Math.min(toRow, this.#lastRow); row += 1) {
          if (row === fromRow && column === fromColumn) continue
          if (byRow.get(row)?.values[place.column.id] !== null) continue
          const was = `${columnLetter(fromColumn)}${fromRow}:${columnLetter(toColumn)}${toRow}`
          this.#collector.unread({ list: this.#list, column: place.column.id, row, was, why: 'merged' })
        }
      }
  }

  /** Columns of the list that the header does not have. */
  missing(columns: readonly Column[]): readonly string[] {
    const present = new Set(this.#places.map(({ column }) => column))
    return columns.filter((column) => !present.has(column)).map(({ id }) => id)
  }
}

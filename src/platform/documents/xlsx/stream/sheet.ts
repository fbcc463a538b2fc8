import type { Day } from '../../../day.ts'
import type { XlsxCell } from '../model.ts'
import { dayOfSerial, isoDay } from './dates.ts'
import { type Budget, UnreadableTable } from './faults.ts'
import { columnAt, equals, letterR, letterS, letterT, placeOf, quote, rowNumber, wholeNumber } from './places.ts'
import type { XmlHandler } from './scanner.ts'
import { attributesOf, nameOf, textOf } from './xml-text.ts'

/** A cell that holds nothing readable; `text` is the error's word, such as "#REF!". Columns count from 1. */
export type RowFault = { column: number; what: 'error-value' | 'formula-without-value'; text: string }
/** Rows and columns count from 1, both ends included. */
export type MergedRange = { fromRow: number; toRow: number; fromColumn: number; toColumn: number }
/**
 * A row that holds something: its number as the spreadsheet shows it, its cells from column A to the last one that holds something, and
 * what could not be read of it (null: nothing).
 */
export type OnRow = (row: number, cells: readonly XlsxCell[], faults: readonly RowFault[] | null) => void

/** How a workbook's cells are to be understood. */
export type CellMeaning = { strings: readonly string[]; dateStyles: readonly boolean[]; from1904: boolean }

const [NUMBER, SHARED, TEXT, INLINE, BOOLEAN, ERROR, DATE] = [0, 1, 2, 3, 4, 5, 6] as const

/** The last row that Excel knows; lists have fewer than fifty columns, and between two rows of a list stand few empty ones. */
const furthest = { row: 1_048_576, column: 1_000, gap: 10_000 }
const mostMerges = 20_000

const typeOf = (first: number, length: number): number => {
  if (first === letterS) return length === 1 ? SHARED : TEXT
  if (first === 105) return INLINE
  if (first === 98) return BOOLEAN
  if (first === 101) return ERROR
  return first === 100 ? DATE : NUMBER
}

/**
 * Understands one sheet's XML as it is scanned. Every cell costs time here, so it works on bytes and makes no text but what it hands
 * on; a day is one object for all cells that hold it.
 */
export class SheetReader implements XmlHandler {
  readonly merged: MergedRange[] = []
  readonly #onRow: OnRow
  readonly #meaning: CellMeaning
  readonly #budget: Budget
  readonly #days = new Map<number, { day: Day } | null>()
  #inData = false
  #inRow = false
  #row = 0
  #lastUsed = 0
  #cells: XlsxCell[] = []
  #faults: RowFault[] | null = null
  #column = 0
  #inCell = false
  #type: number = NUMBER
  #style = -1
  #formula = false
  #inInline = false
  #inSounds = false
  #capture = false
  #slow: string | null = null
  #value: XlsxCell = null
  #valued = false

  constructor(meaning: CellMeaning, budget: Budget, onRow: OnRow) {
    this.#meaning = meaning
    this.#budget = budget
    this.#onRow = onRow
  }

  open(bytes: Buffer, from: number, to: number, end: number, empty: boolean): void {
    const length = to - from
    if (this.#inRow) {
      if (length === 1) {
        const name = bytes[from]!
        if (name === 99) this.#startCell(bytes, to, end, empty)
        else if (!this.#inCell) return
        else if (name === 118) this.#capture = !empty
        else if (name === 102) this.#formula = true
        else if (name === letterT) this.#capture = !empty && this.#inInline && !this.#inSounds
        return
      }
      if (!this.#inCell || empty) return
      const name = nameOf(bytes, from, to)
      if (name === 'is') this.#inInline = true
      else if (name === 'rPh') this.#inSounds = true
      return
    }
    if (this.#inData) {
      if (length === 3 && nameOf(bytes, from, to) === 'row') this.#startRow(bytes, to, end, empty)
      return
    }
    const name = nameOf(bytes, from, to)
    if (name === 'sheetData') this.#inData = !empty
    else if (name === 'mergeCell') this.#merge(attributesOf(bytes, to, end).get('ref') ?? '')
  }

  close(bytes: Buffer, from: number, to: number): void {
    const length = to - from
    if (this.#inRow) {
      if (length === 1) {
        const name = bytes[from]!
        if (name === 99) this.#endCell()
        else if (name === 118 || name === letterT) this.#endText(name === 118)
      } else {
        const name = nameOf(bytes, from, to)
        if (name === 'row') this.#endRow()
        else if (name === 'is') this.#inInline = false
        else if (name === 'rPh') this.#inSounds = false
      }
      return
    }
    if (this.#inData && nameOf(bytes, from, to) === 'sheetData') this.#inData = false
  }

  text(bytes: Buffer, from: number, to: number, whole: boolean): void {
    if (!this.#capture) return
    if (whole && this.#slow === null && !this.#inInline) this.#setFromBytes(bytes, from, to)
    else this.#slow = (this.#slow ?? '') + textOf(bytes, from, to)
  }

  cdata(text: string): void {
    if (this.#capture) this.#slow = (this.#slow ?? '') + text
  }

  #startRow(bytes: Buffer, to: number, end: number, empty: boolean): void {
    const row = rowNumber(bytes, to, end) ?? this.#row + 1
    if (!(row >= 1 && row <= furthest.row)) throw new UnreadableTable('too-far')
    // Programs write rows in order, each once; otherwise one would be read over another.
    if (row <= this.#row) throw new UnreadableTable('broken')
    this.#row = row
    this.#column = 0
    this.#cells = []
    this.#faults = null
    this.#inRow = !empty
  }

  #endRow(): void {
    this.#inRow = false
    this.#inCell = false
    if (this.#cells.length === 0 && this.#faults === null) return
    if (this.#row - this.#lastUsed > furthest.gap) throw new UnreadableTable('too-far')
    this.#lastUsed = this.#row
    this.#budget.row()
    this.#onRow(this.#row, this.#cells, this.#faults)
  }

  #startCell(bytes: Buffer, to: number, end: number, empty: boolean): void {
    this.#column += 1
    this.#type = NUMBER
    this.#style = -1
    this.#formula = false
    this.#capture = false
    this.#inInline = false
    this.#inSounds = false
    this.#slow = null
    this.#value = null
    this.#valued = false
    this.#attributes(bytes, to, end)
    this.#inCell = !empty
  }

  /** The three attributes that matter, all of one letter: where it stands, its style, its type. */
  #attributes(bytes: Buffer, to: number, end: number): void {
    for (let at = to; at < end; at += 1) {
      if (bytes[at + 1] !== equals || bytes[at + 2] !== quote || bytes[at - 1]! > 32) {
        const byte = bytes[at]!
        // White space around "=", or another quotation mark: written by hand, and read the slow way.
        if (byte === 39 || (byte === equals && (bytes[at - 1]! <= 32 || bytes[at + 1] !== quote))) {
          this.#oddAttributes(bytes, to, end)
          return
        }
        if (byte === quote) at = bytes.indexOf(quote, at + 1)
        continue
      }
      const name = bytes[at]!
      const from = at + 3
      let past = from
      while (past < end && bytes[past] !== quote) past += 1
      if (name === letterR) this.#column = columnAt(bytes, from, past)
      else if (name === letterS) this.#style = wholeNumber(bytes, from, past)
      else if (name === letterT) this.#type = typeOf(bytes[from]!, past - from)
      at = past
    }
  }

  #oddAttributes(bytes: Buffer, to: number, end: number): void {
    const attributes = attributesOf(bytes, to, end)
    const place = attributes.get('r')
    if (place !== undefined) this.#column = columnAt(Buffer.from(place), 0, place.length)
    this.#style = Number(attributes.get('s') ?? -1)
    const type = attributes.get('t') ?? 'n'
    this.#type = typeOf(type.charCodeAt(0), type.length)
  }

  #endText(isValue: boolean): void {
    this.#capture = false
    if (this.#slow === null || (!isValue && this.#inInline)) return
    const text = this.#slow
    this.#slow = null
    const bytes = Buffer.from(text)
    if (this.#type === TEXT || this.#type === INLINE) this.#setText(text)
    else this.#setFromBytes(bytes, 0, bytes.length)
  }

  #setText(text: string): void {
    this.#valued = true
    if (text === '') return
    if (text.length > 64) this.#budget.text(text.length)
    this.#value = text
  }

  #setFromBytes(bytes: Buffer, from: number, to: number): void {
    if (this.#type === SHARED) {
      const text = this.#meaning.strings[wholeNumber(bytes, from, to)]
      if (text === undefined) throw new UnreadableTable('broken')
      this.#setText(text)
      return
    }
    const whole = this.#type === NUMBER ? wholeNumber(bytes, from, to) : Number.NaN
    if (!Number.isNaN(whole)) this.#setNumber(whole)
    else if (this.#type === TEXT || this.#type === INLINE) this.#setText(textOf(bytes, from, to))
    else this.#setSeldom(textOf(bytes, from, to).trim())
  }

  #setSeldom(text: string): void {
    if (text === '') return
    this.#valued = true
    const number = Number(text)
    if (this.#type === BOOLEAN) this.#value = text === '1' || text === 'true'
    else if (this.#type === ERROR) this.#fault('error-value', text)
    else if (this.#type === DATE) this.#value = isoDay(text)
    else if (Number.isFinite(number)) this.#setNumber(number)
    else this.#value = text
  }

  #setNumber(number: number): void {
    this.#valued = true
    if (this.#style < 0 || this.#meaning.dateStyles[this.#style] !== true) {
      this.#value = number
      return
    }
    const key = Math.floor(number)
    let day = this.#days.get(key)
    if (day === undefined) {
      const found = dayOfSerial(number, this.#meaning.from1904)
      day = found === null ? null : { day: found }
      this.#days.set(key, day)
    }
    this.#value = day ?? number
  }

  #endCell(): void {
    if (!this.#inCell) return
    this.#inCell = false
    // The texts of an inline string have their pieces one after another.
    if (this.#slow !== null) this.#setText(this.#slow)
    if (this.#value === null) {
      // A formula may give an empty text; without any result the workbook was never computed.
      if (this.#formula && !this.#valued && this.#type !== TEXT) this.#fault('formula-without-value', '')
      return
    }
    if (this.#column > furthest.column) throw new UnreadableTable('too-far')
    const cells = this.#cells
    while (cells.length < this.#column - 1) cells.push(null)
    if ((cells[this.#column - 1] ?? null) !== null) throw new UnreadableTable('broken')
    cells[this.#column - 1] = this.#value
  }

  #fault(what: RowFault['what'], text: string): void {
    if (this.#column > furthest.column) return
    this.#faults ??= []
    this.#faults.push({ column: this.#column, what, text })
  }

  #merge(range: string): void {
    const [from, to] = range.split(':').map(placeOf)
    if (!from || !to || this.merged.length >= mostMerges) return
    this.merged.push({ fromRow: from.row, toRow: to.row, fromColumn: from.column, toColumn: to.column })
  }
}

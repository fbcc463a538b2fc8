import type { XlsxCell } from '../../../platform/documents/xlsx/model.ts'
import type { Repair, Unread, Value } from '../../model.ts'

/**
 * What was done to a value. `form`: values of this form are listed as one repair with the first as an example, because nearly every value
 * differs (days, numbers, white space); without it equal values are one.
 */
export type Note = { what: Repair['what']; was: string; now: string; form?: string }

/**
 * How a cell is read: its value, what was done to it, or why it cannot be read (then the value is null). `order`: whether a day in numbers
 * can only have the day first, only the month first, or either.
 */
export type Outcome = {
  value: Value
  notes: readonly Note[]
  why: Unread['why'] | null
  order?: 'day' | 'month' | 'either'
}

/** A cell as a file has it; never null here. */
export type Given = NonNullable<XlsxCell>
export type Decode = (cell: Given) => Outcome

const none: readonly Note[] = []
export const read = (value: Value, notes: readonly Note[] = none): Outcome => ({ value, notes, why: null })
export const unread = (why: Unread['why'], notes: readonly Note[] = none): Outcome => ({ value: null, notes, why })

/** The cell as people see it written. */
export const written = (cell: Given): string =>
  typeof cell === 'string'
    ? cell
    : typeof cell === 'boolean'
      ? String(cell).toUpperCase()
      : typeof cell === 'number'
        ? String(cell)
        : cell.day

import type { Day } from '../../../platform/day.ts'
import type { Value } from '../../model.ts'

/** A row of a sample return by column id, as it is before a fault is put in. */
export type RowValues = Readonly<Record<string, Value>>

/** What a fault does: other values in a row, the row once more, or no row. */
export type Change = { set: Readonly<Record<string, Value>> } | 'twice' | 'remove'

/** One kind of fault that sample returns can hold. */
export type FaultKind = {
  kind: string
  list: string
  column: string | null
  /** What is changed, in plain words. */
  changes: string
  /** Rows in which it can be put. */
  where: (values: RowValues, asAt: Day) => boolean
  change: (values: RowValues, asAt: Day) => Change
  /** Every one of these checks must find it. */
  finds: readonly string[]
  /** These may speak too, because the change breaks what they look at in some rows. No other check may. */
  also: readonly string[]
}

/** One fault that was put in. `row` counts as a spreadsheet does, the header being row 1; null where the row was taken out. */
export type SeededFault = {
  kind: string
  changes: string
  list: string
  row: number | null
  column: string | null
  subject: string | null
  finds: readonly string[]
  also: readonly string[]
}

import type { Day } from '../platform/day.ts'

export type Source = 'annex-a' | 'ssd' | 'local'

/** A code with the words for it; `letter` is what Annex A prints before it ("a" of "a) Yes"). Aliases are other words seen in returns. */
export type Code = { code: string; label: string; letter?: string; aliases?: readonly string[] }

/** `key`: an identifier of the case system, kept as text with its leading zeros. `count`: a whole number from 0. */
export type ColumnKind = 'key' | 'day' | 'code' | 'yes-no' | 'count' | 'number' | 'text' | 'postcode'

export type Column = {
  /** Stable name in code, such as "dateOfReferral"; unique in its list. */
  id: string
  /** The header as the edition prints it. */
  header: string
  variants?: readonly string[]
  kind: ColumnKind
  required: boolean
  codes?: readonly Code[]
  /** Editions that have it, where not all do. */
  editions?: readonly string[]
}

/**
 * One list of a return: a sheet or a CSV file. `names`: what the sheet or file may be called besides its title. `lookBackMonths`: how far
 * back rows reach before the day of the return; null where only what is so today is listed. `alsoOpen`: rows that are still open belong to it too.
 */
export type List = {
  id: string
  source: Source
  number: number | null
  title: string
  names: readonly string[]
  scope: string
  rowPer: string
  lookBackMonths: number | null
  alsoOpen: boolean
  columns: readonly Column[]
  notes?: readonly string[]
}

/** A day as text (YYYY-MM-DD), a code as its code ("N1", "PR1"), yes-no as "yes", "no" or "unknown"; null: blank, or not readable. */
export type Value = string | number | null

/** `row`: as a spreadsheet counts, the header being row 1 in most. `values` by column id. */
export type Row = { readonly row: number; readonly values: Readonly<Record<string, Value>> }

/** A value that was read as another than it stands: what was done, and in which rows. Equal repairs of a column are one entry. */
export type Repair = {
  list: string
  column: string
  what:
    | 'header'
    | 'spaces'
    | 'case'
    | 'date-form'
    | 'code-form'
    | 'empty-word'
    | 'number-form'
    | 'column-twice'
    | 'column-unknown'
    | 'row-empty'
    | 'sheet-name'
  was: string
  now: string
  rows: readonly number[]
}

/** A value that could not be read: the row keeps null there, and a check says so. */
export type Unread = {
  list: string
  column: string
  row: number
  was: string
  why: 'no-date' | 'no-code' | 'no-number' | 'formula-without-value' | 'error-value' | 'merged'
}

export type ReadList = {
  list: string
  file: string
  sheet: string | null
  headerRow: number
  missingColumns: readonly string[]
  rows: readonly Row[]
}

/** A whole return as it was read, before any check. */
export type ReadReturn = {
  source: Source
  edition: string
  lists: ReadonlyMap<string, ReadList>
  repairs: readonly Repair[]
  unread: readonly Unread[]
  /** Sheets and files that belong to no list. */
  strange: readonly { file: string; sheet: string | null; why: string }[]
}

export type Severity = 'blocks' | 'must-fix' | 'look-at'

/** One finding of one check: where, and what to do in plain words. `subject`: the case system's id of the child, for routing. */
export type Finding = {
  check: string
  severity: Severity
  file: string
  list: string
  row: number | null
  column: string | null
  subject: string | null
  message: string
}

/** What a check looks at besides the rows: the day the return is as at. */
export type AsAt = { day: Day }

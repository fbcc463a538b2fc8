import type { Day } from '../platform/day.ts'

export type Source = 'annex-a' | 'ssd' | 'local'

/**
 * A code with the words for it. `printed`: how the edition writes it, such as "a) 1A: Individual"; `letter` is what Annex A prints before it
 * ("a"). Aliases are other words seen in returns.
 */
export type Code = {
  code: string
  label: string
  letter?: string
  printed?: string
  aliases?: readonly string[]
}

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
  /** The list and column whose key this one is, such as { list: "ssd_person", column: "personId" }. */
  refersTo?: { list: string; column: string }
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
  /** The column that names a row, unique in the list; only where the source has one. */
  key?: string
  notes?: readonly string[]
}

/** A day as text (YYYY-MM-DD), a code as its code ("N1", "PR1"), yes-no as "yes", "no" or "unknown"; null: blank, or not readable. */
export type Value = string | number | null

/** `row`: as a spreadsheet counts, the header being row 1 in most. `values` by column id. */
export type Row = { readonly row: number; readonly values: Readonly<Record<string, Value>> }

/**
 * A value that was read as another than it stands: what was done, and in which rows. Equal repairs of a column are one entry; of days, numbers
 * and white space, where almost every value differs, a form is one entry, and `was` and `now` give its first value as an example.
 * `column` is the header as the file prints it where it belongs to no column of the list, and "" where a whole row or file is meant.
 */
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
    /** A total, a remark or the header again: no row of the list. */
    | 'row-note'
    | 'sheet-name'
    /** Years 00 to 49 are read as 2000 to 2049, 50 to 99 as 1950 to 1999. */
    | 'two-digit-year'
    /** The apostrophe that keeps a spreadsheet from taking a text for a formula. */
    | 'apostrophe'
    /** Characters that cannot be seen, such as NUL. */
    | 'control-characters'
    /** A text file that is not UTF-8: how its bytes were read. */
    | 'encoding'
  was: string
  now: string
  rows: readonly number[]
}

/**
 * A value that could not be read: the row keeps null there, and a check says so. `two-values`: a column stands twice, with different values in
 * this row. `changed-by-spreadsheet`: an identifier that lost its last digits ("1.23E+15") or became a date.
 */
export type Unread = {
  list: string
  column: string
  row: number
  was: string
  why:
    | 'no-date'
    | 'no-code'
    | 'no-number'
    | 'no-postcode'
    | 'formula-without-value'
    | 'error-value'
    | 'merged'
    | 'two-values'
    | 'changed-by-spreadsheet'
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
  /** The lines of the cover, where the return was written by this system: what they declare, checks go by. */
  cover?: readonly string[]
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

import type { LineFields, MilestoneFields } from '../model.ts'

/**
 * The improvement plan as an Excel workbook that goes out and comes back. An export keeps what it held (its base), so that
 * an import is compared three ways: what it was at the download, what the file says, what the plan says now.
 */

/** One column of a sheet. `key` is ours and never shown; `header` is how the column is found again. */
export type Column = {
  key: string
  header: string
  width: number
  kind: 'id' | 'text' | 'day' | 'pounds' | 'number' | 'choice' | 'findings'
  /** Not taken from a workbook. */
  locked?: boolean
  hidden?: boolean
  /** Longest text, in characters. */
  longest?: number
  /** For a choice: what is stored -> what people read. Empty is allowed only where '' is one of them. */
  choices?: Readonly<Record<string, string>>
  /** What the sheet "How to edit this" says of it. */
  hint: string
}

/** Cells of one row by column key, each in one plain form: a day as YYYY-MM-DD, a cost in digits, '' when empty. */
export type Values = Readonly<Record<string, string>>

/** A row of a file. `row` counts from 1 as the spreadsheet shows it; `id` null for a row that a person added. */
export type ReadRow = { row: number; id: string | null; values: Values }

/** A cell that is left as it is in the plan, and why. `column`: the letter and the head, such as "G (Action)". */
export type CellProblem = { sheet: string; row: number; column: string; what: string }

/** What was read from a file: stored with the import, so that it can be compared again and again. */
export type ReadWorkbook = {
  lines: readonly ReadRow[]
  /** Null: the file has no such sheet, which takes no milestone away. */
  milestones: readonly ReadRow[] | null
  problems: readonly CellProblem[]
  /** What a person should know of the whole file, such as a missing column. */
  notices: readonly string[]
}

/** What an export held, as fields: the third side of every comparison. */
export type BaseLine = { id: string; number: number; fields: LineFields; locked: Values }
export type BaseMilestone = { id: string; lineId: string; fields: MilestoneFields }
export type Base = {
  /** Short reference, such as "A2" -> the finding's id. */
  findings: Readonly<Record<string, string>>
  /** Titles of priorities and workstreams as the file names them, by id. */
  headings: Readonly<Record<string, string>>
  lines: readonly BaseLine[]
  milestones: readonly BaseMilestone[]
}

export type Export = { id: string; planId: string; base: Base; at: Date; by: string }

/** A row without an id that an earlier import of the same export made a line or milestone of. */
export type AddedRow =
  | { what: 'line'; id: string; fields: LineFields }
  | { what: 'milestone'; id: string; lineId: string; fields: MilestoneFields }

/** Whom a name in a file may mean. */
export type PersonInDirectory = { id: string; name: string; role: string }

export type LineField = keyof LineFields
export type MilestoneField = 'title' | 'due' | 'revisedDue' | 'done' | 'note'

/** What accepting one difference does. */
export type Take =
  | { do: 'set-line'; id: string; field: LineField; value: unknown }
  | { do: 'set-milestone'; id: string; lineId: string; field: MilestoneField; value: unknown }
  /** `read`: as the row says, by which the row is known again when the file comes once more. */
  | { do: 'add-line'; row: number; fields: LineFields; read: LineFields }
  | { do: 'add-milestone'; row: number; lineId: string; fields: MilestoneFields }
  | { do: 'remove-line'; id: string }
  | { do: 'remove-milestone'; id: string; lineId: string }
  | { do: 'order'; ids: readonly string[] }

/** One difference, with words for people and what taking it does. */
export type Difference = {
  /** The name of its choice in the form; the same each time the same file is compared. */
  key: string
  label: string
  /** Null: the export did not hold it. */
  was: string | null
  file: string
  now: string
  /** The plan changed it since the download, to something else: a person chooses. */
  conflict: boolean
  /** Taken unless the person unticks it. */
  ticked: boolean
  /** Why it cannot be taken, and what to do; null when it can. */
  blocked: string | null
  note: string | null
  take: Take
}

/** The differences of one line, one milestone or the order. */
export type Item = {
  key: string
  title: string
  /** "row 7 of the sheet Plan"; '' for what the file no longer holds. */
  where: string
  kind: 'changed' | 'added' | 'missing' | 'order'
  differences: readonly Difference[]
  /** Taking the revised due date asks for a reason: what the file gives, which may be ''. Null: nothing is asked. */
  reason: string | null
}

export type Comparison = { items: readonly Item[]; notices: readonly string[] }

export type ImportStatus = 'open' | 'done' | 'dropped'
/** One decided difference, in words, kept as the record of an import. */
export type Decision = { item: string; label: string; was: string; file: string; taken: boolean }
export type PlanImport = {
  id: string
  planId: string
  exportId: string
  fileName: string
  read: ReadWorkbook
  status: ImportStatus
  by: string
  at: Date
  closed: { by: string; at: Date } | null
  decisions: readonly Decision[]
}

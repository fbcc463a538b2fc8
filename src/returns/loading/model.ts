import type { LoadPreview } from '../../children/model.ts'
import type { Day } from '../../platform/day.ts'
import type { LaterDates } from '../checks/later-dates.ts'
import type { Repair, Severity, Source } from '../model.ts'

/** One list as it was read: where from, how many rows, which columns are not there. */
export type ListRead = {
  list: string
  file: string
  sheet: string | null
  rows: number
  missingColumns: readonly string[]
}

/** Equal repairs of a column as one, with the first rows. */
export type RepairRead = Omit<Repair, 'rows'> & { count: number; rows: readonly number[] }

/** What a return was found to be, without any value of a row. */
export type ContentRead = {
  edition: string
  lists: readonly ListRead[]
  repairs: readonly RepairRead[]
  strange: readonly { file: string; sheet: string | null; why: string }[]
  /** So many rows hold a date after the day that was entered that the day may be wrong; null or left out: no more than are usual. */
  later?: LaterDates | null
}

/** How often one check found something in one list. */
export type CheckCount = { check: string; list: string; severity: Severity; count: number }

/** One finding with who can mend it, as the row itself says. */
export type Found = {
  check: string
  severity: Severity
  file: string
  list: string
  row: number | null
  column: string | null
  subject: string | null
  team: string | null
  worker: string | null
  message: string
}

/** What was found: counts of everything, and at most `mostFindings` of one check and list. */
export type Report = { content: ContentRead; counts: readonly CheckCount[]; findings: readonly Found[] }

export const mostFindings = 10_000

/** How far the reading of a return is. `share`: of the step at hand, 0 to 1. */
export type Progress = { doing: 'reading' | 'checking' | 'comparing'; rows: number; share: number }

export type UploadState =
  | 'waiting'
  | 'reading'
  | 'blocked'
  | 'unreadable'
  | 'staged'
  | 'accepting'
  | 'accepted'
  | 'same'
  | 'refused'
  | 'undoing'
  | 'undone'

/** By which door a return came. */
export type Way = 'page' | 'command' | 'folder' | 'sample'

/** Who hands in or decides: an account, or null with a name for the system's own work. */
export type Actor = { accountId: string | null; name: string }

export type SeverityCounts = { blocks: number; mustFix: number; lookAt: number }

/** What becomes of rows of a small list about identifiers that no main return knows: its load stops, or goes on without or with them. */
export type Unknown = 'refuse' | 'leave-out' | 'add'

/** What accepting would do. */
export type Preview = Pick<LoadPreview, 'counts' | 'children' | 'nothingChanged'> & {
  last: { load: number; asAt: Day } | null
  /** Of a small list: identifiers that neither Annex A nor the dataset ever held, the first of them by name. `done`: once it was accepted. */
  unknown?: { count: number; first: readonly string[]; done?: Exclude<Unknown, 'refuse'> }
  /** Of a load that was undone: records from before an adoption that stay apart, though it alone told of it. */
  keptApart?: number
}

/** One return as it was handed in. */
export type Upload = SeverityCounts & {
  id: string
  kind: Source
  way: Way
  fileNames: readonly string[]
  asAt: Day
  state: UploadState
  progress: Progress | null
  beatAt: Date
  content: ContentRead | null
  preview: Preview | null
  /** Which loads stood when the preview was made. */
  previewOf: string | null
  stageId: string | null
  load: number | null
  fault: string | null
  by: string
  at: Date
  decidedBy: string | null
  decidedAt: Date | null
  /** Why it was loaded although the product had stopped, and why the load was undone. */
  acceptedBecause: string | null
  undoneBecause: string | null
  noted: boolean
}

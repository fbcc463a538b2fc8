import type { Batch } from '../../../children/history/batch.ts'
import type { Coverage } from '../../../children/history/model.ts'
import type { Day } from '../../../platform/day.ts'
import type { Source } from '../../model.ts'
import type { ReturnFile } from '../../reading/files.ts'
import type { Found, Progress, Report } from '../model.ts'

/** What a thread is asked to look through. */
export type Order = { files: readonly ReturnFile[]; kind: Source; asAt: Day }

/**
 * What the thread says, in this order: progress; why the files cannot be read; or, where nothing blocks, what the return says and its rows
 * in batches, not many more than were taken; then the report (findings come before it in pieces), and what the rows come to.
 */
export type Told =
  | { progress: Progress }
  | { unreadable: string }
  | { says: readonly Coverage[] }
  | { batch: Batch }
  | { rowsEnd: { digest: string } }
  | { findings: readonly Found[] }
  | { report: Omit<Report, 'findings'> }
  | { failed: string }

import type { Batch } from '../../../children/history/batch.ts'
import type { Coverage } from '../../../children/history/model.ts'
import type { Day } from '../../../platform/day.ts'
import type { Source } from '../../model.ts'
import type { ReturnFile } from '../../reading/files.ts'
import type { Found, Progress, Report } from '../model.ts'

/** What a thread is asked to look through. */
export type Order = { files: readonly ReturnFile[]; kind: Source; asAt: Day }

/**
 * What the thread says, in this order: progress; why the files cannot be read, or the report (findings come before it in pieces) and then,
 * where nothing blocks, what the return says and its rows in batches, each when the one before was taken; and that it is done.
 */
export type Told =
  | { progress: Progress }
  | { unreadable: string }
  | { findings: readonly Found[] }
  | { report: Omit<Report, 'findings'> }
  | { says: readonly Coverage[] }
  | { batch: Batch }
  | { digest: string }
  | { failed: string }

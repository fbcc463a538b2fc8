import type { Day } from '../../platform/day.ts'
import type { Coverage, HistorySource, TableId } from './model.ts'

export type LoadSource = Exclude<HistorySource, 'entered'>

/**
 * What becomes of records by a load. `withdrawn`: the source took them back. `ended`: they were so until now. `kept`: not in this
 * return, which does not reach so far back, and known as before.
 */
export const fates = ['new', 'changed', 'withdrawn', 'ended', 'kept', 'unchanged'] as const
export type Fate = (typeof fates)[number]

/** How many records of one table met which fate. */
export type TableCounts = Readonly<Record<Fate, number>>
export type LoadCounts = Readonly<Partial<Record<TableId, TableCounts>>>

export type Stage = {
  stageId: string
  source: LoadSource
  asAt: Day
  coverage: readonly Coverage[]
  contentHash: string
  rows: number
}

export type LastLoad = { load: number; asAt: Day; contentHash: string; by: string; at: Date }

/** A load that stands (was not undone), and what it says of which tables. */
export type StandingLoad = {
  readonly load: number
  readonly source: HistorySource
  readonly asAt: Day
  readonly coverage: readonly Coverage[]
}

/** One load that was accepted. `mayBeUndone`: no later one of its source says anything about any of its tables. */
export type Load = LastLoad & {
  source: HistorySource
  tables: readonly TableId[]
  counts: LoadCounts
  undone: { by: string; at: Date } | null
  mayBeUndone: boolean
}

/**
 * `load` is the number of the new load, or null where nothing differed from the last one and none was made. Of children: `touched` are
 * those of whom it brought or closed any record, the new ones among them.
 */
export type LoadOutcome = {
  load: number | null
  last: LastLoad | null
  counts: LoadCounts
  children: { new: number; touched: number }
}

/**
 * What accepting a staged return would do. `last`: the newest load of the same source over any of the same tables. Of children: `before`
 * are those whom this return should hold by what is known, `gone` those of them whom it does not mention.
 */
export type LoadPreview = {
  stage: Stage
  last: LastLoad | null
  nothingChanged: boolean
  counts: LoadCounts
  children: { new: number; touched: number; before: number; gone: number }
}

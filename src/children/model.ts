export type { Load, LoadOutcome, LoadPreview } from './history/loads.ts'

import type { Day } from '../platform/day.ts'
import type { HistorySource, TableId } from './history/model.ts'
import type { Override } from './rules/leaving-care.ts'
import type { ReachedChild } from './rules/reach.ts'

/** Who a child is, with what reach asks. As their summary says: the newest load. */
export type ChildFacts = ReachedChild & {
  identifier: string
  forename: string | null
  surname: string | null
  dateOfBirth: Day | null
  expectedDateOfBirth: Day | null
  diedOn: Day | null
  gender: string | null
  ethnicity: string | null
  family: string | null
  inNeed: boolean
  onProtectionPlan: boolean
  inCare: boolean
  careLeaver: boolean
  /** The child that this one was found to be, when two identifiers were joined. */
  mergedInto: string | null
}

/** A record of the child's page, as known now. */
export type PageRow = {
  table: TableId
  key: string
  source: HistorySource
  starts: Day | null
  ends: Day | null
  fields: Readonly<Record<string, string | number>>
}

/** How many dated records began in a year. */
export type YearCount = { year: number; count: number }
/** Who was said to hold the child between two loads. `until` null: said now. */
export type HeldBetween = {
  worker: string | null
  team: string | null
  list: string | null
  from: Day
  until: Day | null
}
/** The newest load of a source that stands. */
export type LoadAge = { source: HistorySource; asAt: Day }

export type ChildRecords = {
  rows: readonly PageRow[]
  years: readonly YearCount[]
  /** The records of the year that is opened out. */
  opened: readonly PageRow[]
  held: readonly HeldBetween[]
  loads: readonly LoadAge[]
  /** The category of a care leaver as a person decided it. */
  override: Override | null
}

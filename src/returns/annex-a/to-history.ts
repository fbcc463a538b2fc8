import type { Coverage, HistoryRow } from '../../children/history/model.ts'
import type { Day } from '../../platform/day.ts'
import { mapped } from '../mapping.ts'
import type { ReadReturn } from '../model.ts'
import { allocationsOf } from './to-history/allocation.ts'
import { coverageOf } from './to-history/coverage.ts'
import { peopleOf } from './to-history/person.ts'
import { annexARecords } from './to-history/records.ts'

/** Rows are made as they are gone through, and can be gone through again. */
export type ToHistory = { readonly rows: Iterable<HistoryRow>; readonly coverage: readonly Coverage[] }

/** The dated records that a return of Annex A gives, and what it says about each kind. `asAt`: the day of the return. */
export const annexAToHistory = (read: ReadReturn, asAt: Day): ToHistory => ({
  rows: {
    *[Symbol.iterator]() {
      yield* peopleOf(read)
      yield* allocationsOf(read)
      yield* mapped(read, annexARecords)
    },
  },
  coverage: coverageOf(read, asAt),
})

import type { Coverage, HistoryRow } from '../../children/history/model.ts'
import type { Day } from '../../platform/day.ts'
import { mapped } from '../mapping.ts'
import type { ReadReturn } from '../model.ts'
import { coverageOf, type SsdSettings, ssdSettings } from './to-history/coverage.ts'
import { joinsOf } from './to-history/joins.ts'
import { ssdRecords } from './to-history/records.ts'

/**
 * The dated records that an extract of the Standard Safeguarding Dataset gives, and what it says about each kind. `asAt`: the day of
 * the extract. Rows are made as they are gone through, and can be gone through again.
 */
export const ssdToHistory = (
  read: ReadReturn,
  asAt: Day,
  settings: SsdSettings = ssdSettings,
): { readonly rows: Iterable<HistoryRow>; readonly coverage: readonly Coverage[] } => ({
  rows: {
    *[Symbol.iterator]() {
      yield* mapped(read, ssdRecords(joinsOf(read)))
    },
  },
  coverage: coverageOf(read, asAt, settings),
})

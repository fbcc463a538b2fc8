import { addMonths, type Day } from '../../../platform/day.ts'
import type { Entry } from '../model.ts'
import { entriesIn } from './faults.ts'
import { latestDay } from './when.ts'

/** What a court reads: earlier life in its major events, the last two years in full. */
export type CourtView = {
  /** From this day on everything is told. */
  since: Day
  earlier: readonly { year: string; entries: readonly Entry[] }[]
  recent: readonly Entry[]
  /** Notable entries of earlier life that are left out. */
  leftOut: number
}

const detailedMonths = 24

/** Dropped entries are never in it. */
export const courtView = (entries: readonly Entry[], today: Day): CourtView => {
  const since = addMonths(today, -detailedMonths)
  const told = entriesIn(entries)
  const recent = told.filter((entry) => latestDay(entry) >= since)
  const before = told.filter((entry) => latestDay(entry) < since)
  const major = before.filter(({ significance }) => significance === 'major')
  const years = Map.groupBy(major, ({ on }) => on.slice(0, 4))
  return {
    since,
    earlier: [...years].map(([year, own]) => ({ year, entries: own })),
    recent,
    leftOut: before.length - major.length,
  }
}

import type { Day } from '../../platform/day.ts'
import { askedOnce } from '../../platform/db/asked-once.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { SettingValues } from '../../standards/model.ts'
import type { Standard } from '../../standards/standard.ts'
import { isRecordedHere } from '../rules/live-day.ts'
import { newestReturn } from '../rules/newest-return.ts'
import { type OldSource, oldSources } from '../rules/old-sources.ts'
import { liveOn } from '../rules/period.ts'
import { type Known, provable } from '../rules/provable.ts'
import { settingsOf } from '../rules/settings.ts'
import { allStandards } from '../scorecard.ts'
import { ageOf, type DataAge } from './freeze.ts'
import { findStanding } from './grounds.ts'

/** What a worklist stands on: the standards that what is loaded can tell, their numbers here, and how old the data is. */
export type WorkGround = {
  readonly standards: readonly Standard[]
  /** How many more there are of which nothing is loaded. */
  readonly untold: number
  readonly age: readonly DataAge[]
  /** Records, or what figures go by, changed since: what is stored is being worked out anew. */
  readonly behind: boolean
  /** Up to which day the records of a standard are held: that of the newest return, or today where all are recorded here; null: nothing is loaded. */
  asAt(standard: Standard): Day | null
  settings(standard: Standard): SettingValues<Standard['settings']>
  /** The sources by which some of these go that tell nothing after a day before today, the oldest first. */
  old(standards: readonly Standard[]): readonly OldSource[]
}

export const ofChildren = allStandards.filter(({ subject }) => subject === 'child')

/** Those that what is loaded tells enough for. */
export const toldOf = (known: Known, today: Day): readonly Standard[] =>
  ofChildren.filter((standard) => provable(standard, known, liveOn(today)).recorded)

/** As lists of work name it. */
const asTask = (one: Standard): Standard => (one.task === undefined ? one : { ...one, title: one.task })

export const findWorkGround = (db: Tenant, today: Day): Promise<WorkGround> =>
  askedOnce(db, `ground of worklists ${today}`, () => workGroundOf(db, today))

const workGroundOf = async (db: Tenant, today: Day): Promise<WorkGround> => {
  const { loads, known, sources, grounds, behind } = await findStanding(db)
  const age = ageOf(loads, today)
  const ofReturn = newestReturn(age)?.asAt ?? null
  const standards = toldOf(known, today).map(asTask)
  return {
    standards,
    untold: ofChildren.length - standards.length,
    age,
    behind,
    asAt: (standard) => (isRecordedHere(standard, sources) ? today : ofReturn),
    settings: ({ id, settings }) => settingsOf(id, settings, grounds.chosen),
    old: (some) => oldSources(some, { loads, sources, today }),
  }
}

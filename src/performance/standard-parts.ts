import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Standard } from '../standards/standard.ts'
import { keptAnswer } from './records/answers.ts'
import type { Bases } from './records/bases.ts'
import { countByTrait, countSpread } from './records/breakdown.ts'
import type { Group } from './records/figures.ts'
import { countMoves } from './records/moved.ts'
import type { TeamPlace } from './records/places.ts'
import { countWaits } from './records/waits.ts'
import { liveOn } from './rules/period.ts'

type Asked = {
  readonly standard: Standard
  readonly group: Group
  readonly on: Day
  /** What moved since. */
  readonly before: Day
  /** Small counts are shown: permission `performance.counts`. */
  readonly counts: boolean
  readonly places: readonly TeamPlace[]
  readonly bases?: Bases
}

/**
 * What the page of one standard shows beside its figures, of one group: who waits how long, what moved, how long things took, and figures by
 * age, sex, ethnicity and disability. Every case is looked at for it, so it is kept.
 */
export const partsOfStandard = (db: Tenant, { standard, group, on, before, counts, places, bases }: Asked) => {
  const live = { standard, question: liveOn(on), group }
  const asked = { on, before, kind: group.kind, name: group.name, counts }
  return keptAnswer(db, { standard: standard.id, asked, places, ...(bases && { bases }) }, async () => ({
    waits: counts ? await countWaits(db, standard.id, on) : [],
    moves: counts ? await countMoves(db, { standard, since: before, on, group }) : [],
    spread: counts ? await countSpread(db, live) : [],
    traits: standard.subject === 'child' ? await countByTrait(db, live) : [],
  }))
}

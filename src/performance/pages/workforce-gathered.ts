import type { Visit } from '../../access/model.ts'
import { caseloads as caseloadStandard } from '../../children/standards/workforce/caseload-avg.ts'
import { addDays } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { gatherComparisons } from '../comparisons.ts'
import { findWays } from '../one-worker.ts'
import { countAllocation, listFrozenAverages, listPosts } from '../records/caseloads.ts'
import { heldBy } from '../records/one-worker.ts'
import { listChosen } from '../records/settings.ts'
import { caseloadsOf, ceilingsOn } from '../rules/caseloads.ts'
import type { Group } from '../rules/groups.ts'
import { apartOf } from '../rules/one-worker.ts'
import { liveOn, monthsBefore } from '../rules/period.ts'
import { settingsOf } from '../rules/settings.ts'
import { isOfGroup, workforceIds } from '../rules/workforce.ts'
import { allStandards, apartIn, findGround, getScorecard, liveDay } from '../scorecard.ts'

const monthsShown = 12
const standards = workforceIds.map((id) => allStandards.find((one) => one.id === id)!)
/** How things stood at a month's end can be told of these. */
const dated = standards.filter(({ id }) => id !== 'caseload-avg')

/** Everybody who holds children on a day, against the ceilings in force on it. */
export const gatherCaseloads = async (db: Tenant, on: string) => {
  const { id, settings } = caseloadStandard
  const ceilings = ceilingsOn(settingsOf(id, settings, await listChosen(db)), on)
  return { ceilings, caseloads: caseloadsOf(await listPosts(db, on), ceilings) }
}

/** Everything that the workforce page shows of a group. */
export const gatherWorkforce = async (db: Tenant, visit: Visit, group: Group) => {
  const counts = visit.may('performance.counts')
  const looker = visit.person.accountId
  const ground = await findGround(db, visit.today)
  const on = liveDay(ground.age, visit.today)
  const months = monthsBefore(addDays(on, 1), monthsShown).toReversed()
  const now = await getScorecard(
    db,
    visit.today,
    {
      standards,
      questions: [liveOn(on)],
      kinds: ['authority', 'service', 'locality', 'team'],
      counts,
      looker,
    },
    ground,
  )
  const over = await getScorecard(
    db,
    visit.today,
    {
      standards: dated,
      questions: months.map(({ to }) => liveOn(to)),
      kinds: [group.kind],
      name: group.name,
      counts,
      looker,
    },
    ground,
  )
  const { places } = ground
  const isOf = isOfGroup(group, places)
  const { ceilings, caseloads } = await gatherCaseloads(db, on)
  const allocation = await countAllocation(db, visit.today)
  const apart = await apartIn(db, visit.today, { kinds: ['team'], looker }, ground)
  const mayLook = await findWays(db, visit.today, looker)
  const isApart = apartOf(apart('caseload-avg'), group) !== null
  return {
    group,
    authority: visit.chrome.council.name,
    on,
    months,
    counts,
    standards,
    comparisons: await gatherComparisons(db, visit),
    now,
    over,
    places,
    /** Groups whose caseloads are not shown, for the sake of one worker: of social workers, and of all who hold children. */
    apart: { average: apart('caseload-avg'), held: apart(heldBy) },
    mayLook,
    ceilings,
    caseloads: caseloads.filter(({ team }) => isOf(team)),
    allocation: allocation.filter(({ team }) => isOf(team)),
    // Of fewer than so many people a month of a group could point to one; whoever sees no small counts is shown none.
    averages: counts && !isApart ? await listFrozenAverages(db, group, months[0]!.to) : [],
    lists: visit.may('performance.lists'),
    workers: visit.may('performance.workers'),
    sets: visit.may('performance.set'),
  }
}

export type GatheredWorkforce = Awaited<ReturnType<typeof gatherWorkforce>>

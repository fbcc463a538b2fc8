import type { Visit } from '../../access/model.ts'
import { findReach, type Reach } from '../../children/index.ts'
import { caseloads as caseloadStandard } from '../../children/standards/workforce/caseload-avg.ts'
import { addDays, addMonths, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { findTold } from '../caseload-told.ts'
import { gatherComparisons } from '../comparisons.ts'
import { findWays } from '../one-worker.ts'
import { countAllocation, listPosts } from '../records/caseloads.ts'
import { heldBy } from '../records/one-worker.ts'
import { daysBeforeLists } from '../rules/caseload-told.ts'
import { type Caseload, caseloadsOf, ceilingsOn } from '../rules/caseloads.ts'
import { groupsOfFew } from '../rules/few-workers.ts'
import type { Group } from '../rules/groups.ts'
import { liveDay } from '../rules/live-day.ts'
import { liveOn, monthsBefore } from '../rules/period.ts'
import { toldFromOf } from '../rules/provable.ts'
import { settingsOf } from '../rules/settings.ts'
import { isOfGroup, workforceIds } from '../rules/workforce.ts'
import { allStandards, apartIn, findGround, type Ground, getScorecard } from '../scorecard.ts'
import { gatherCaseloadMonths } from './caseload-months.ts'

const monthsShown = 12
const daysOffered = 24
const standards = workforceIds.map((id) => allStandards.find((one) => one.id === id)!)
/** How things stood at a month's end can be told of these. */
const dated = standards.filter(({ id }) => id !== 'caseload-avg')

/** The month’s ends that the workforce is told as at, the newest first. */
const daysBefore = ({ age }: Ground, today: Day): readonly Day[] => {
  const on = liveDay(age, today)
  return monthsBefore(addDays(on, 1), daysOffered)
    .map(({ to }) => to)
    .filter((to) => to < on)
}

/** The earlier day of an address; null: none is named. Throws `not-found` for a day that is not offered. */
export const dayAsked = (ground: Ground, today: Day, typed: Day | null): Day | null => {
  if (typed === null || typed === liveDay(ground.age, today)) return null
  if (!daysBefore(ground, today).includes(typed)) throw notFound('day that the workforce is told as at')
  return typed
}

/** Everybody who holds children on a day, against the ceilings in force on it: before the newest list, as the list of that month told. */
export const gatherCaseloads = async (db: Tenant, on: Day, ground: Ground) => {
  const { id, settings } = caseloadStandard
  const ceilings = ceilingsOn(settingsOf(id, settings, ground.grounds.chosen), on)
  const told = await findTold(db, daysBeforeLists([liveOn(on)], ground.lists), ground)
  const posts = told.get(on)?.posts ?? (await listPosts(db, on))
  return { ceilings, caseloads: caseloadsOf(posts, ceilings), told }
}

/** Names of workers are for their managers: of one's own teams, or of the authority for a director or head of service. */
export const reachesTeam =
  ({ scope, teamNames }: Reach) =>
  (team: string | null): boolean =>
    scope === 'authority' || (scope === 'own-teams' && team !== null && teamNames.includes(team))

/** Whose own caseloads this person sees: as their line manager, or in the list of caseloads by worker. */
const findLook = async (db: Tenant, visit: Visit): Promise<(one: Caseload) => boolean> => {
  const isLine = await findWays(db, visit.today, visit.person.accountId)
  const isListed = visit.may('performance.workers')
    ? reachesTeam(await findReach(db, visit.person, visit.now))
    : () => false
  return ({ name, team }) => isListed(team) || isLine(name)
}

/** Measures of children that look back a year: not told of a day before their records reach a year back. */
const notToldOn = ({ known }: Ground, on: Day): ReadonlySet<string> => {
  const toldFrom = toldFromOf(known.told)
  const [since, edge] = [addMonths(on, -12), 7]
  const isTold = (table: string): boolean => (toldFrom(table) ?? '9999-12-31') <= addDays(since, edge)
  return new Set(dated.filter((one) => one.subject === 'child' && !one.intervalsOf.every(isTold)).map(({ id }) => id))
}

/** Everything that the workforce page shows of a group. */
export const gatherWorkforce = async (db: Tenant, visit: Visit, group: Group, typed: Day | null) => {
  const counts = visit.may('performance.counts')
  const looker = visit.person.accountId
  const ground = await findGround(db, visit.today)
  const earlier = dayAsked(ground, visit.today, typed)
  const on = earlier ?? liveDay(ground.age, visit.today)
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
  const { ceilings, caseloads, told } = await gatherCaseloads(db, on, ground)
  // Who has no worker is known as at now only.
  const allocation = earlier === null ? await countAllocation(db, visit.today) : null
  const apartFor = await apartIn(db, visit.today, { kinds: ['team'], looker, told }, ground)
  const mayLook = await findLook(db, visit)
  return {
    group,
    authority: visit.chrome.council.name,
    on,
    earlier,
    days: daysBefore(ground, visit.today),
    notTold: notToldOn(ground, on),
    months,
    counts,
    standards,
    comparisons: await gatherComparisons(db, visit),
    now,
    over,
    places,
    /** Groups whose caseloads are not shown, for the sake of one worker: of social workers, and of all who hold children. */
    apart: { average: apartFor('caseload-avg', liveOn(on)), held: apartFor(heldBy, liveOn(on)) },
    /** Groups of which it is not told how many are above their ceiling, for the sake of few. */
    few: groupsOfFew(caseloads, places, mayLook),
    mayLook,
    ceilings,
    caseloads: caseloads.filter(({ team }) => isOf(team)),
    allocation: allocation?.filter(({ team }) => isOf(team)) ?? null,
    averages: await gatherCaseloadMonths(db, visit, { on, kinds: [...new Set([group.kind, 'team' as const])] }, ground),
    lists: visit.may('performance.lists'),
    workers: visit.may('performance.workers'),
    sets: visit.may('performance.set'),
  }
}

export type GatheredWorkforce = Awaited<ReturnType<typeof gatherWorkforce>>

import type { Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { Standard } from '../../standards/standard.ts'
import { comparisonsIn, periodsOf } from '../comparisons.ts'
import { commentaryOf } from '../records/commentary.ts'
import { setVersions } from '../records/diagnostic-set.ts'
import type { Group } from '../records/figures.ts'
import type { TeamPlace } from '../records/places.ts'
import { publishedFigures } from '../records/published.ts'
import { targetsBy } from '../records/settings.ts'
import { trendOf } from '../rules/asked-often.ts'
import { neighbourNames } from '../rules/comparisons.ts'
import { liveDay, liveDayOf, loadedBesides } from '../rules/live-day.ts'
import { togetherApart } from '../rules/one-worker-then.ts'
import { completedIn, liveOn } from '../rules/period.ts'
import { settingsOf } from '../rules/settings.ts'
import { apartIn, findGround, getScorecard, type ShownCell } from '../scorecard.ts'
import { partsOfStandard } from '../standard-parts.ts'

/** Whether anything is known of a group: what is worked out for one is kept, and not for every name that somebody types. */
const isGroup = ({ kind, name }: Group, places: readonly TeamPlace[], cells: readonly ShownCell[]): boolean =>
  kind === 'authority' ||
  name === '' ||
  places.some((place) => place[kind] === name) ||
  cells.some(({ group }) => group.kind === kind && group.name === name)

/** Everything that the page of one standard shows; counts that could point to a child are asked only for those who may see them. */
export const gatherStandard = async (db: Tenant, visit: Visit, standard: Standard, group: Group) => {
  const counts = visit.may('performance.counts')
  const looker = visit.person.accountId
  const ground = await findGround(db, visit.today, {
    published: publishedFigures(db, standard.id),
    targets: targetsBy(db),
    commentary: commentaryOf(db, { standard: standard.id, group }),
    sets: setVersions(db),
  })
  const { published, targets: targetsOn, commentary, sets } = ground.beside
  const { questions, ...span } = trendOf(liveDayOf(standard, { ...ground, today: visit.today }))
  const { on, before, months } = span
  const ofGroup = await getScorecard(
    db,
    visit.today,
    {
      standards: [standard],
      questions,
      kinds: [group.kind],
      name: group.name,
      counts,
      looker,
    },
    ground,
  )
  const parts = await getScorecard(
    db,
    visit.today,
    {
      standards: [standard],
      questions: [liveOn(on), completedIn(months[0]!)],
      kinds: ['service', 'locality', 'team'],
      counts,
      looker,
    },
    ground,
  )
  if (!isGroup(group, ground.places, parts.cells)) throw notFound('team, service or locality of this name')
  const comparisons = comparisonsIn(published, visit, standard.id).get(standard.id) ?? []
  const periods = periodsOf(comparisons)
  const inPeriods = await getScorecard(
    db,
    visit.today,
    {
      standards: [standard],
      questions: periods,
      kinds: [group.kind],
      name: group.name,
      counts,
      looker,
    },
    ground,
  )
  const isAboutChildren = standard.subject === 'child'
  const settings = settingsOf(standard.id, standard.settings, ground.grounds.chosen)
  const parted = await partsOfStandard(db, { standard, group, on, before, counts, ...ground })
  const targets = targetsOn(months[0]!.to)
  const apartFor = await apartIn(db, visit.today, { kinds: ['team'], looker }, ground)
  // What moved and who waits is told of both days.
  const apart = togetherApart([on, before].map((day) => apartFor(standard.id, liveOn(day))))
  return {
    standard,
    group,
    span,
    /** Where it is told as at today and the newest return is older: what it looks at besides, that loads tell. */
    recordedHere: on === liveDay(ground.age, visit.today) ? null : { besides: loadedBesides(standard, ground.sources) },
    authority: visit.chrome.council.name,
    lists: visit.may('performance.lists') && isAboutChildren,
    counts,
    ofGroup,
    comparisons,
    /** What was completed here in the periods of `comparisons`. */
    inPeriods: { questions: periods, ...inPeriods },
    neighbours: neighbourNames(String(visit.person.la), visit.today),
    parts,
    /** Groups that are not shown, for the sake of one worker. */
    apart,
    places: ground.places,
    ground,
    commentary,
    sets,
    target: targets.find((one) => one.standard === standard.id),
    limits: Object.entries(standard.settings).map(([name, setting]) => ({ setting, value: settings[name]!(on) })),
    ...parted,
  }
}

export type GatheredStandard = Awaited<ReturnType<typeof gatherStandard>>

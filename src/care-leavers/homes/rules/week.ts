import type { Day } from '../../../platform/day.ts'
import type { Waits } from '../../leaving/rules/waiting.ts'
import { textOf } from '../model/field.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { type BedAndBreakfast, bedAndBreakfastOf, isForbidden, type Whom } from './bed-and-breakfast.ts'
import { unconfirmedIn } from './confirming.ts'
import { doingsOf } from './doing.ts'
import { daysOf, openEpisode } from './episode.ts'
import { lastSeen, lastSigned, planNow, riskNow } from './latest.ts'

/** One open stay on the weekly list, in dates; what is late is what practice standards say. */
export type WeekLine = {
  readonly childId: string
  readonly homeId: string
  readonly home: Pick<Home, 'accommodation' | 'standing'>
  /** What the law says of such a home for them today; null: theirs is another kind. */
  readonly law: BedAndBreakfast | null
  readonly since: Day
  readonly days: number
  /** Unplanned moves since so many days would be repeat moves; how many homes this stay has had. */
  readonly homes: number
  readonly risk: string
  readonly isOut: boolean
  readonly lastSeen: Day | null
  readonly nextVisit: Day | null
  readonly visitIsLate: boolean
  readonly planOn: Day | null
  readonly target: Day | null
  readonly targetPassed: boolean
  readonly signedOn: Day | null
  readonly signOffBy: Day | null
  /** Approvals that were recorded for a manager who has not confirmed them yet. */
  readonly unconfirmed: readonly Entry[]
  readonly signOffIsLate: boolean
  /** How many other things are late. */
  readonly late: number
}

const visitStandards = ['acc-visit-weekly', 'acc-visit-7d']
const signOffStandards = ['acc-signoff', 'acc-renewed-7d']

const firstOf = (waits: readonly Waits[], standards: readonly string[]): Waits | null =>
  waits
    .filter(({ standard }) => standards.includes(standard))
    .toSorted((one, other) => (one.due < other.due ? -1 : 1))[0] ?? null

/** Null where they are in no emergency or temporary home today. */
export const weekLineOf = (
  { childId, homes, waits, whom }: { childId: string; homes: readonly Home[]; waits: readonly Waits[]; whom: Whom },
  today: Day,
): WeekLine | null => {
  const episode = openEpisode(homes, today)
  if (!episode) return null
  const home = episode.homes.at(-1)!
  const plan = planNow(episode.homes)
  const target = plan ? textOf(plan.said, 'target') || null : null
  const [visit, signOff] = [firstOf(waits, visitStandards), firstOf(waits, signOffStandards)]
  return {
    childId,
    homeId: home.homeId,
    home,
    law: bedAndBreakfastOf(home, whom, today),
    since: episode.from,
    days: daysOf(episode, today),
    homes: episode.homes.length,
    risk: riskNow(episode.homes),
    isOut: textOf(home.said, 'area') === 'out',
    lastSeen: lastSeen(episode.homes)?.on ?? null,
    nextVisit: visit?.due ?? null,
    visitIsLate: visit?.isLate ?? false,
    planOn: plan?.on ?? null,
    target,
    targetPassed: target !== null && target < today,
    signedOn: lastSigned(episode.homes)?.on ?? null,
    signOffBy: signOff?.due ?? null,
    unconfirmed: unconfirmedIn(episode.homes),
    signOffIsLate: signOff?.isLate ?? false,
    // What was left open by an earlier stay is told on the young person’s own page.
    late: doingsOf(waits.filter(({ isLate, due }) => isLate && due >= episode.from)).length,
  }
}

const weight: Readonly<Record<string, number>> = { high: 0, medium: 1, low: 2 }

/** What the law forbids first, then high risk, then the longest. */
export const inOrderOfWeek = (lines: readonly WeekLine[]): readonly WeekLine[] =>
  lines.toSorted(
    (one, other) =>
      Number(isForbidden(other.law)) - Number(isForbidden(one.law)) ||
      (weight[one.risk] ?? 0) - (weight[other.risk] ?? 0) ||
      other.days - one.days,
  )

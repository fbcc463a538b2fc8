import type { ToTell } from '../../../children/standards/accommodation-oversight/acc-notify-1wd.ts'
import type { Day } from '../../../platform/day.ts'
import type { Waits } from '../../leaving/rules/waiting.ts'
import type { ActionKind } from '../model/actions.ts'

/** Where what a practice standard waits for is recorded: a form about the home, the home itself, or a page beside it. */
type Where = ActionKind | 'home' | 'leaving-care' | 'weekly-list' | null

/** What to do, in the words of whoever must; by practice standard. One that is not named here is told by its title. */
const doings: Readonly<Record<string, readonly [text: string, where: Where]>> = {
  'acc-daily-contact': ['Speak with them', 'contact'],
  'acc-days': ['A home to move to: two weeks there are the most that is meant', 'exit-plan'],
  'acc-escalation': ['Bring the stay to the next leader', 'escalation'],
  'acc-eviction-exit-plan': ['Exit plan', 'exit-plan'],
  'acc-exit-plan': ['Exit plan', 'exit-plan'],
  'acc-head-told-1wd': ['Tell the head of service', 'told'],
  'acc-joint-meeting-3wd': ['Meet with housing under the joint protocol', 'meeting'],
  'acc-learning-note': ['Learning note', 'learning'],
  'acc-move-out': ['Moving-out checks', 'move-out'],
  'acc-move-out-visits': ['Visit where they moved to', 'visit'],
  'acc-needs-each-visit': ['Go through everyday needs', 'visit'],
  'acc-notify-1wd': ['Tell everyone who must know of the move', 'told'],
  'acc-oncall-approval': ['On-call approval by a senior manager', 'on-call'],
  'acc-plan-5wd': ['Pathway plan with the new address and the long-term housing plan', 'leaving-care'],
  'acc-recorded-same-day': ['Write down the rest about the move', 'home'],
  'acc-registration-shown': ['Show the registration of the provider', 'home'],
  'acc-renewed-7d': ['Sign-off', 'renewal'],
  'acc-repeat-moves': ['Risk meeting', 'risk-meeting'],
  'acc-review-28d': ['Review of the pathway plan, with a visit before it', 'leaving-care'],
  'acc-signoff': ['Sign-off', 'renewal'],
  'acc-suitability-1wd': ['Suitability check', 'suitability'],
  'acc-supervision-2w': ['Talk it through in supervision', null],
  'acc-visit-7d': ['Visit at the address', 'visit'],
  'acc-visit-weekly': ['Visit at the address', 'visit'],
  'acc-weekly-list': ['Go through it on the leaders’ weekly list', 'weekly-list'],
}

export type Doing = {
  readonly text: string
  /** Which practice standard waits for it first. */
  readonly standard: string
  readonly where: Where
  readonly due: Day
  readonly isLate: boolean
  /** The home that it is about, where it is about one. */
  readonly homeId: string | null
  /** Who is still to be told, by their codes; left out: it is not about telling. */
  readonly whom?: readonly (readonly string[])[]
}

const ofHome = 'leaverHome '

const tellManager = 'Tell the team manager of the move'
const telling = 'acc-notify-1wd'

/** The team manager is told the same day and the others later: each has a day of their own, which does not move when one of them was told. */
const tellings = (wait: Omit<Doing, 'where'>, toTell: readonly ToTell[], today: Day): readonly Doing[] => {
  const missing = toTell.filter(({ homeId, told }) => homeId === wait.homeId && told === null)
  if (missing.length === 0) return [{ ...wait, where: 'told' }]
  return [...Map.groupBy(missing, ({ due }) => due ?? wait.due)].map(([due, some]) => ({
    ...(some.every(({ whom }) => whom.includes('team-manager'))
      ? { text: tellManager }
      : { text: wait.text, whom: some.map(({ whom }) => whom) }),
    standard: telling,
    where: 'told',
    due,
    // The practice standard waits for the first of them; of the others it is late when their own day is over.
    isLate: wait.isLate && (due <= wait.due || due < today),
    homeId: wait.homeId,
  }))
}

/**
 * What is to be done, each once: the earliest day on which any practice standard waits for it. `toTell`: who must be told of which move, so
 * that each who was not is named on the day that is theirs.
 */
export const doingsOf = (
  waits: readonly Waits[],
  toTell: readonly ToTell[] = [],
  today: Day | null = null,
): readonly Doing[] => {
  const all = waits.flatMap(({ standard, title, due, isLate, because }): readonly Doing[] => {
    const [text, where] = doings[standard] ?? [title, null]
    const homeId = because.findLast((one) => one.startsWith(ofHome))?.slice(ofHome.length) ?? null
    if (standard === telling) return tellings({ text, standard, due, isLate, homeId }, toTell, today ?? due)
    return [{ text, standard, where, due, isLate, homeId }]
  })
  return [...Map.groupBy(all, ({ text }) => text).values()]
    .map((same) => same.toSorted((one, other) => (one.due < other.due ? -1 : 1))[0]!)
    .toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
}

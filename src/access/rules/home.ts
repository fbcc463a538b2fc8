import { todayInEngland } from '../../platform/day.ts'
import type { Attention, Change } from '../slice.ts'

const order = { overdue: 0, soon: 1, 'to-do': 2 } as const

/** What is overdue first, then what is due soonest; without a day last. */
export const inOrderOfNeed = (items: readonly Attention[]): readonly Attention[] =>
  items.toSorted(
    (a, b) =>
      order[a.state] - order[b.state] ||
      (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
      a.text.localeCompare(b.text),
  )

export const shownChanges = 20

/** What changed about one thing on one day: the newest in full, the others on request. */
export type ChangeGroup = { newest: Change; others: readonly Change[] }

/** "/improvement-plans/1/lines/2" is about the plan: a plan that was worked at all day is one piece of news. */
const thingOf = ({ href }: Change): string => href.split(/[?#]/, 1)[0]!.split('/').slice(0, 3).join('/')

const sameNews = (a: Change, b: Change): boolean =>
  a.text === b.text && a.href === b.href && a.by === b.by && todayInEngland(a.at) === todayInEngland(b.at)

/** The newest first; those of one moment by their words, so that they do not change places from one look to the next. */
const newestFirst = (a: Change, b: Change): number =>
  b.at.getTime() - a.at.getTime() || a.text.localeCompare(b.text) || a.href.localeCompare(b.href)

/** The newest changes of all slices together, those of one thing on one day as one; what was said already is not said twice. */
export const newestChanges = (changes: readonly Change[]): readonly ChangeGroup[] => {
  const newest = changes.toSorted(newestFirst)
  const once = newest.filter((one, at) => newest.findIndex((other) => sameNews(one, other)) === at)
  return [...Map.groupBy(once, (one) => `${thingOf(one)} ${todayInEngland(one.at)}`).values()]
    .map(([first, ...others]) => ({ newest: first!, others }))
    .slice(0, shownChanges)
}

const fortnight = 14 * 24 * 3_600_000

/**
 * Since when changes are shown: since the person last pressed "I have seen these" (so that nothing is missed by
 * signing in and being called away), or the last fortnight for someone who never has.
 */
export const changesSince = (seenUntil: Date | null, now: Date): Date =>
  seenUntil ?? new Date(now.getTime() - fortnight)

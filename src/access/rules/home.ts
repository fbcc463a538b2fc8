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

/** The newest changes of all slices together. */
export const newestChanges = (changes: readonly Change[]): readonly Change[] =>
  changes.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, shownChanges)

const fortnight = 14 * 24 * 3_600_000

/**
 * Since when changes are shown: since the person last pressed "I have seen these" (so that nothing is missed by
 * signing in and being called away), or the last fortnight for someone who never has.
 */
export const changesSince = (seenUntil: Date | null, now: Date): Date =>
  seenUntil ?? new Date(now.getTime() - fortnight)

import { type Day, inWords } from '../../platform/day.ts'
import { quarterEnding } from './members-edition.ts'
import { lastOfMonth, monthsBefore } from './period.ts'

/** "October 2026". */
export const monthInWords = (day: Day): string => inWords(day).split(' ').slice(1).join(' ')

/** The last day of a month typed as "2026-10"; null where it is none. */
export const monthOf = (typed: string): Day | null =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(typed) ? lastOfMonth(`${typed}-01`) : null

/** Months of the last two years that are over and not frozen, the newest first, by their last day. */
export const monthsToFreeze = (today: Day, frozen: readonly Day[]): readonly Day[] =>
  monthsBefore(today, 24)
    .map(({ to }) => to)
    .filter((month) => !frozen.includes(month))

/**
 * Months of the quarter that a month ends which are not frozen and still can be. What was completed in the quarter is told to members with its last
 * month, once: published before they are frozen, it would never be told.
 */
export const missingOfQuarter = (monthEnd: Day, today: Day, frozen: readonly Day[]): readonly Day[] => {
  const quarter = quarterEnding(monthEnd) ?? []
  return monthsToFreeze(today, frozen)
    .filter((month) => quarter.includes(month))
    .toReversed()
}

/**
 * Which month is frozen next without anyone asking. `now`: the data reaches its end, so that it is frozen in the coming night; else once
 * data of that day or later is loaded. The nightly job looks at the month before only (src/performance/work.ts).
 */
export type NextFreeze = { readonly month: Day; readonly isHeld: boolean }

export const nextFreeze = (today: Day, newest: Day | null, frozen: readonly Day[]): NextFreeze => {
  const [last] = monthsBefore(today, 1)
  if (frozen.includes(last!.to)) return { month: lastOfMonth(today), isHeld: false }
  return { month: last!.to, isHeld: newest !== null && newest >= last!.to }
}

/** Why a figure may have come out otherwise, as far as the record tells. Nothing of these: a newer definition counts it otherwise. */
export type Cause = {
  /** The newest load when it came out otherwise, where it is newer than what was said before. */
  readonly load: { readonly source: string; readonly asAt: Day } | null
  readonly undone: boolean
  /** A limit of the standard was changed between. */
  readonly limit: boolean
}

const sources: Readonly<Record<string, string>> = {
  'annex-a': 'Annex A',
  ssd: 'the Standard Safeguarding Dataset',
  local: 'a small list',
  entered: 'what was entered here',
}

export const causeInWords = ({ load, undone, limit }: Cause): string => {
  const causes = [
    load === null ? null : `loads up to ${sources[load.source] ?? load.source} as at ${inWords(load.asAt)}`,
    undone ? 'a load that was undone' : null,
    limit ? 'a limit of this standard that was changed' : null,
  ].filter((one) => one !== null)
  if (causes.length === 0) return 'Records, days or the definition changed without a load'
  const words = causes.join(', and ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

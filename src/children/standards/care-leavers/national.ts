import { addMonths, type Day } from '../../../platform/day.ts'
import { caseOf, pieceOf } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import { birthday } from '../held.ts'
import {
  aboutStretch,
  between,
  categoryUnknown,
  isCareLeaver,
  type LeaverFields,
  type LeaverRows,
  type Stretch,
  stretchesOf,
} from './told.ts'

/** Ages as the national return counts them, both included. */
export type Ages = { readonly youngest: number; readonly oldest: number }

/** Yes, no, or why nobody can say. */
export type Answer = boolean | { readonly unknown: string }

const gone: Readonly<Record<string, string>> = {
  DIED: 'Died',
  RHOM: 'Went back home for six months or more',
}

/** Why a young person is in neither number: the return leaves out who died or went back home for good. */
export const leftOut = ({ inTouch }: LeaverFields): string | null => gone[inTouch ?? ''] ?? null

const caseFor = (
  stretch: Stretch,
  answer: (stretch: Stretch) => Answer | readonly Case[],
  more: Partial<Case> = {},
): readonly Case[] => {
  const is = isCareLeaver(stretch)
  if (is === false) return []
  const given = { ...aboutStretch(stretch), ...more }
  const excluded = leftOut(stretch.fields)
  if (excluded !== null) return [caseOf({ ...given, excluded })]
  if (is === null) return [caseOf({ ...given, unknown: categoryUnknown })]
  const said = answer(stretch)
  if (typeof said === 'boolean') return [pieceOf(said, given)]
  return 'unknown' in said ? [caseOf({ ...given, ...said })] : said
}

/**
 * Of what was told near a birthday: what was known on the day, or else what was told first in the month after it, to which the return
 * looks too.
 */
const nearBirthday = (stretches: readonly Stretch[], day: Day): Stretch | undefined =>
  stretches.find(({ opens, ends }) => opens <= day && (ends === null || ends > day)) ??
  stretches.find(({ opens }) => opens > day && opens <= addMonths(day, 1))

/** How things stand on each day from the first birthday to the day before the last: for the live figure. */
export const onEachDay = (
  rows: LeaverRows,
  { youngest, oldest }: Ages,
  answer: (stretch: Stretch) => Answer | readonly Case[],
): readonly Case[] =>
  between(stretchesOf(rows), { from: youngest, until: oldest + 1 }).flatMap((stretch) => caseFor(stretch, answer))

/** How things stood at each birthday: for the completed figure, as the national return counts. */
export const atBirthdays = (
  rows: LeaverRows,
  { youngest, oldest }: Ages,
  answer: (stretch: Stretch, birthday: Day) => Answer,
): readonly Case[] => {
  const stretches = stretchesOf(rows)
  const born = stretches[0]?.born
  if (born === undefined) return []
  return Array.from({ length: oldest - youngest + 1 }, (_, at) => youngest + at).flatMap((age) => {
    const day = birthday(born, age)
    const stretch = nearBirthday(stretches, day)
    const mark = { unit: `at ${age}`, opens: day, ends: day }
    return stretch === undefined ? [] : caseFor(stretch, (one) => answer(one, day), mark)
  })
}

/** A question of the national return about care leavers, asked both ways. */
export const atBirthdaysAndNow = (
  rows: LeaverRows,
  ages: Ages,
  answer: (stretch: Stretch) => Answer,
): readonly Case[] => [...onEachDay(rows, ages, answer), ...atBirthdays(rows, ages, answer)]

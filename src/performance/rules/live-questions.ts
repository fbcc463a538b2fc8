import type { Day } from '../../platform/day.ts'
import type { Question } from '../../standards/figure.ts'
import { liveOn } from './period.ts'

/** Questions as one standard is asked them, with the place of each among all that are asked of any. */
export type Placed = { readonly questions: readonly Question[]; readonly places: readonly number[] }

/** `all`: every question that is asked of any standard, those of the page first. */
export type LiveQuestions<Of> = { readonly all: readonly Question[]; of(standard: Of): Placed }

/**
 * What is asked of each standard where standards are told as at different days: the question at `live` is that of its own day, and the rest
 * are those of the page. Left out: all are asked the same. Where no other day is asked, `all` is what was given.
 */
export const liveQuestions = <Of>(
  questions: readonly Question[],
  live: number | undefined,
  standards: readonly Of[],
  dayOf: (standard: Of) => Day,
): LiveQuestions<Of> => {
  const same = { questions, places: questions.map((_, at) => at) }
  if (live === undefined) return { all: questions, of: () => same }
  const named = questions[live]!
  const days = new Map(standards.map((standard) => [standard, dayOf(standard)]))
  const others = [...new Set(days.values())].filter((day) => named.view !== 'live' || named.on !== day)
  if (others.length === 0) return { all: questions, of: () => same }
  const byDay = new Map(
    others.map((day, at): readonly [Day, Placed] => [
      day,
      { questions: questions.with(live, liveOn(day)), places: same.places.with(live, questions.length + at) },
    ]),
  )
  return { all: [...questions, ...others.map(liveOn)], of: (standard) => byDay.get(days.get(standard)!) ?? same }
}

import type { Day } from '../../platform/day.ts'
import { earlier, later, pieceOf } from '../../standards/cases.ts'
import type { Case } from '../../standards/model.ts'

/** From a day on, until another on which it is over; null: it goes on. */
export type Span = { readonly from: Day; readonly until: Day | null }

/** Spans in order, those that touch or overlap joined into one. */
export const joined = (spans: readonly Span[]): readonly Span[] => {
  const all: Span[] = []
  for (const span of spans.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = all.at(-1)
    if (last && (last.until === null || last.until >= span.from)) {
      const until = last.until === null || span.until === null ? null : later(last.until, span.until)
      all[all.length - 1] = { from: last.from, until }
    } else if (span.until === null || span.until > span.from) all.push(span)
  }
  return all
}

type Given = Pick<Case, 'unit'> & Partial<Case>

/**
 * A measure taken at a date, cut where its answer changes: so within `so`, not so in the rest of `within`. `so` is joined. Each piece is
 * named by the day on which it begins, which does not change when a later one is added.
 */
export const piecesOf = (within: Span, so: readonly Span[], given: Given): readonly Case[] => {
  const pieces: Case[] = []
  const add = (isSo: boolean, opens: Day, ends: Day | null): void => {
    if (ends === null || ends > opens)
      pieces.push(pieceOf(isSo, { ...given, unit: `${given.unit} ${opens}`, opens, ends }))
  }
  let reached: Day | null = within.from
  for (const { from, until } of so) {
    if (reached === null || (until !== null && until <= reached)) continue
    const [opens, ends]: [Day, Day | null] = [later(from, reached), earlier(until, within.until)]
    if (within.until !== null && opens >= within.until) break
    add(false, reached, opens)
    add(true, opens, ends)
    reached = ends
  }
  if (reached !== null && (within.until === null || reached < within.until)) add(false, reached, within.until)
  return pieces
}

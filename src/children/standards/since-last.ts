import type { Day } from '../../platform/day.ts'
import { caseOf, dayAfter } from '../../standards/cases.ts'
import type { Case } from '../../standards/model.ts'

type Given = Pick<Case, 'unit' | 'ends' | 'due'> & Partial<Omit<Case, 'opens' | 'counts'>>

/** `waits`: from when on it is work, before figures ask it. `never`: it has not happened yet, and until it is late it is no success. */
type From = { readonly counts: Day; readonly waits?: Day; readonly never?: true }

/**
 * How long ago the last of something was, where the last alone is told: open from a day on, and of the days before the last one nobody can
 * say, so that until then it stays in the denominator and is no success.
 */
export const sinceLast = ({ counts: from, waits, never }: From, last: Day | null, given: Given): readonly Case[] => {
  const { ends, due } = given
  const counts = last === null || last < from ? from : last
  const cases: Case[] = []
  if (counts > from) {
    const until = ends === null || counts < ends ? counts : ends
    const unknown = 'The last alone is told, and nothing of the days before it'
    cases.push(caseOf({ ...given, unit: `${given.unit} before`, opens: from, ends: until, due: null, unknown }))
  }
  if (ends === null || counts < ends) {
    const late = dayAfter(due) ?? counts
    cases.push(caseOf({ ...given, opens: waits ?? counts, counts: never && late > counts ? late : counts }))
  }
  return cases
}

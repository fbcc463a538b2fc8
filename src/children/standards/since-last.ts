import type { Day } from '../../platform/day.ts'
import { caseOf } from '../../standards/cases.ts'
import type { Case } from '../../standards/model.ts'

type Given = Pick<Case, 'unit' | 'ends' | 'due'> & Partial<Case>

/**
 * How long ago the last of something was, where the last alone is told: open from a day on, and of the days before the last one nobody can
 * say, so that until then it stays in the denominator and is no success.
 */
export const sinceLast = (from: Day, last: Day | null, given: Given): readonly Case[] => {
  const { ends } = given
  const opens = last === null || last < from ? from : last
  const cases: Case[] = []
  if (opens > from) {
    const until = ends === null || opens < ends ? opens : ends
    const unknown = 'The last alone is told, and nothing of the days before it'
    cases.push(caseOf({ ...given, unit: `${given.unit} before`, opens: from, ends: until, due: null, unknown }))
  }
  if (ends === null || opens < ends) cases.push(caseOf({ ...given, opens }))
  return cases
}

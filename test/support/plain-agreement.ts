import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../src/platform/day.ts'
import { exampleTerms } from '../../src/standards/examples.ts'
import type { Standard } from '../../src/standards/standard.ts'
import { plainRecords, plusMonths, type Tables } from './plain-record.ts'
import { countedBy, sampleSubjects } from './sample-subjects.ts'

/** What one thing that is asked comes to; a number: what it measures. null: it is not asked. */
export type Answer = boolean | number | null | 'unknown' | 'excluded'
/** By standard, what one child adds as at a day. */
export type PlainAnswers = Readonly<Record<string, (of: Tables) => readonly Answer[]>>

/** The end of a year, and two days before on which other things were late. */
const days = ['2025-07-31', '2025-11-28', '2026-03-31'] as const

/** Of standards by what was begun the year up to a day is asked, of the others how things stand. */
const question = ({ counting }: Standard, on: Day) =>
  counting.live === 'now'
    ? ({ view: 'live', on } as const)
    : ({ view: 'completed', from: plusMonths(on, -12), to: on } as const)

/**
 * Tests that each standard comes to the same over a sample authority as a plain calculation of it. `leftOut`: kinds of record of which every
 * fourth is taken away, so that enough is late for the comparison to show something.
 */
export const agreesWithPlain = (given: {
  readonly standards: readonly Standard[]
  readonly plainOn: (on: Day) => PlainAnswers
  readonly leftOut: readonly string[]
}): void => {
  const returns = ['ssd', 'local'] as const
  const everyone = sampleSubjects({ children: 3000, seed: 'agreement', asAt: '2026-03-31', returns })
  const subjects = everyone.map(({ subject, rows }) => ({
    subject,
    rows: rows.filter(({ table }, at) => !given.leftOut.includes(table) || at % 4 !== 0),
  }))
  const people = subjects.map(plainRecords)
  for (const id of Object.keys(given.plainOn(days[0])))
    test(`${id} agrees with a plain calculation over a sample authority`, () => {
      const one = given.standards.find((standard) => standard.id === id)!
      const seen = new Set<Answer>()
      for (const on of days) {
        const all = people.flatMap(given.plainOn(on)[id]!)
        const count = (wanted: (answer: Answer) => boolean): number => all.filter(wanted).length
        const counted = countedBy(one, subjects, question(one, on), { terms: exampleTerms })
        const expected = {
          yes: count((answer) => answer === true || typeof answer === 'number'),
          no: count((answer) => answer === false),
          unknown: count((answer) => answer === 'unknown'),
          excluded: count((answer) => answer === 'excluded'),
        }
        assert.deepEqual(counted.parts, expected, on)
        const values = all.filter((answer) => typeof answer === 'number')
        assert.deepEqual(
          counted.values.toSorted((a, b) => a - b),
          values.toSorted((a, b) => a - b),
        )
        for (const answer of all) seen.add(answer)
      }
      assert.ok(seen.size >= 2, 'the sample shows more than one answer')
    })
}

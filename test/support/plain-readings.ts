import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subject } from '../../src/performance/indicators/subjects.ts'
import type { Day } from '../../src/platform/day.ts'
import type { Standard } from '../../src/standards/standard.ts'
import { plainRecords, plusMonths, type Tables } from './plain-record.ts'
import { countedBy } from './sample-subjects.ts'

/** What something adds where it does not count as one: above and below the line. */
type Weighed = { readonly is: boolean | 'unknown'; readonly above: number; readonly below: number }
export type Answer = boolean | 'unknown' | Weighed

/** What one person adds: to how things stand on a day, or to what was settled in the year up to it. */
type Reading = readonly ['live' | 'completed', (of: Tables) => readonly Answer[]]
export type Readings = Readonly<Record<string, Reading>>

const weighed = (answer: Answer): Weighed =>
  typeof answer === 'object' ? answer : { is: answer, above: Number(answer === true), below: 1 }

const near = (number: number): number => Math.round(number * 1e6) / 1e6

/**
 * Tests that each standard comes to what a plain reading of it counts, on each of some days: how many, and how much where what is counted
 * has a weight. `bothAnswers`: the sample must show what is so and what is not.
 */
export const agreesWithReadings = (given: {
  readonly standards: readonly Standard[]
  readonly subjects: readonly Subject[]
  readonly over: string
  readonly days: readonly Day[]
  readonly readingsOn: (on: Day) => Readings
  readonly bothAnswers?: true
}): void => {
  const people = given.subjects.map(plainRecords)
  for (const id of Object.keys(given.readingsOn(given.days[0]!)))
    test(`${id} agrees with a plain calculation over ${given.over}`, () => {
      const standard = given.standards.find((one) => one.id === id)!
      const seen = { yes: 0, no: 0, unknown: 0 }
      for (const on of given.days) {
        const [view, answersOf] = given.readingsOn(on)[id]!
        const answers = people.flatMap(answersOf).map(weighed)
        const count = (wanted: Weighed['is']): number => answers.filter(({ is }) => is === wanted).length
        const sum = (of: 'above' | 'below'): number => near(answers.reduce((all, one) => all + one[of], 0))
        const question =
          view === 'live' ? ({ view, on } as const) : ({ view, from: plusMonths(on, -12), to: on } as const)
        const { parts, figure } = countedBy(standard, given.subjects, question)
        const expected = { yes: count(true), no: count(false), unknown: count('unknown') }
        assert.deepEqual({ yes: parts.yes, no: parts.no, unknown: parts.unknown }, expected, on)
        const { is } = standard.counting
        if (is === 'share' || is === 'ratio')
          assert.deepEqual([near(figure.numerator), near(figure.denominator)], [sum('above'), sum('below')], on)
        for (const part of ['yes', 'no', 'unknown'] as const) seen[part] += parts[part]
      }
      assert.ok(seen.yes + seen.no + seen.unknown > 0, 'the sample has some')
      if (given.bothAnswers) assert.ok(seen.yes > 0 && seen.no > 0, 'the sample shows both answers')
    })
}

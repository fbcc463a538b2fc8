import assert from 'node:assert/strict'
import test from 'node:test'
import { childrenStandards } from '../../src/children/standards/all.ts'
import { type Subject, subjectsIn } from '../../src/performance/indicators/subjects.ts'
import { type Answer, answersTo } from '../../src/performance/indicators/work-out.ts'
import { knownFrom } from '../../src/performance/rules/known.ts'
import type { Day } from '../../src/platform/day.ts'
import { columnsTold, readAsHistory } from '../../src/returns/as-history.ts'
import { englandAndWales } from '../../src/statutory/index.ts'
import { sampleReturns } from './sample-returns.ts'

/** A record as a plain calculation sees it: its days and its fields, nothing else. */
export type Plain = {
  readonly key: string
  readonly from: Day | null
  readonly to: Day | null
  readonly says: Readonly<Record<string, string | number | undefined>>
}
/** All records of one child of one kind, in order of their days. */
export type Child = (table: string) => readonly Plain[]

const dayMs = 86_400_000
const plus = (day: Day, days: number): Day => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** Days as somebody with a calendar on the wall would count them; none of the code that standards use. */
export const plainly = {
  plus,
  days: (one: Day, other: Day): number => Math.round((Date.parse(other) - Date.parse(one)) / dayMs),
  months: (day: Day, months: number): Day => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
    return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
  },
  isWorking: (day: Day): boolean => ![0, 6].includes(new Date(day).getUTCDay()) && !englandAndWales.titles.has(day),
  /** Working days after the first day, up to and with the last. */
  working: (one: Day, other: Day): number => {
    let count = 0
    for (let day = plus(one, 1); day <= other; day = plus(day, 1)) if (plainly.isWorking(day)) count += 1
    return count
  },
}

export const asAt: Day = '2026-03-31'
export const yearFrom: Day = '2025-04-01'
export const inYear = (day: Day | null | undefined): day is Day => day != null && yearFrom <= day && day <= asAt

/** The first day that a list tells of, as the return itself shows. */
type Reaches = (table: string) => Day

/** One answer for each thing that is counted: in the numerator or not. What is in neither number has none. */
type Reading = (child: Child, reaches: Reaches) => readonly boolean[]

/** Each record of a kind is read by itself; null: it is in neither number. */
export const each =
  (table: string, read: (one: Plain, child: Child) => boolean | null): Reading =>
  (child) =>
    child(table)
      .map((one) => read(one, child))
      .filter((answer) => answer !== null)

/** What is asked by a last day counts in the year in which the day after it lies: done early or late, and whoever did it. */
export const passedInYear = (last: Day): boolean => inYear(plus(last, 1))

export const isOpen = ({ from, to }: Plain): boolean => from !== null && from <= asAt && (to === null || to > asAt)

const plain = (subjects: readonly Subject[]): readonly Child[] =>
  subjects.map(({ rows }) => {
    const all = [...rows].sort((one, other) => ((one.starts ?? '') < (other.starts ?? '') ? -1 : 1))
    return (table) =>
      all
        .filter((row) => row.table === table)
        .map(({ key, starts, ends, fields }) => ({ key, from: starts, to: ends, says: fields as Plain['says'] }))
  })

/**
 * Tests that figures agree with what a plain reading of each definition counts in the returns of invented authorities, with and without
 * faults. `view`: over the year up to the day, or as things stand on it.
 */
export const agree = async (
  readings: Readonly<Record<string, readonly [view: Answer['view'], Reading]>>,
): Promise<void> => {
  for (const [seed, faults] of [
    ['marlshire', 0],
    ['otherwise', 0.08],
  ] as const) {
    const { ssd, annexA, local, remove } = await sampleReturns({ children: 1500, seed, asAt, faults })
    const reading = await readAsHistory([annexA, ssd, local], asAt, async () => Buffer.from(''))
    remove()
    assert.ok(reading.ok)
    const returns = reading.returns.map((one) => ({ ...one, asAt }))
    const subjects = subjectsIn(returns, asAt)
    const known = knownFrom(returns, columnsTold)
    const asked = childrenStandards.filter(({ id }) => id in readings)
    const answers = answersTo(asked, subjects, { asAt, from: yearFrom, known }, false)
    const children = plain(subjects)
    const reaches: Reaches = (table) => known.told.find((one) => one.table === table)?.from ?? yearFrom
    for (const [id, [view, read]] of Object.entries(readings))
      test(`${id} is what a plain reading of its definition counts, faults ${faults}`, () => {
        const figure = answers.find((answer) => answer.standard.id === id && answer.view === view)?.figure
        assert.ok(figure)
        const counted = children.flatMap((child) => read(child, reaches))
        assert.deepEqual(
          { numerator: figure.numerator, denominator: figure.denominator },
          { numerator: counted.filter((is) => is).length, denominator: counted.length },
        )
        assert.ok(counted.length > 0, 'nothing was there to be counted')
      })
  }
}

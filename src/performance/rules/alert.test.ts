import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../platform/day.ts'
import { englandAndWales } from '../../statutory/index.ts'
import { allStandards } from '../scorecard.ts'
import {
  alertRows,
  endInWords,
  faultOfSnooze,
  fieldOf,
  lastSnooze,
  leavesSomebody,
  standingOf,
  usualSnoozeDays,
} from './alert.ts'
import { alertQuery, alertsAddress, stepAsked } from './alert-query.ts'
import type { Snooze, Step } from './ladder.ts'
import type { Rungs, Told } from './ladder-people.ts'

const today = '2026-03-06'
const people = ['Wyn', 'Tam', 'Sal', 'Hal', 'Dee', 'Dora'] as const
const told = (...some: readonly string[]): readonly Told[] => some.map((name) => ({ accountId: name, name }))
const rungsOf = (a: readonly string[], b: readonly string[], c: readonly string[], d: readonly string[]): Rungs => {
  const rung = (some: readonly string[]) => ({ told: told(...some), cannot: [] })
  return { 1: rung(a), 2: rung(b), 3: rung(c), 4: rung(d) }
}
const full = rungsOf(['Tam'], ['Sal'], ['Hal'], ['Dee'])
const [wyn] = told('Wyn') as [Told]
const snooze = (accountId: string, step: Step, until = addDays(today, 3)): Snooze => ({ accountId, step, until })
const names = (some: readonly Told[]): string => some.map(({ name }) => name).join(', ')

for (const [why, byDays, isUrgent, snoozes, awake, asleep] of [
  ['the worker alone at first', 0, false, [], 'Wyn', ''],
  ['and those it has climbed to', 2, false, [], 'Wyn, Tam, Sal', ''],
  ['who snoozed is asleep, and the step above has it at once', 0, false, [snooze('Wyn', 0)], 'Tam', 'Wyn'],
  ['two who snooze hand it on by one step each', 0, false, [snooze('Wyn', 0), snooze('Tam', 1)], 'Sal', 'Wyn, Tam'],
  ['a snooze does not stop the days', 3, false, [snooze('Wyn', 0)], 'Tam, Sal, Hal', 'Wyn'],
  ['what is urgent is snoozed by nobody', 1, true, [snooze('Wyn', 0)], 'Wyn, Tam', ''],
  ['nor by who has nobody above', 4, false, [snooze('Dee', 4)], 'Wyn, Tam, Sal, Hal, Dee', ''],
  ['a snooze that is over wakes up', 0, false, [snooze('Wyn', 0, '2026-03-05')], 'Wyn', ''],
] as const)
  test(`Who holds an alert: ${why}`, () => {
    const found = standingOf(wyn, full, { byDays, isUrgent, snoozes }, today)
    assert.deepEqual([names(found.awake), names(found.asleep)], [awake, asleep])
  })

test('Who stands in for empty posts hands what they snooze to whoever else is next above, and not to themselves', () => {
  const standIn = rungsOf([], ['Sal'], [], ['Dee'])
  const found = standingOf(null, standIn, { byDays: 0, isUrgent: false, snoozes: [snooze('Sal', 1)] }, today)
  assert.deepEqual([names(found.awake), names(found.asleep)], ['Dee', 'Sal'])
})

test('A snooze that would leave nobody awake is not taken: each of two who stand on two steps would hand it to the other', () => {
  const both = rungsOf(['Tam'], ['Wyn'], [], ['Dee'])
  const [first, second] = [snooze('Wyn', 0), snooze('Tam', 1)]
  const left = (snoozes: readonly Snooze[]) => leavesSomebody(wyn, both, { byDays: 0, isUrgent: false, snoozes }, today)
  assert.deepEqual([left([first]), left([first, second])], [true, false])
  const found = standingOf(wyn, both, { byDays: 0, isUrgent: false, snoozes: [first, second] }, today)
  assert.equal(names(found.awake), 'Dee', 'and where it came to be so, it climbs on')
})

const someone = fc.subarray([...people])
const ladders = fc
  .tuple(someone, someone, someone, fc.subarray([...people], { minLength: 1 }))
  .map((some) => rungsOf(...some))
const steps = fc.constantFrom<Step>(0, 1, 2, 3, 4)
const snoozes = fc.array(
  fc.record({ accountId: fc.constantFrom(...people), step: steps, until: fc.integer({ min: -2, max: 5 }).map((more) => addDays(today, more)) }), // biome-ignore format: one record
)
const situations = fc.record({
  worker: fc.option(fc.constantFrom(...told(...people))),
  rungs: ladders,
  byDays: steps,
  isUrgent: fc.boolean(),
  snoozes,
})

test('While something is late somebody who is awake holds it, whoever snoozes and whichever posts are empty', () => {
  fc.assert(
    fc.property(situations, ({ worker, rungs, ...climbing }) => {
      const { awake } = standingOf(worker, rungs, climbing, today)
      assert.ok(awake.length > 0, JSON.stringify({ worker, rungs, climbing }))
    }),
    { numRuns: 300 },
  )
})

test('A snooze takes an alert from nobody but who wrote it: everyone else who held it holds it still', () => {
  fc.assert(
    fc.property(situations, ({ worker, rungs, ...climbing }) => {
      const before = standingOf(worker, rungs, { ...climbing, snoozes: [] }, today)
      const after = standingOf(worker, rungs, climbing, today)
      const sleepers = new Set<string>(climbing.snoozes.map(({ accountId }) => accountId))
      const left = new Set(after.awake.map(({ accountId }) => accountId))
      for (const { accountId } of before.awake) assert.ok(left.has(accountId) || sleepers.has(accountId))
      assert.ok(after.reached >= before.reached)
    }),
    { numRuns: 300 },
  )
})

for (const [why, basis, isUrgent, expected] of [
  ['what law asks, for five days', 'statute', false, '2026-03-11'],
  ['the rest for two weeks', 'local policy', false, '2026-03-20'],
  ['what is urgent not at all', 'local policy', true, null],
] as const)
  test(`How long a snooze may last: ${why}`, () =>
    assert.equal(lastSnooze({ basis }, isUrgent, usualSnoozeDays, today), expected))

test('Where the basis differs by legal category, law for one is law', () => {
  const standard = { basis: 'inspection expectation', basisFor: { relevant: 'statute' } } as const
  assert.equal(lastSnooze(standard, false, usualSnoozeDays, today), '2026-03-11')
})

test('A snooze ends after today and not later than it may', () => {
  assert.equal(faultOfSnooze('2026-03-07', '2026-03-11', today), null)
  assert.match(faultOfSnooze(null, '2026-03-11', today)!, /Enter the last day/)
  assert.match(faultOfSnooze(today, '2026-03-11', today)!, /after today/)
  assert.match(faultOfSnooze('2026-03-12', '2026-03-11', today)!, /11 March 2026 at the latest/)
})

const found = { opens: '2026-02-02', ends: null, due: '2026-02-20', done: null, unknown: null, excluded: null }

for (const [why, now, expected] of [
  ['done in time after all: a load brought the visit', { ...found, done: '2026-02-19' }, /^Ended: done on 19 February 2026$/],
  ['done late', { ...found, done: '2026-03-02' }, /^Ended: done on 2 March 2026, after its last day in time, 20 February 2026$/],
  ['the plan ended', { ...found, ends: '2026-03-02' }, /^Ended on 2 March 2026 without being done/],
  ['its day was moved', { ...found, due: '2026-03-20' }, /^Not late any more: it is due on 20 March 2026$/],
  ['it does not count any more', { ...found, excluded: 'Transferred in' }, /does not count any more \(Transferred in\)/],
  ['nobody can say', { ...found, unknown: 'The hours contradict each other' }, /^Nobody can say now/],
  ['a load withdrew it', { withdrawn: '2026-03-01' }, /^No longer there: .* as at 1 March 2026\. Nobody has said that it was done$/],
  ['nothing is known of it', null, /^No longer there/],
] as const) // biome-ignore format: one line each
  test(`How an alert ended: ${why}`, () => assert.match(endInWords(now, false, today)!, expected))

test('An alert that is open has not ended, whatever its case says', () =>
  assert.equal(endInWords({ ...found, done: '2026-03-02' }, true, today), null))

test('A standard is cut into times at which it climbs otherwise, without a gap and without overlap', () => {
  const standards = allStandards.filter(({ id }) => ['cla-visit', 'acc-bb-under18'].includes(id))
  const rows = alertRows(
    {
      standards,
      ladder: [{ standard: null, since: '2026-01-01', days: [1, 2, 3, 4] }],
      urgent: [{ standard: 'cla-visit', since: '2026-02-01', isUrgent: true }],
      holidays: englandAndWales,
    },
    today,
  )
  assert.deepEqual(
    rows.filter(({ standard }) => standard === 'cla-visit').map(({ since, until, isUrgent, cuts }) => [since, until, isUrgent, cuts[0]]),
    [
      ['0001-01-01', '2026-01-01', false, '2026-03-04'],
      ['2026-01-01', '2026-02-01', false, '2026-03-05'],
      ['2026-02-01', '9999-12-31', true, '2026-03-05'],
    ],
  ) // biome-ignore format: one row each
  assert.ok(rows.every(({ standard, atOnce }) => atOnce === (standard === 'acc-bb-under18')))
})

test('An address keeps what is chosen, and what is not understood is nothing chosen', () => {
  const asked = alertQuery.parse({ show: 'urgent', what: 'cla-visit', step: 'director', taken: 'no', page: '3' })
  assert.equal(alertsAddress(asked), '/alerts?show=urgent&what=cla-visit&step=director&taken=no')
  assert.match(alertsAddress(asked, { page: 2 }), /&page=2$/)
  assert.equal(stepAsked(asked), 4)
  assert.equal(alertsAddress(alertQuery.parse({ show: 'everything', step: ['worker'], page: '0' })), '/alerts')
})

test('The name of a field tells one alert from another and nothing of its record', () => {
  assert.notEqual(fieldOf('note', 'QZ-CASE-1 start'), fieldOf('note', 'QZ-CASE-2 start'))
  assert.match(fieldOf('note', 'QZ-CASE-1 start'), /^note-[0-9a-f]{16}$/)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, type Day } from '../../platform/day.ts'
import { englandAndWales } from '../../statutory/index.ts'
import {
  climbed,
  erasOf,
  faultOfLadder,
  type Ladder,
  type LadderEntry,
  ladderOn,
  lastDueBy,
  reachedOn,
  type Step,
  stepOf,
  usualLadder,
} from './ladder.ts'

const holidays = englandAndWales

for (const [why, due, today, expected] of [
  ['on its due day it is in time', '2026-03-06', '2026-03-06', null],
  ['the day after, a Saturday, the worker knows', '2026-03-06', '2026-03-07', 0],
  ['over the weekend nobody has been at work: the manager is not told', '2026-03-06', '2026-03-09', 0],
  ['the second working day: the team manager', '2026-03-06', '2026-03-10', 1],
  ['the fourth: still the team manager', '2026-03-06', '2026-03-12', 1],
  ['a week of work: the service manager', '2026-03-06', '2026-03-13', 2],
  ['two weeks: the head of service', '2026-03-06', '2026-03-20', 3],
  ['four weeks: the director', '2026-03-06', '2026-04-07', 4],
  ['Good Friday and Easter Monday are no working days', '2026-04-02', '2026-04-07', 0],
  ['after them the second is the Wednesday', '2026-04-02', '2026-04-08', 1],
  [
    'due before Christmas: on the first Monday of January three working days have passed',
    '2026-12-24',
    '2027-01-04',
    1,
  ],
  ['years later, the director', '2024-03-06', '2026-03-06', 4],
] as const)
  test(`Who knows of something late: ${why}`, () => assert.equal(stepOf(due, today, usualLadder, holidays), expected))

test('Where bank holidays of the time are not held, weekdays are counted: nothing stops climbing', () => {
  assert.equal(stepOf('2090-03-03', '2090-03-07', usualLadder, holidays), 1)
})

const days = fc.integer({ min: 0, max: 1200 }).map((count): Day => addDays('2024-06-01', count))
const ladders = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 })
  .map((some) => some.toSorted((a, b) => a - b) as unknown as Ladder)

test('Climbing goes one way: another day takes nobody off who was told', () => {
  fc.assert(
    fc.property(days, days, fc.integer({ min: 0, max: 60 }), ladders, (due, today, more, ladder) => {
      const [now, later] = [stepOf(due, today, ladder, holidays), stepOf(due, addDays(today, more), ladder, holidays)]
      assert.ok(now === null || (later !== null && later >= now))
    }),
  )
})

test('The last due day of a step, by which the query counts, says the same as the day on which the step is reached', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5, max: 80 }), ladders, (today, ago, ladder) => {
      const due = addDays(today, -ago)
      const bySteps = ([4, 3, 2, 1] as const).find((step) => due <= lastDueBy(today, ladder[step - 1]!, holidays))
      assert.equal(due >= today ? null : (bySteps ?? 0), stepOf(due, today, ladder, holidays))
      for (const step of [0, 1, 2, 3, 4] as const)
        assert.ok(reachedOn(due, step, ladder, holidays) > due, 'nobody is told before it is late')
    }),
  )
})

const entry = (standard: string | null, since: Day, all: Ladder | null): LadderEntry => ({ standard, since, days: all })
const [short, long]: [Ladder, Ladder] = [[1, 2, 3, 4], [10, 20, 30, 40]] // biome-ignore format: short

for (const [why, entries, day, expected] of [
  ['nothing set: what is usual', [], '2026-03-06', usualLadder],
  ['for all, from a day on', [entry(null, '2026-03-01', long)], '2026-03-06', long],
  ['not before that day', [entry(null, '2026-03-01', long)], '2026-02-28', usualLadder],
  ['its own goes before that of all', [entry('a', '2026-01-01', short), entry(null, '2026-03-01', long)], '2026-03-06', short],
  ['another’s own is not its', [entry('b', '2026-01-01', short)], '2026-03-06', usualLadder],
  ['its own taken away: as all others', [entry('a', '2026-01-01', short), entry('a', '2026-02-01', null), entry(null, '2026-01-01', long)], '2026-03-06', long],
  ['of two for one day the one entered last', [entry(null, '2026-03-01', short), entry(null, '2026-03-01', long)], '2026-03-06', long],
] as const) // biome-ignore format: one line each
  test(`Which ladder holds: ${why}`, () => assert.deepEqual(ladderOn(entries, 'a', day), expected))

test('A longer ladder set later takes nobody off: what was late by then climbs as it did', () => {
  const eras = erasOf([entry(null, '2026-03-01', long)], 'a')
  assert.deepEqual(eras, [
    { since: '0001-01-01', until: '2026-03-01', days: usualLadder },
    { since: '2026-03-01', until: null, days: long },
  ])
})

for (const [why, byDays, isUrgent, snoozed, expected] of [
  ['by its days', 1, false, null, 1],
  ['what is urgent is the team manager’s at once', 0, true, null, 1],
  ['a worker’s snooze hands it to the team manager', 0, false, { step: 0, until: '2026-03-10' }, 1],
  ['a manager’s to the service manager', 1, false, { step: 1, until: '2026-03-10' }, 2],
  ['on its last day it still does', 0, false, { step: 0, until: '2026-03-06' }, 1],
  ['a snooze that is over does nothing', 0, false, { step: 0, until: '2026-03-05' }, 0],
  ['it takes nobody off who was told by the days', 3, false, { step: 0, until: '2026-03-10' }, 3],
  ['there is nobody above the director', 4, false, { step: 4, until: '2026-03-10' }, 4],
] as const)
  test(`How far it has climbed: ${why}`, () => {
    const snoozes = snoozed === null ? [] : [{ accountId: 'p', ...snoozed }]
    assert.equal(climbed(byDays as Step, isUrgent, snoozes, '2026-03-06'), expected)
  })

test('Days of a ladder must rise, or stand still', () => {
  assert.equal(faultOfLadder([0, 0, 10, 10]), null)
  assert.match(faultOfLadder([2, 1, 3, 4])!, /after the one below it/)
  assert.match(faultOfLadder([1, 2, 3, Number.NaN])!, /whole numbers/)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Day, fromEpochDay, toEpochDay } from '../platform/day.ts'
import { runClock } from './clock.ts'
import type { ClockInput } from './model.ts'
import { sources } from './sources.ts'
import { clockSettings, documentKinds, findTimescale, timescales } from './timescales.ts'

const received: Day = '2021-11-19'
const clock = (input: Partial<ClockInput>) => runClock({ kind: 'standard-inspection', received, ...input })

test('each kind of document owes what its rule says', () => {
  const rows: readonly {
    input: Partial<ClockInput>
    publishBy: Day | null
    draftBy: Day | null
    statementBy: Day | null
    owed: boolean
  }[] = [
    {
      input: { kind: 'standard-inspection' },
      publishBy: '2022-01-05',
      draftBy: null,
      statementBy: '2022-03-02',
      owed: true,
    },
    {
      input: { kind: 'short-inspection' },
      publishBy: '2022-01-05',
      draftBy: null,
      statementBy: '2022-03-02',
      owed: true,
    },
    {
      input: { kind: 'single-inspection', received: '2016-11-25' },
      publishBy: '2017-01-11',
      draftBy: null,
      statementBy: '2017-03-08',
      owed: true,
    },
    {
      input: { kind: 'focused-visit', priorityAction: true },
      publishBy: null,
      draftBy: '2021-12-17',
      statementBy: '2022-03-02',
      owed: true,
    },
    {
      input: { kind: 'focused-visit', priorityAction: false },
      publishBy: null,
      draftBy: null,
      statementBy: null,
      owed: false,
    },
    {
      input: { kind: 'focused-visit', priorityAction: true, received: '2018-03-22' },
      publishBy: null,
      draftBy: null,
      statementBy: '2018-07-04',
      owed: true,
    },
    {
      input: { kind: 'jtai', writtenBy: 'this-authority' },
      publishBy: null,
      draftBy: null,
      statementBy: '2022-03-02',
      owed: true,
    },
    { input: { kind: 'jtai' }, publishBy: null, draftBy: null, statementBy: '2022-03-02', owed: true },
    {
      input: { kind: 'jtai', writtenBy: 'another-body' },
      publishBy: null,
      draftBy: null,
      statementBy: null,
      owed: false,
    },
    { input: { kind: 'jtai', writtenBy: 'nobody' }, publishBy: null, draftBy: null, statementBy: null, owed: false },
    {
      input: { kind: 'area-send', received: '2025-02-10', priorityAction: true },
      publishBy: null,
      draftBy: null,
      statementBy: '2025-03-31',
      owed: true,
    },
    {
      input: { kind: 'area-send', received: '2025-02-10', priorityAction: false },
      publishBy: null,
      draftBy: null,
      statementBy: null,
      owed: false,
    },
    { input: { kind: 'monitoring-visit' }, publishBy: null, draftBy: null, statementBy: null, owed: false },
    { input: { kind: 'unknown' }, publishBy: null, draftBy: null, statementBy: null, owed: false },
    { input: { kind: 'committee-report' }, publishBy: null, draftBy: null, statementBy: null, owed: false },
    { input: { received: '2010-05-05' }, publishBy: null, draftBy: null, statementBy: null, owed: false },
  ]
  for (const { input, ...expected } of rows) {
    const { publishBy, draftBy, statementBy, owed, why } = clock(input)
    assert.deepEqual({ publishBy, draftBy, statementBy, owed }, expected, JSON.stringify(input))
    assert.match(why, /\.$/)
  }
})

test('every kind of document is either in the table or asked about', () => {
  for (const kind of documentKinds)
    assert.ok(findTimescale(kind, '2025-01-06') !== null || clock({ kind }).ask !== null, kind)
})

test('what decides the answer is asked for, and nothing is asked when it is known', () => {
  const asked = (input: Partial<ClockInput>) => clock(input).ask
  assert.equal(asked({}), null)
  assert.match(asked({ received: null }) ?? '', /what day/)
  assert.match(asked({ received: null, published: '2021-11-19' }) ?? '', /what day/)
  assert.match(asked({ kind: 'unknown' }) ?? '', /What kind/)
  assert.match(asked({ kind: 'focused-visit' }) ?? '', /priority action/)
  assert.equal(asked({ kind: 'focused-visit', priorityAction: false }), null)
  assert.match(asked({ kind: 'jtai' }) ?? '', /principal authority/)
  assert.equal(asked({ kind: 'jtai', writtenBy: 'this-authority' }), null)
})

test('a deadline Ofsted states wins, and the difference is shown', () => {
  const surrey = clock({ kind: 'jtai', received: '2023-05-02', statedDeadline: '2023-08-09' })
  assert.equal(surrey.statementBy, '2023-08-09')
  assert.equal(surrey.statutoryStatementBy, '2023-08-10')
  assert.deepEqual(surrey.stated, { deadline: '2023-08-09', differenceInWorkingDays: -1 })
  assert.match(surrey.warnings.join(' '), /1 working day earlier than the rule gives/)
  const equal = clock({ statedDeadline: '2022-03-02' })
  assert.deepEqual(equal.stated, { deadline: '2022-03-02', differenceInWorkingDays: 0 })
  assert.deepEqual(equal.warnings, [])
})

test('a deadline stated where the rule gives none is kept', () => {
  const { statementBy, owed, stated, why } = clock({ kind: 'monitoring-visit', statedDeadline: '2022-01-31' })
  assert.equal(statementBy, '2022-01-31')
  assert.equal(owed, true)
  assert.equal(stated?.differenceInWorkingDays, null)
  assert.match(why, /states a deadline/)
})

test('the day of publication stands in for the day of receipt only with a notice', () => {
  const standing = clock({ received: null, published: received })
  assert.equal(standing.statementBy, '2022-03-02')
  assert.equal(standing.receivedIsPublished, true)
  assert.match(standing.warnings.join(' '), /stands in for the day it was received/)
  assert.equal(clock({ published: received }).receivedIsPublished, false)
  const neither = clock({ received: null })
  assert.deepEqual([neither.received, neither.publishBy, neither.statementBy], [null, null, null])
})

test('every skipped day up to the deadline is named', () => {
  const { skipped } = clock({})
  assert.equal(skipped.length, 33)
  assert.deepEqual(
    skipped.filter(({ why }) => !why.startsWith('S')).map(({ date }) => date),
    ['2021-12-27', '2021-12-28', '2022-01-03'],
  )
  assert.deepEqual(clock({ kind: 'monitoring-visit' }).skipped, [])
})

test('steps are counted back in working days, earliest first, and a council’s own replace them', () => {
  const { steps } = clock({})
  assert.equal(steps[0]?.by, '2021-12-03')
  assert.equal(steps.at(-1)?.by, '2022-02-28')
  assert.ok(steps.every(({ by, beforeReceived, reason }) => by < '2022-03-02' && !beforeReceived && reason.length > 0))
  const own = clock({ steps: [{ id: 'x', title: 'Board', workingDaysBefore: 1, reason: 'Ours' }] }).steps
  assert.deepEqual(
    own.map(({ id, by }) => [id, by]),
    [['x', '2022-03-01']],
  )
  assert.deepEqual(clock({ kind: 'focused-visit', priorityAction: false }).steps, [])
})

test('a step that falls before the day of receipt is flagged', () => {
  const { steps, warnings } = clock({ statedDeadline: '2021-12-31' })
  assert.deepEqual(
    steps.filter(({ beforeReceived }) => beforeReceived).map(({ id }) => id),
    ['findings-accepted', 'draft-plan', 'partners-consulted'],
  )
  assert.match(warnings.join(' '), /not enough time before the deadline for: Findings accepted/)
})

test('a council may correct a period that is not law', () => {
  assert.equal(
    clock({ kind: 'focused-visit', priorityAction: true, settings: { 'focused-visit-draft': 10 } }).draftBy,
    '2021-12-03',
  )
})

test('dates that contradict each other are pointed out', () => {
  assert.match(clock({ statedDeadline: '2021-11-01' }).warnings.join(' '), /not after the day of receipt/)
  assert.match(clock({ published: '2021-11-01' }).warnings.join(' '), /after the day it was published/)
})

test('outside the years held the date is empty, with the reason', () => {
  const late = clock({ received: '2028-11-06' })
  assert.equal(late.publishBy, '2028-12-18')
  assert.equal(late.statementBy, null)
  assert.equal(late.owed, true)
  assert.match(late.warnings.join(' '), /Bank holidays after 2028 are not known yet/)
})

test('every duty and setting cites a source that exists, and what is not law is a setting', () => {
  for (const row of timescales)
    for (const duty of [row.publish, row.draft, row.statement]) {
      if (!duty) continue
      assert.ok(sources[duty.source].title.length > 0)
      if (typeof duty.period === 'number') assert.match(duty.source, /^si-/)
    }
  for (const setting of Object.values(clockSettings)) assert.ok(setting.source in sources)
})

test('no input makes the clock throw, and nothing is due before it is owed', () => {
  const day = fc.integer({ min: toEpochDay('2000-01-01'), max: toEpochDay('2040-12-31') }).map(fromEpochDay)
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom(...documentKinds),
        received: maybe(day),
        published: maybe(day),
        statedDeadline: maybe(day),
        priorityAction: maybe(fc.boolean()),
      }),
      (input) => {
        const result = runClock(input)
        if (!result.owed) assert.equal(result.statementBy, null)
        if (result.owed && result.statementBy === null) assert.ok(result.warnings.length > 0)
        if (input.statedDeadline) assert.equal(result.statementBy, input.statedDeadline)
      },
    ),
    { numRuns: 300 },
  )
})

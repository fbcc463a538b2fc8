import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, todayInEngland } from '../../platform/day.ts'
import { isAbout, latenessOf } from './alert-lateness.ts'

const at = new Date('2026-03-06T12:00:00Z')

for (const [why, due, late, expected] of [
  ['what it was written about', '2026-03-02', '2026-03-02', true],
  ['the same, whose last day was moved back since', '2026-03-02', '2026-02-27', true],
  ['the next time that it is late', '2026-03-02', '2026-03-20', false],
  ['the next time, though a load told of it only later', '2026-03-02', '2026-03-04', false],
  ['late from the day after it was written', '2026-03-02', '2026-03-06', false],
  ['of an entry that says no day: late when it was written', null, '2026-03-05', true],
  ['of an entry that says no day: late only since', null, '2026-03-06', false],
] as const)
  test(`Whether an entry counts for a lateness: ${why}`, () => assert.equal(isAbout({ due, at }, late), expected))

test('The day on which something was written is the day in England', () => {
  const midnight = new Date('2026-07-01T23:30:00Z')
  assert.equal(isAbout({ due: null, at: midnight }, '2026-07-01'), true)
  assert.equal(isAbout({ due: null, at: midnight }, '2026-07-02'), false)
})

/** Something written when what it is about was late. */
const written = fc
  .record({ seconds: fc.integer({ min: 0, max: 3e8 }), ago: fc.integer({ min: 1, max: 400 }), isKept: fc.boolean() })
  .map(({ seconds, ago, isKept }) => {
    const moment = new Date(Date.parse('2022-01-01T00:00:00Z') + seconds * 1000)
    return { at: moment, due: isKept ? addDays(todayInEngland(moment), -ago) : null }
  })

test('An acknowledgement never quiets a lateness that began after it', () => {
  fc.assert(
    fc.property(written, fc.integer({ min: 1, max: 400 }), (one, after) => {
      // Late from a day after that on which it was written: the last day in time is that day or a later one.
      assert.equal(isAbout(one, addDays(todayInEngland(one.at), after - 1)), false)
    }),
    { numRuns: 300 },
  )
})

test('Whoever acknowledged something is not asked again while its last day stays, or is moved back', () => {
  fc.assert(
    fc.property(written, fc.integer({ min: 0, max: 400 }), (one, back) => {
      assert.equal(isAbout(one, addDays(one.due ?? addDays(todayInEngland(one.at), -1), -back)), true)
    }),
    { numRuns: 300 },
  )
})

for (const [why, standard, due, long, since] of [
  // Two nights were slept there, and the page of the homes and the standard's figure say two of the same stay.
  ['not permitted on its third day: two nights', 'acc-bb-under18', '2026-11-20', 'So for 2 days', 'So since Saturday 21 November 2026: no day of it is permitted'],
  ['not permitted, one night slept', 'acc-bb-under18', '2026-11-21', 'So for 1 day', 'So since Sunday 22 November 2026: no day of it is permitted'],
  ['not permitted on its first day: no night yet', 'acc-bb-under18', '2026-11-22', 'So since today', 'So since Monday 23 November 2026: no day of it is permitted'],
  ['something with a last day in time', 'acc-notify-1wd', '2026-11-20', '3 days late', 'The last day in time was Friday 20 November 2026'],
] as const) // biome-ignore format: a case a line
  test(`How long an alert has been so: ${why}`, () =>
    assert.deepEqual(latenessOf(standard, due, '2026-11-23'), { long, since }))

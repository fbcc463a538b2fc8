import assert from 'node:assert/strict'
import test from 'node:test'
import { everyInWords, isDueIn, nextOn, usualLimits } from './schedule.ts'

const session = { heldOn: '2026-03-02', nextOn: '2026-03-30' }

for (const [why, lastOn, emergency, wanted] of [
  ['was never talked about', null, false, true],
  ['eight weeks end before the next one', '2026-02-01', false, true],
  ['eight weeks end on the day of the next one', '2026-02-02', false, false],
  ['talked about four weeks ago', '2026-02-02', false, false],
  ['overdue already', '2025-11-02', false, true],
  ['in emergency accommodation: two weeks end before the next one', '2026-02-20', true, true],
  ['in emergency accommodation, talked about today', '2026-03-02', true, true],
] as const)
  test(`${why}: ${wanted ? 'due' : 'not due'}`, () =>
    assert.equal(isDueIn({ lastOn, emergency }, session, usualLimits), wanted))

test('a child in emergency accommodation is not due where the next supervision comes within the two weeks', () => {
  const weekly = { heldOn: '2026-03-02', nextOn: '2026-03-09' }
  assert.equal(isDueIn({ lastOn: '2026-02-27', emergency: true }, weekly, usualLimits), false)
})

test('the next one is as planned, else as agreed, else in four weeks', () => {
  assert.equal(nextOn('2026-03-02', '2026-03-20', 14), '2026-03-20')
  assert.equal(nextOn('2026-03-02', null, 14), '2026-03-16')
  assert.equal(nextOn('2026-03-02', '2026-03-01', null), '2026-03-30')
})

test('how often, in words', () => {
  assert.deepEqual([7, 28, 10].map(everyInWords), ['every week', 'every 4 weeks', 'every 10 days'])
})

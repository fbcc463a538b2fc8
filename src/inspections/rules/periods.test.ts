import assert from 'node:assert/strict'
import test from 'node:test'
import { clockOf } from './clock.ts'
import { periodsSchema, readPeriods, typedPeriods } from './periods.ts'

const typed = typedPeriods({})

test('the boxes begin with the usual periods; leaving them, or emptying one, changes nothing', () => {
  assert.deepEqual(typed, { 'focused-visit-draft': '20', 'focused-visit-statement': '70', 'area-send-plan': '35' })
  assert.deepEqual(readPeriods(typed).periods, {})
  assert.deepEqual(readPeriods({ ...typed, 'area-send-plan': '' }).periods, {})
})

test('a council’s own number is kept, and what is no number of days is refused beside its box', () => {
  assert.deepEqual(readPeriods({ ...typed, 'area-send-plan': '50' }).periods, { 'area-send-plan': 50 })
  for (const odd of ['0', '121', '-5', '3.5', 'ten', '1e2'])
    assert.deepEqual(Object.keys(readPeriods({ ...typed, 'area-send-plan': odd }).errors ?? {}), ['area-send-plan'])
})

test('what is stored fits its schema, and nothing else does', () => {
  assert.ok(periodsSchema.safeParse({ 'area-send-plan': 50 }).success)
  assert.ok(periodsSchema.safeParse({}).success)
  assert.ok(!periodsSchema.safeParse({ 'section-136': 50 }).success)
  assert.ok(!periodsSchema.safeParse({ 'area-send-plan': 0 }).success)
})

test('the clock of an inspection counts by the council’s own period', () => {
  const visit = {
    kind: 'area-send',
    draft: false,
    receivedOn: '2025-02-10',
    publishedOn: null,
    priorityAction: true,
    writtenBy: null,
    statedDeadline: null,
  } as const
  const settings = { steps: null, extraHolidays: [] }
  assert.equal(clockOf(visit, settings, '2025-02-11').due, '2025-03-31')
  assert.equal(clockOf(visit, { ...settings, periods: { 'area-send-plan': 50 } }, '2025-02-11').due, '2025-04-23')
})

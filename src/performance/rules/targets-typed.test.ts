import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { asTyped, faultOfDecisionDay, readTarget, targetYears, yearInWords } from './targets-typed.ts'

const typed = { value: '85', tolerance: '5', decidedBy: 'Improvement board' }

test('A share is typed as percent and held from 0 to 1; days are held as typed', () => {
  assert.deepEqual(readTarget('%', typed).read, { value: 0.85, tolerance: 0.05 })
  assert.deepEqual(readTarget('%', { ...typed, value: '85.5 %', tolerance: '' }).read, { value: 0.855, tolerance: 0 })
  assert.deepEqual(readTarget('days', { ...typed, value: '1,200' }).read, { value: 1200, tolerance: 5 })
})

const refused: readonly (readonly [why: string, field: string, value: object])[] = [
  ['a share above 100', 'value', { value: '850' }],
  ['a word', 'value', { value: 'high' }],
  ['a negative number', 'value', { value: '-5' }],
  ['nothing', 'value', { value: '' }],
  ['a tolerance of more than half', 'tolerance', { tolerance: '60' }],
  ['nobody who decided', 'decidedBy', { decidedBy: '' }],
]
for (const [why, field, change] of refused)
  test(`Refused: ${why}`, () => {
    const { read, errors } = readTarget('%', { ...typed, ...change })
    assert.equal(read, null)
    assert.deepEqual(Object.keys(errors), [field])
  })

test('What is held is shown again as it was typed', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
      const value = String(thousandths / 1000)
      assert.equal(asTyped('%', readTarget('%', { ...typed, value }).read!.value), value)
    }),
  ))

test('A decision is of today or before', () => {
  assert.equal(faultOfDecisionDay('2026-11-22', '2026-11-22'), null)
  for (const day of [null, '2026-11-23', '1999-12-31']) assert.notEqual(faultOfDecisionDay(day, '2026-11-22'), null)
})

test('Years begin in April', () => {
  assert.deepEqual(targetYears('2026-03-31').slice(0, 2), ['2026-04-01', '2025-04-01'])
  assert.equal(yearInWords('2026-04-01'), 'April 2026 to March 2027')
})

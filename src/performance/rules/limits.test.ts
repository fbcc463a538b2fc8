import assert from 'node:assert/strict'
import test from 'node:test'
import { childrenStandards } from '../../children/standards/all.ts'
import type { Standard } from '../../standards/standard.ts'
import { limitInWords, limitsOn, readLimit } from './limits.ts'

const standards: readonly Standard[] = childrenStandards
const standard = standards.find(({ id }) => id === 'assessment-45wd')!
const today = '2026-11-22'
const typed = { value: '35', reason: 'Decided after the inspection', decidedBy: 'Director' }
const read = (more: object, since: string | null = today, name = 'limit') =>
  readLimit(standard, name, { ...typed, ...more }, since, today)

test('A tighter limit is taken from its day on, and before that the law holds', () => {
  assert.deepEqual(read({}).read, { value: 35, since: today })
  const chosen = [{ standard: standard.id, name: 'limit', since: today, value: 35 }]
  assert.deepEqual(limitsOn(standard, chosen, '2026-11-21').map(({ value, law }) => [value, law]), [[45, 45]]) // biome-ignore format: one line
  assert.deepEqual(limitsOn(standard, chosen, today).map(({ value, law }) => [value, law]), [[35, 45]]) // biome-ignore format: one line
})

test('A looser limit is refused with the law named', () => {
  const { read: none, errors } = read({ value: '46' })
  assert.equal(none, null)
  assert.ok(errors.value!.includes(standard.source.title), errors.value)
  assert.match(errors.value!, /45 or fewer/)
})

const refused: readonly (readonly [why: string, field: string, more: object, since: string | null, name: string])[] = [
  ['no whole number', 'value', { value: '3.5' }, today, 'limit'],
  ['a negative number', 'value', { value: '-1' }, today, 'limit'],
  ['no reason', 'reason', { reason: '' }, today, 'limit'],
  ['nobody who decided', 'decidedBy', { decidedBy: '' }, today, 'limit'],
  ['no day', 'since', {}, null, 'limit'],
  ['a day far ahead', 'since', {}, '2029-01-01', 'limit'],
  ['a number that the standard does not have', 'name', {}, today, 'other'],
]
for (const [why, field, more, since, name] of refused)
  test(`Refused: ${why}`, () => {
    const given = read(more, since, name)
    assert.equal(given.read, null)
    assert.deepEqual(Object.keys(given.errors), [field])
  })

test('One working day is one, and children stay children', () => {
  assert.equal(limitInWords({ title: '', unit: 'working days', default: 1 }, 1), '1 working day')
  assert.equal(limitInWords({ title: '', unit: 'children', default: 1 }, 20), '20 children')
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { allStandards } from '../scorecard.ts'
import { comparisonIn, comparisonsOf, mayCompare, neighbourNames, type Published } from './comparisons.ts'

const standard = (id: string) => allStandards.find((one) => one.id === id)!
const row = (more: Partial<Published>): Published => ({
  standard: 'rereferral-12m',
  geography: 'england',
  authority: '',
  from: '2024-04-01',
  to: '2025-03-31',
  value: 0.3,
  source: 'Statistics',
  publishedOn: '2025-10-30',
  ...more,
})
const england = (...loaded: readonly Published[]) => comparisonIn(comparisonsOf(standard('rereferral-12m'), loaded, '838'), 'england')! // biome-ignore format: one call

test('What comes with Throughline is shown with how it differs, where nothing newer is loaded', () => {
  assert.equal(england().value, 0.226)
  assert.equal(england().publishedOn, null)
  assert.match(england().but!, /By referral/)
  assert.equal(england(row({ from: '2022-04-01', to: '2023-03-31' })).value, 0.226)
})

test('A loaded figure of the same or a newer period stands before it', () => {
  assert.equal(england(row({})).value, 0.3)
  assert.equal(england(row({ from: '2025-04-01', to: '2026-03-31', value: 0.31 }), row({})).value, 0.31)
  assert.equal(england(row({})).but, null)
})

test('Of each geography and authority there is one, England first, authorities by name last', () => {
  const loaded = [row({ geography: 'region' }), row({ geography: 'statistical-neighbours' }), row({ geography: 'authority', authority: '801' })] // biome-ignore format: one list
  const names = comparisonsOf(standard('rereferral-12m'), loaded, '838').map(({ name }) => name)
  assert.deepEqual(names, ['England', 'Statistical neighbours', 'South West', 'Bristol, City of', 'Dorset', 'North Somerset']) // biome-ignore format: one list
})

test('Figures of another standard are not among them', () => {
  assert.deepEqual(comparisonsOf(standard('cp-visit-10wd'), [row({})], '838'), [])
})

test('National figures compare with what was completed, and with how things stand of a measure at a date only', () => {
  assert.equal(mayCompare(standard('assessment-45wd'), 'completed'), true)
  assert.equal(mayCompare(standard('assessment-45wd'), 'live'), false)
  assert.equal(mayCompare(standard('placements-3plus'), 'live'), standard('placements-3plus').counting.by === 'opens')
})

test('Statistical neighbours are named, and an invented authority has none that could be meant', () => {
  assert.equal(neighbourNames('838', '2026-11-22').length, 10)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { slices } from '../../app.ts'
import { allRecordTypes, purgesOf, yearsBefore, yearsKept } from './retention.ts'

test('a period counts back whole years; 29 February becomes the 28th', () => {
  assert.equal(yearsBefore('2026-11-22', 6), '2020-11-22')
  assert.equal(yearsBefore('2028-02-29', 1), '2027-02-28')
  assert.equal(yearsBefore('2028-02-29', 4), '2024-02-29')
})

test('what the authority has set wins over the record type’s own period', () => {
  const [type] = allRecordTypes(slices).filter(({ id }) => id === 'access.staff')
  assert.equal(yearsKept(type!, {}), 6)
  assert.equal(yearsKept(type!, { 'access.staff': 10 }), 10)
})

test('every purge belongs to a record type that says how long it is kept', () => {
  const purges = purgesOf(slices)
  assert.ok(purges.length >= 3)
  for (const { type } of purges) assert.notEqual(type?.retention.years ?? null, null)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { fromBeforeInWords, isFromBefore } from './old-homes.ts'

for (const [why, movedIn, begun, is] of [
  ['the day before the record began', '2026-03-01', '2026-03-02', true],
  ['the day on which it began', '2026-03-02', '2026-03-02', false],
  ['nothing is recorded yet, so that this is where the record begins', '2026-03-01', null, false],
] as const)
  test(`A home from before the record: ${why}`, () => assert.equal(isFromBefore({ movedIn }, begun), is))

test('It is said in plain words, with the day', () =>
  assert.match(fromBeforeInWords('2026-03-02'), /^Moved in before this record began on 2 March 2026: who was told/))

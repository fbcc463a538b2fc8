import assert from 'node:assert/strict'
import test from 'node:test'
import { heldUntil } from './held-until.ts'

const ofReturn = '2026-10-31'
const table = [
  ['everything rests on the return', [ofReturn, ofReturn], 'as at 31 October 2026'],
  ['some of it is recorded here alone', [ofReturn, '2026-11-22'], 'as at 31 October 2026; what is recorded here alone as at 22 November 2026'],
  ['nothing is asked about', [], 'as at 31 October 2026'],
] as const // biome-ignore format: a case a line

for (const [why, days, words] of table)
  test(`Up to which day is told: ${why}`, () => assert.equal(heldUntil(ofReturn, days), words))

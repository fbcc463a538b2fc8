import assert from 'node:assert/strict'
import test from 'node:test'
import type { SignOffKind } from '../model.ts'
import { completedOn, signingOf } from './signing.ts'

type Line = { why: string; kinds: readonly SignOffKind[]; completed: string | null; givenBack: boolean; waits: boolean }

// Oldest first, a day each from 1 October 2026.
const lines: readonly Line[] = [
  { why: 'nobody has signed anything', kinds: [], completed: null, givenBack: false, waits: false },
  { why: 'completed, and nobody has looked at it', kinds: ['complete'], completed: '2026-10-01', givenBack: false, waits: true },
  { why: 'completed and checked', kinds: ['complete', 'checked'], completed: '2026-10-01', givenBack: false, waits: false },
  { why: 'given back: it does not count as completed', kinds: ['complete', 'returned'], completed: null, givenBack: true, waits: false },
  { why: 'given back: the one before it still counts', kinds: ['complete', 'checked', 'complete', 'returned'], completed: '2026-10-01', givenBack: true, waits: false },
  { why: 'given back and completed again', kinds: ['complete', 'returned', 'complete'], completed: '2026-10-03', givenBack: false, waits: true },
  { why: 'checked, and given back afterwards', kinds: ['complete', 'checked', 'returned'], completed: null, givenBack: true, waits: false },
  { why: 'given back by one manager and checked by another', kinds: ['complete', 'returned', 'checked'], completed: '2026-10-01', givenBack: false, waits: false },
] // biome-ignore format: a table reads best a line each

for (const { why, kinds, completed, givenBack, waits } of lines)
  test(`between worker and manager: ${why}`, () => {
    const signed = kinds.map((kind, at) => ({ kind, on: `2026-10-0${at + 1}` })).toReversed()
    const signing = signingOf(signed)
    assert.equal(completedOn(signed), completed)
    assert.equal(signing.givenBack !== null, givenBack)
    assert.equal(signing.waits, waits)
  })

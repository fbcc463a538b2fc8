import assert from 'node:assert/strict'
import test from 'node:test'
import { mayGoThrough, noteWith } from './gone-through.ts'

const notes: readonly [why: string, before: string, typed: string, note: string][] = [
  ['pressed twice without words', '', '', ''],
  ['a note that comes with the second press', '', 'Housing to be rung.', 'Housing to be rung.'],
  ['a second press without words loses nothing', 'Housing to be rung.', '', 'Housing to be rung.'],
  ['the same form sent twice', 'Housing to be rung.', 'Housing to be rung.', 'Housing to be rung.'],
  ['two tabs, two notes', 'Housing to be rung.', 'A flat is free.', 'Housing to be rung. A flat is free.'],
]
test('Notes of one day are kept, each once', () => {
  for (const [why, before, typed, note] of notes) assert.equal(noteWith(before, typed), note, why)
})

const presses: readonly [why: string, open: number, scope: string, may: boolean][] = [
  ['stays within reach', 2, 'own-teams', true],
  ['nobody is in such a home anywhere', 0, 'authority', true],
  ['it may be empty because they may not know', 0, 'own-teams', false],
]
test('An empty list is gone through only by who would see a stay if there were one', () => {
  for (const [why, open, scope, may] of presses) assert.equal(mayGoThrough(open, { scope }), may, why)
})

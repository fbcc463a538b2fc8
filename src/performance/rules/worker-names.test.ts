import assert from 'node:assert/strict'
import test from 'node:test'
import { workerNames } from './worker-names.ts'

const rows: readonly [
  why: string,
  matched: readonly string[],
  apart: readonly string[],
  plain: readonly string[],
  inTeams: readonly (readonly [string, string])[],
][] = [
  ['one name', ['Ana Bell'], [], ['Ana Bell'], []],
  ['two spellings of one person', ['Ana Bell', 'A Bell'], [], ['Ana Bell', 'A Bell'], []],
  ['a name that two have says of neither', ['Sam Taylor'], ['Sam Taylor'], [], []],
  ['told apart by the team', ['Sam Taylor (North)'], ['Sam Taylor'], [], [['Sam Taylor', 'North']]],
  ['brackets that nobody told apart are part of a name', ['Sam Taylor (agency)'], [], ['Sam Taylor (agency)'], []],
  ['nobody was matched', [], ['Sam Taylor'], [], []],
]
for (const [why, matched, apart, plain, inTeams] of rows)
  test(`Names of a worker: ${why}`, () =>
    assert.deepEqual(workerNames(matched, apart), {
      plain,
      inTeams: inTeams.map(([worker, team]) => ({ worker, team })),
    }))

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Home } from '../model/ledger.ts'
import { aroundMove, aroundTakenBack } from './moving.ts'

const home = (homeId: string, movedIn: string, movedOut: string | null): Home => ({
  homeId, childId: 'c', movedIn, movedOut, standing: 'settled', accommodation: 'U', said: {},
  by: 'Ana', at: new Date(0), takenBack: null, before: [], entries: [],
}) // biome-ignore format: one home

const first = home('a', '2026-01-05', '2026-02-02')
const second = home('b', '2026-02-02', null)

const moves = [
  ['the home before ends on that day', '2026-03-06', { homeId: 'b', movedOut: '2026-03-06' }, null],
  ['one that was forgotten comes between two', '2026-01-20', { homeId: 'a', movedOut: '2026-01-20' }, '2026-02-02'],
  ['one from before all the others', '2025-06-01', null, '2026-01-05'],
] as const

for (const [why, movedIn, ends, movedOut] of moves)
  test(`A move: ${why}`, () => assert.deepEqual(aroundMove([first, second], movedIn), { ends, movedOut }))

test('A home that was recorded in error gives its days back to the one before', () => {
  assert.deepEqual(aroundTakenBack([first, second], second), { homeId: 'a', movedOut: null })
  assert.equal(aroundTakenBack([first, second], first), null)
})

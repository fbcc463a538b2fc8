import assert from 'node:assert/strict'
import test from 'node:test'
import type { Entry, Home } from '../model/ledger.ts'
import { enoughOf } from './sufficiency.ts'

const kept = { by: 'Ana', at: new Date(0), takenBack: null, before: [] }
const plan = (wanted: string): Entry => ({
  ...kept,
  entryId: wanted,
  kind: 'exit-plan',
  byAccount: '',
  on: '2026-03-01',
  said: { wanted },
})
const home = (childId: string, accommodation: Home['accommodation'], more: Partial<Home> = {}): Home => ({
  ...kept, homeId: childId, childId, movedIn: '2026-02-01', movedOut: null, standing: 'settled', accommodation, said: {}, entries: [], ...more,
}) // biome-ignore format: one home

test('Homes needed are those lived in and those that exit plans wait for; beside them those that there are', () => {
  const homes = [
    home('a', 'U'),
    home('b', 'V', { standing: 'emergency', entries: [plan('U')] }),
    home('c', 'W', { standing: 'emergency' }),
    home('d', 'D', { movedOut: '2026-03-01' }),
    home('e', 'X'),
  ]
  const held = new Map([['U', 3], ['T', 2]] as const) // biome-ignore format: short
  assert.deepEqual(enoughOf(homes, held, '2026-03-02'), {
    kinds: [
      { accommodation: 'T', living: 0, waiting: 0, places: 2 },
      { accommodation: 'U', living: 1, waiting: 1, places: 3 },
    ],
    unsaid: 1,
  })
})

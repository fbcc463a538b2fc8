import assert from 'node:assert/strict'
import test from 'node:test'
import type { Home } from '../model/ledger.ts'
import { monthsOf, nextOf } from './months.ts'

const home = (childId: string, movedIn: string, movedOut: string | null, more: Partial<Home> = {}): Home => ({
  homeId: `${childId} ${movedIn}`, childId, movedIn, movedOut, standing: 'emergency', accommodation: 'V',
  said: { cost: '70', costPer: 'night' }, by: 'Ana', at: new Date(0), takenBack: null, before: [], entries: [], ...more,
}) // biome-ignore format: one home

const homes = [
  home('a', '2026-01-20', '2026-02-03'),
  home('a', '2026-02-03', null, { standing: 'settled', accommodation: 'U' }),
  home('b', '2026-02-10', '2026-02-14', { said: { cost: '350', costPer: 'week' } }),
  home('c', '2026-02-26', null, { said: {} }),
]

test('Each month tells who began, who ended, how long that was, and what the nights in it cost', () => {
  const [january, february, march] = monthsOf(homes, '2026-03-02', 3)
  assert.deepEqual(january, { month: '2026-01-01', began: 1, ended: 0, open: 1, days: null, nights: 12, cost: 840 })
  // 2 nights of a at £70, 4 of b at £50 a night, 3 of c whose cost nobody wrote down.
  assert.deepEqual(february, { month: '2026-02-01', began: 2, ended: 2, open: 1, days: 9, nights: 9, cost: 340 })
  assert.deepEqual(march, { month: '2026-03-01', began: 0, ended: 0, open: 1, days: null, nights: 1, cost: null })
})

test('Where they went next is the home that came after, or nothing that was written down', () => {
  assert.deepEqual(nextOf(homes, '2026-01-01', '2026-03-02'), [
    { accommodation: 'U', count: 1 },
    { accommodation: null, count: 1 },
  ])
  assert.deepEqual(nextOf(homes, '2026-02-20', '2026-03-02'), [])
})

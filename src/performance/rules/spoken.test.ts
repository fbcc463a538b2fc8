import assert from 'node:assert/strict'
import test from 'node:test'
import type { StandingLoad } from '../../children/history/loads.ts'
import type { Coverage } from '../../children/history/model.ts'
import { spokenBy } from './spoken.ts'

const load = (asAt: string, said: Coverage): StandingLoad => ({ load: 1, source: 'annex-a', asAt, coverage: [said] })
const since = (day: string | null): Coverage => ({ table: 'referral', says: 'whole', since: day })

for (const [why, loads, from] of [
  ['one load, since its day', [load('2026-06-30', since('2026-01-01'))], '2026-01-01'],
  [
    'a later load that reaches back to before the earlier ended',
    [load('2026-06-30', since('2026-01-01')), load('2026-09-30', since('2026-04-01'))],
    '2026-01-01',
  ],
  [
    'a gap between two: since the later one',
    [load('2025-06-30', since('2025-01-01')), load('2026-06-30', since('2026-01-01'))],
    '2026-01-01',
  ],
  [
    'a gap, and a load that closes it',
    [
      load('2025-06-30', since('2025-01-01')),
      load('2026-06-30', since('2026-01-01')),
      load('2026-07-31', since('2025-05-01')),
    ],
    '2025-01-01',
  ],
  ['since ever', [load('2026-06-30', since(null))], null],
] as const)
  test(`What is told: ${why}`, () => {
    const [spoken, ...others] = spokenBy(loads)
    assert.deepEqual(others, [])
    assert.equal((spoken!.coverage[0] as { since: string | null }).since, from)
  })

test('A state is told from the first load that told it', () => {
  const state: Coverage = { table: 'careLeaver', says: 'state' }
  assert.equal(spokenBy([load('2026-01-31', state), load('2026-06-30', state)])[0]!.asAt, '2026-01-31')
})

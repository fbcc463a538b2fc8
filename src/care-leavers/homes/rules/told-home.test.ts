import assert from 'node:assert/strict'
import test from 'node:test'
import { isSomewhere, toldHomeOf } from './told-home.ts'

const today = '2026-03-10'
const row = (starts: string | null, accommodation?: string, more: { ends?: string; suitable?: string } = {}) => ({
  starts,
  ends: more.ends ?? null,
  fields: { ...(accommodation && { accommodation }), ...(more.suitable && { suitable: more.suitable }) },
})

const cases: readonly [why: string, rows: readonly ReturnType<typeof row>[], told: string | null][] = [
  ['no return tells of them', [], null],
  ['the list of entitlements tells of no home', [row('2026-03-01')], null],
  ['one return', [row('2025-12-31', 'B', { suitable: 'yes' })], 'B yes 2025-12-31'],
  ['the later return counts, in whichever order they stand', [row('2026-02-28', 'U'), row('2025-12-31', 'B')], 'U null 2026-02-28'],
  ['what a later load ended is told no more', [row('2025-12-31', 'B', { ends: '2026-02-28' })], null],
  ['ended after today it still holds', [row('2025-12-31', 'B', { ends: '2026-03-31' })], 'B null 2025-12-31'],
  ['the day of the return is not known', [row(null, 'B')], null],
  ['a letter that stands for no kind of home', [row('2025-12-31', 'Q')], null],
  ['suitability that is neither yes nor no is not told', [row('2025-12-31', 'X', { suitable: 'unknown' })], 'X null 2025-12-31'],
] // biome-ignore format: a line each

test('Before a home is recorded, what the returns tell last stands for it', () => {
  for (const [why, rows, told] of cases) {
    const one = toldHomeOf({ careLeaver: rows }, today)
    assert.equal(one && `${one.accommodation} ${one.suitable} ${one.on}`, told, why)
  }
})

test('A residence that nobody knows is no home to record', () => {
  const of = (code: string) => toldHomeOf({ careLeaver: [row('2025-12-31', code)] }, today)!
  assert.deepEqual([of('R'), of('S'), of('B')].map(isSomewhere), [false, true, true])
})

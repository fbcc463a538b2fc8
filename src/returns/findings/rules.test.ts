import assert from 'node:assert/strict'
import test from 'node:test'
import { changeOf, type LoadQuality, perThousand, withChange } from './rules.ts'

const load = (mustFix: number, rows: number, kind = 'annex-a'): LoadQuality => ({
  loadId: 1,
  kind,
  asAt: '2026-10-31',
  rows,
  blocks: 0,
  mustFix,
  lookAt: 0,
})

const pairs: readonly { now: LoadQuality; before: LoadQuality | undefined; change: string | null; because: string }[] =
  [
    { now: load(50, 1000), before: load(100, 1000), change: 'better', because: 'half as many' },
    { now: load(100, 2000), before: load(100, 1000), change: 'better', because: 'as many in twice the rows' },
    { now: load(60, 1000), before: load(50, 1000), change: 'worse', because: 'a fifth more' },
    { now: load(54, 1000), before: load(50, 1000), change: 'same', because: 'less than a tenth more' },
    { now: load(1, 2500), before: load(0, 2500), change: 'same', because: 'one finding more is chance' },
    { now: load(5, 1000), before: undefined, change: null, because: 'nothing to compare with' },
    { now: load(0, 0), before: load(5, 1000), change: null, because: 'an empty return says nothing' },
  ]
for (const { now, before, change, because } of pairs)
  test(`data quality is ${change ?? 'not compared'}: ${because}`, () => {
    assert.equal(changeOf(now, before), change)
  })

test('a rate is for each 1,000 rows, and of no rows there is none', () => {
  assert.deepEqual(
    [perThousand(3, 2000), perThousand(1, 3), perThousand(0, 10), perThousand(0, 0)],
    [1.5, 333.3, 0, null],
  )
})

test('a load is compared with the one before of its own kind', () => {
  const loads = [load(10, 1000), load(900, 1000, 'ssd'), load(100, 1000)]
  assert.deepEqual(
    withChange(loads).map(({ change }) => change),
    ['better', null, null],
  )
})

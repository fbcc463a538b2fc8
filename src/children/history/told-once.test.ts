import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HistorySource, TableId } from './model.ts'
import { toldOnce } from './told-once.ts'

const row = (table: TableId, source: HistorySource, starts: string | null) => ({ table, source, starts })

for (const [why, given, kept] of [
  [
    'a plan that begins on the same day in a list and in the dataset is the list’s',
    [row('permanencePlan', 'ssd', '2026-01-14'), row('permanencePlan', 'local', '2026-01-14')],
    [1],
  ],
  [
    'an earlier one, to which the list does not reach back, stays',
    [row('preProceedings', 'ssd', '2021-03-01'), row('preProceedings', 'local', '2026-01-14')],
    [0, 1],
  ],
  [
    'a worker of the dataset has no days: the directory tells the post',
    [row('staffMember', 'ssd', null), row('staffMember', 'local', '2024-09-02')],
    [1],
  ],
  ['without a list everything stays', [row('staffMember', 'ssd', null)], [0]],
  [
    'what a list adds to a kind that the dataset tells otherwise leaves both',
    [row('careLeaver', 'ssd', null), row('careLeaver', 'local', null)],
    [0, 1],
  ],
  [
    'what a person entered stays beside the list',
    [row('preProceedings', 'entered', '2026-01-14'), row('preProceedings', 'local', '2026-01-14')],
    [0, 1],
  ],
] as const)
  test(`Told once: ${why}`, () => {
    assert.deepEqual(
      toldOnce(given),
      kept.map((at) => given[at]),
    )
  })

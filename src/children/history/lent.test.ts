import assert from 'node:assert/strict'
import test from 'node:test'
import { withLent } from './lent.ts'
import type { HistorySource, TableId } from './model.ts'

type Row = { table: TableId; source: HistorySource; starts: string | null; fields: Readonly<Record<string, unknown>> }
const of = (source: HistorySource, starts: string | null, fields: Row['fields'], table: TableId = 'protectionPlan') =>
  ({ table, source, starts, fields }) satisfies Row

const cases: readonly (readonly [why: string, rows: readonly Row[], fields: readonly Row['fields'][]])[] = [
  [
    'the plan of the dataset takes the number of the same plan in Annex A',
    [of('ssd', '2026-02-02', {}), of('annex-a', '2026-02-02', { previousPlans: 1 })],
    [{ previousPlans: 1 }],
  ],
  [
    'none before is a number too',
    [of('annex-a', '2026-02-02', { previousPlans: 0 }), of('ssd', '2026-02-02', {})],
    [{ previousPlans: 0 }],
  ],
  [
    'another plan of the child says nothing of this one',
    [of('ssd', '2026-02-02', {}), of('annex-a', '2025-05-06', { previousPlans: 1 })],
    [{}],
  ],
  [
    'only what the dataset cannot tell is taken',
    [of('ssd', '2026-02-02', {}), of('annex-a', '2026-02-02', { previousPlans: 1, latestCategory: 'NEG' })],
    [{ previousPlans: 1 }],
  ],
  [
    'what the record says itself stays',
    [of('ssd', '2026-02-02', { previousPlans: 2 }), of('annex-a', '2026-02-02', { previousPlans: 1 })],
    [{ previousPlans: 2 }],
  ],
  ['without a first day nobody knows whether they are the same', [of('ssd', null, {}), of('annex-a', null, { previousPlans: 1 })], [{}]], // biome-ignore format: one case
  [
    'another kind of record lends nothing',
    [of('ssd', '2026-02-02', {}), of('annex-a', '2026-02-02', { previousPlans: 1 }, 'childInNeedPlan')],
    [{}],
  ],
]
for (const [why, rows, fields] of cases)
  test(`What Annex A alone can tell of a plan of the dataset: ${why}`, () =>
    assert.deepEqual(
      withLent(
        rows.filter(({ source }) => source === 'ssd'),
        rows.filter(({ source }) => source === 'annex-a'),
      ).map((row) => row.fields),
      fields,
    ))

test('Where all records count, each stays with what it says', () => {
  const rows = [of('annex-a', '2026-02-02', { previousPlans: 1 }), of('annex-a', '2026-02-02', {})]
  assert.deepEqual(withLent(rows, []), rows)
})

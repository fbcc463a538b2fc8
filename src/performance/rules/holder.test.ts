import assert from 'node:assert/strict'
import test from 'node:test'
import { caseOf } from '../../standards/cases.ts'
import type { Row, Rows } from '../../standards/standard.ts'
import { withHolders } from './holder.ts'

const row = (table: string, starts: string | null, ends: string | null, team: string, list?: string): Row => ({
  table, key: team, starts, ends, fields: { team, worker: `of ${team}`, role: 'CW', ...(list ? { list } : {}) },
}) // biome-ignore format: one record

const history: Rows = {
  involvement: [
    row('involvement', '2025-01-01', '2025-06-30', 'First'),
    row('involvement', '2025-07-01', null, 'Second'),
  ],
  allocation: [row('allocation', '2026-01-31', null, 'Told by a list', 'list-6')],
}

const table: readonly (readonly [
  why: string,
  history: Rows,
  given: object,
  team: string | null,
  worker: string | null,
])[] = [
  ['what was done counts for who held the child then', history, { done: '2025-03-01' }, 'First', 'of First'],
  ['what ended, for who held the child at the end', history, { ends: '2025-06-01' }, 'First', 'of First'],
  ['what is open, for who holds the child now', history, {}, 'Second', 'of Second'],
  ['before anybody is known, for who holds the child now', history, { done: '2024-01-01' }, 'Second', 'of Second'],
  ['a team that is named stays, and nobody is put beside it', history, { team: 'Named' }, 'Named', null],
  ['a worker that is named stays beside the team found', history, { worker: 'Ada' }, 'Second', 'Ada'],
  ['nobody is known', {}, {}, null, null],
  [
    'of lists, that of leaving care before that of need',
    {
      allocation: [
        row('allocation', null, null, 'Leaving care', 'list-8'),
        row('allocation', null, null, 'Need', 'list-6'),
      ],
    },
    {},
    'Leaving care',
    'of Leaving care',
  ],
  [
    'the case worker, not the reviewing officer who came later',
    {
      involvement: [
        row('involvement', '2025-01-01', null, 'Worker'),
        { ...row('involvement', '2025-02-01', null, 'Reviews'), fields: { team: 'Reviews', role: 'IRO' } },
      ],
    },
    {},
    'Worker',
    'of Worker',
  ],
]

for (const [why, rows, given, team, worker] of table)
  test(`Holders: ${why}`, () => {
    const found = withHolders(rows)(caseOf({ unit: '1', opens: '2025-01-01', ...given }))
    assert.deepEqual([found.team, found.worker], [team, worker])
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { heldAfter } from '../../../test/support/held-history.ts'
import { returnOf } from '../../../test/support/returns.ts'
import { inventAuthority } from '../../invented-authority/index.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { annexALists } from '../annex-a/lists.ts'
import { annexAToHistory } from '../annex-a/to-history.ts'
import type { List, Value } from '../model.ts'
import { annexARows } from '../sample/annex-a/rows.ts'
import { annexAAt } from './rows.ts'

/** Rows of a list as text, in an order of their own: who comes first says nothing. */
const sorted = (list: List, rows: readonly Readonly<Record<string, Value>>[]): readonly string[] =>
  rows.map((values) => JSON.stringify(list.columns.map(({ id }) => [id, values[id] ?? null]))).toSorted()

const returnAt = (seed: string, children: number, asAt: Day) => {
  const rows = annexARows(inventAuthority({ seed, children }), asAt)
  return Object.fromEntries(
    annexALists.map(({ id, columns }) => [
      id,
      rows.get(id)!.map((row) => Object.fromEntries(columns.map((column, at) => [column.id, row[at] ?? null]))),
    ]),
  )
}

test('A return of Annex A that was loaded comes out again as it was, row by row and column by column', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 0, max: 1500 }), (seed, later) => {
      const asAt = addDays('2022-01-01', later)
      const lists = returnAt(String(seed), 150, asAt)
      const held = heldAfter(annexAToHistory(returnOf('annex-a', lists), asAt).rows, 'annex-a')
      const out = [...annexAAt(held, asAt, new Map([[1, asAt]]))]
      for (const list of annexALists)
        assert.deepEqual(
          sorted(
            list,
            out.filter((row) => row.list === list.id).map(({ values }) => values),
          ),
          sorted(list, lists[list.id]!),
          list.title,
        )
    }),
    { numRuns: 12 },
  )
})

test('The authority that the property looks at has rows on every list, or it would prove nothing', () => {
  const lists = returnAt('1', 1500, '2026-03-31')
  assert.deepEqual(
    Object.entries(lists)
      .filter(([, rows]) => rows.length === 0)
      .map(([id]) => id),
    [],
  )
})

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { withoutMissingNow } from '../../../../test/support/missing-now.ts'
import { inventAuthority } from '../../../invented-authority/index.ts'
import { editions } from '../../annex-a/editions.ts'
import { annexALists } from '../../annex-a/lists.ts'
import { annexAChecks } from '../../checks/annex-a/checks.ts'
import { runChecks } from '../../checks/run.ts'
import type { Finding, ReadReturn } from '../../model.ts'
import { readReturn } from '../../reading/read-return.ts'
import { deflated } from '../files/deflate.ts'
import { annexACsv, annexAWorkbook } from './files.ts'
import { annexARows } from './rows.ts'

const read = async (files: readonly { name: string; bytes: Buffer }[]): Promise<ReadReturn> => {
  const reading = await readReturn(files, annexALists, { editions: editions.map(({ id }) => id) })
  if (!reading.ok) assert.fail(reading.sentence)
  return reading.read
}

const findingsOf = (return_: ReadReturn, asAt: string): Finding[] => [
  ...runChecks({ read: return_, lists: annexALists, checks: annexAChecks, asAt }),
]

// Of an authority so small that none of twenty enquiries led to a conference a check rightly asks whether the column was exported.
test('a return without faults has no finding at all, whatever the seed and the day, but of who is missing on it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 2900 }),
      fc.boolean(),
      async (seed, days, plan) => {
        const asAt = new Date(Date.UTC(2018, 11, 1) + days * 86_400_000).toISOString().slice(0, 10)
        const authority = inventAuthority({ children: 2000, seed, ...(plan ? { planFrom: '2024-05-01' } : {}) })
        const rows = annexARows(authority, asAt)
        const found = findingsOf(await read([{ name: 'annex-a.xlsx', bytes: annexAWorkbook(rows) }]), asAt)
        assert.deepEqual(
          withoutMissingNow(found, authority, asAt).map(({ check, list, row, message }) => ({
            check,
            list,
            row,
            message,
          })),
          [],
        )
      },
    ),
    { numRuns: 12, endOnFailure: true },
  )
})

test('the workbook and the CSV files say the same, and nothing has to be repaired', async () => {
  const rows = annexARows(inventAuthority({ children: 900, seed: 'same' }), '2026-03-31')
  const workbook = await read([{ name: 'annex-a.xlsx', bytes: annexAWorkbook(rows) }])
  const folder = await read(annexACsv(rows))
  for (const { id, columns } of annexALists) {
    const values = rows.get(id)!.map((row) => Object.fromEntries(columns.map((column, at) => [column.id, row[at]])))
    assert.deepEqual(
      workbook.lists.get(id)!.rows.map((row) => ({ ...row.values })),
      values,
    )
    assert.deepEqual(
      folder.lists.get(id)!.rows.map((row) => ({ ...row.values })),
      values,
    )
  }
  assert.deepEqual([workbook.repairs, workbook.unread, folder.unread], [[], [], []])
})

test('the same number, seed and day give the same bytes', () => {
  const bytes = (): Buffer =>
    annexAWorkbook(annexARows(inventAuthority({ children: 500, seed: 'bytes' }), '2026-03-31'))
  assert.equal(createHash('sha256').update(bytes()).digest('hex'), createHash('sha256').update(bytes()).digest('hex'))
})

test('what is compressed comes out again as it went in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constant(Buffer.from('<c r="A1" s="1"><v>').valueOf()))),
      (parts) => {
        const input = Buffer.concat([...parts, ...parts, ...parts])
        assert.ok(inflateRawSync(deflated(input)).equals(input))
      },
    ),
  )
  const long = Buffer.alloc(200_000, 'abcdefghij')
  assert.ok(inflateRawSync(deflated(long)).equals(long))
})

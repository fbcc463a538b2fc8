import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import test from 'node:test'
import { heldAfter } from '../../../../test/support/held-history.ts'
import { returnOf } from '../../../../test/support/returns.ts'
import { unzipped } from '../../../../test/support/unzipped.ts'
import { inventAuthority } from '../../../invented-authority/index.ts'
import { annexALists } from '../../annex-a/lists.ts'
import { annexAToHistory } from '../../annex-a/to-history.ts'
import { annexACsv, annexAWorkbook, type Cover } from '../../annex-a-out/files.ts'
import { pseudonymised } from '../../annex-a-out/pseudonyms.ts'
import { annexARowsOf } from '../../annex-a-out/rows.ts'
import type { ReturnFile } from '../../reading/files.ts'
import { annexARows } from '../../sample/annex-a/rows.ts'
import { examine } from './examine.ts'

const asAt = '2024-10-31'
const sample = annexARows(inventAuthority({ seed: 'out', children: 100 }), asAt)
const read = returnOf(
  'annex-a',
  Object.fromEntries(
    annexALists.map(({ id, columns }) => [
      id,
      sample.get(id)!.map((row) => Object.fromEntries(columns.map((column, at) => [column.id, row[at] ?? null]))),
    ]),
  ),
)
const how = { key: 'a key that the authority keeps', birth: 'month', teams: false } as const
const rows = heldAfter(annexAToHistory(read, asAt).rows, 'annex-a').flatMap((subject) =>
  annexARowsOf(subject, asAt, new Map([[1, asAt]])),
)
const cover: Cover = {
  authority: 'Marlshire',
  asAt,
  made: 'today',
  madeBy: 'Ana Bell',
  pseudonymised: how,
  reason: null,
  leftOut: new Map([['list-11', 'Only people who may see adopters can write it.']]),
  notes: new Map(),
  from: [],
}

const refused = (files: readonly ReturnFile[]) =>
  examine({ files, kind: 'annex-a', asAt }, async (examined) => ('unreadable' in examined ? examined.unreadable : null))

test('a file that was written here is not loaded: a list, children or their identifiers are missing from it on purpose', async () => {
  const out = pseudonymised(rows, how)
  const csv = Object.entries(await unzipped(await buffer(annexACsv(out, cover))))
  assert.match((await refused([{ name: 'out.xlsx', bytes: await buffer(annexAWorkbook(out, cover)) }])) ?? '', /was written by Throughline/)
  assert.match((await refused(csv.map(([name, text]) => ({ name, bytes: Buffer.from(text) })))) ?? '', /was written by Throughline/)
}) // biome-ignore format: one file a line

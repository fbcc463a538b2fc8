import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Coverage, HistoryRow, TableId } from '../history/model.ts'
import { applyLoad } from './apply-load.ts'
import { dropChanged, listChanged, noteChanged } from './changed.ts'

const la = 999
const { tenant, close } = await testDatabase()
test.after(close)
const by = { accountId: null, name: 'Ada Analyst' }

const row = (table: TableId, fields: object, subject: string): HistoryRow =>
  ({ table, subject, key: 'k', starts: null, ends: null, fields }) as HistoryRow
const coverage: readonly Coverage[] = [
  { table: 'person', says: 'state' },
  { table: 'permanence', says: 'state' },
]
const load = (
  db: Tenant,
  asAt: '2026-10-01' | '2026-10-02' | '2026-10-03' | '2026-10-04',
  rows: readonly HistoryRow[],
) => applyLoad(db, { source: 'annex-a', asAt, coverage, rows, by })
const drop = (db: Tenant) => listChanged(db).then((all) => dropChanged(db, all))
const tablesOf = async (db: Tenant) =>
  (await listChanged(db)).map(({ tables }) => tables && [...new Set(tables)].sort())

const order = (on: string) => row('permanence', { order: on }, 'A')
const ann = row('person', { forename: 'Ann' }, 'A')

test('what loads change adds up by kind of record, until the work is done', () =>
  tenant(la, async (db) => {
    await load(db, '2026-10-01', [ann, order('2026-05-05')])
    assert.deepEqual(await tablesOf(db), [null], 'the first of its kind: it is the master now')
    await drop(db)
    await load(db, '2026-10-02', [ann, order('2026-05-06')])
    assert.deepEqual(await tablesOf(db), [['permanence']])
    await load(db, '2026-10-03', [row('person', { forename: 'Anne' }, 'A'), order('2026-05-06')])
    assert.deepEqual(await tablesOf(db), [['permanence', 'person']])
    await drop(db)
    assert.deepEqual(await listChanged(db), [])
  }))

test('a child of whom any kind may have changed stays so, whatever a load then says of some kinds', () =>
  tenant(la, async (db) => {
    const rows = await db.query.selectFrom('children.child').select('child_id').where('la_id', '=', la).execute()
    const children = rows.map(({ child_id }) => child_id)
    assert.equal(children.length, 1)
    await noteChanged(db, { children })
    assert.deepEqual(await tablesOf(db), [null])
    await load(db, '2026-10-04', [ann, order('2026-05-06')])
    assert.deepEqual(await tablesOf(db), [null])
  }))

test('who is noted again while the work is done is not done', () =>
  tenant(la, async (db) => {
    const seen = await listChanged(db)
    await noteChanged(db, { children: seen.map(({ id }) => id) })
    await dropChanged(db, seen)
    assert.deepEqual(
      (await listChanged(db)).map(({ id }) => id),
      seen.map(({ id }) => id),
    )
    await drop(db)
    assert.deepEqual(await listChanged(db), [])
  }))

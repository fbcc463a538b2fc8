import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { addEntry } from '../chronology/records/write.ts'
import type { HistoryRow } from '../history/model.ts'
import { applyLoad } from '../records/apply-load.ts'
import { undoLoad } from '../records/apply-load-undo.ts'
import { placeHold } from './records.ts'

const { tenant, close } = await testDatabase()
test.after(close)
const by = { accountId: null, name: 'Ada' }
const contact = (subject: string): HistoryRow => ({ table: 'contact', subject, key: '1', starts: '2026-09-03', ends: null, fields: { source: '6' } }) // biome-ignore format: one row

const identifiers = async (db: Tenant) =>
  (await db.query.selectFrom('children.child').select(['identifier', 'child_id as id']).where('la_id', '=', db.la).orderBy('identifier').execute()) // biome-ignore format: one query

test('undoing the load that made a child known takes away nobody of whom a chronology was written or whom a hold keeps', () =>
  tenant(999, async (db) => {
    const coverage = [{ table: 'contact', says: 'whole', since: null }] as const
    const rows = ['C1', 'C2', 'C3'].map(contact)
    const { load } = await applyLoad(db, { source: 'annex-a', asAt: '2026-10-31', coverage, rows, by })
    const [first, second] = await identifiers(db)
    await placeHold(db, first!.id, 'Proceedings', 'Ada')
    const fields = {
      on: '2026-09-03', until: null, precision: 'day', type: 'referral', significance: 'major', positive: false, words: 'A contact.',
      impact: '', done: '', source: 'Case record', document: '',
    } as never // biome-ignore format: one entry
    await addEntry(db, { childId: second!.id, entryId: newId(), fields }, { name: 'Ada', at: new Date() })
    await undoLoad(db, load!, by, new Date())
    assert.deepEqual((await identifiers(db)).map(({ identifier }) => identifier), ['C1', 'C2'])
  })) // biome-ignore format: one test

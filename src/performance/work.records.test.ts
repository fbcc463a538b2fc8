import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import type { HistoryRow } from '../children/history/model.ts'
import { applyLoad } from '../children/records/apply-load.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { derive } from './records/derive.ts'
import { listFreezes } from './records/freeze.ts'
import { freezeAndRestate } from './work.ts'

const la = 999
const now = new Date('2026-04-10T04:40:00Z')
const { tenant, close } = await testDatabase()
test.after(close)

const assessment: HistoryRow = {
  table: 'assessment',
  subject: 'A',
  key: '1',
  starts: '2026-01-05',
  ends: '2026-03-02',
  fields: {},
}
const interview: HistoryRow = {
  table: 'returnInterview',
  subject: 'A',
  key: '1',
  starts: '2026-04-01',
  ends: null,
  fields: {},
}

const load = async (db: Tenant, source: 'annex-a' | 'local', asAt: string, row: HistoryRow) => {
  const coverage = [{ table: row.table, says: 'whole', since: null } as const]
  await applyLoad(db, { source, asAt, rows: [row], coverage, by: { accountId: null, name: 'Ada' } })
  await derive(db, now)
}
const night = (db: Tenant) => freezeAndRestate(db, now, '2026-04-10')

test('A month is frozen by itself when a whole return reaches its end, and not when only a small list does', () =>
  tenant(la, async (db) => {
    await load(db, 'annex-a', '2026-03-20', assessment)
    await load(db, 'local', '2026-04-02', interview)
    await night(db)
    assert.deepEqual(await listFreezes(db), [])
    await load(db, 'annex-a', '2026-03-31', { ...assessment, ends: '2026-03-03' } as HistoryRow)
    await night(db)
    const frozen = await listFreezes(db)
    assert.deepEqual(
      frozen.map(({ monthEnd, dataAsAt }) => [monthEnd, dataAsAt]),
      [['2026-03-31', '2026-03-31']],
    )
  }))

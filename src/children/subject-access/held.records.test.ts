import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { HistoryRow } from '../history/model.ts'
import { applyLoad } from '../records/apply-load.ts'
import { heldAboutChild } from './held.ts'

const { tenant, close } = await testDatabase()
test.after(close)

test('a copy says the steps to adoption, and not which family it is', () =>
  tenant(999, async (db) => {
    const rows: readonly HistoryRow[] = [
      {
        table: 'permanence',
        subject: 'P1',
        key: '1',
        starts: '2026-02-03',
        ends: null,
        fields: { decision: '2026-02-03', matched: '2026-05-06', adoptiveFamily: 'AF-77' },
      },
    ]
    const coverage = [{ table: 'permanence', says: 'state' }] as const
    await applyLoad(db, { source: 'annex-a', asAt: '2026-10-31', coverage, rows, by: { accountId: null, name: 'Ada' } })
    const { child_id } = await db.query
      .selectFrom('children.child')
      .select('child_id')
      .where('la_id', '=', db.la)
      .executeTakeFirstOrThrow()
    const copy = JSON.stringify(await heldAboutChild(db, child_id))
    assert.match(copy, /6 May 2026/)
    assert.doesNotMatch(copy, /AF-77/)
  }))

import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { addAccount } from '../../access/records/accounts.ts'
import { acknowledgements, addDeed } from './alert-events.ts'

const la = 999
const now = new Date('2026-03-06T12:00:00Z')
const { tenant, owner, close } = await testDatabase()
test.after(close)

test('What was acknowledged by an identifier that was joined with the child since is acknowledged', async () => {
  const account = await tenant(la, (db) => addAccount(db, { email: 'dee@marlshire.example', name: 'Dee', role: 'director', passwordHash: null })) // biome-ignore format: one line
  const [kept, other] = await tenant(la, async (db) => [await addChild(db), await addChild(db)] as const)
  const key = { childId: other.childId, standard: 's47-seen-1wd', unit: 'k0' }
  await tenant(la, (db) => addDeed(db, key, { kind: 'acknowledged', note: null }, { accountId: account, name: 'Dee', now })) // biome-ignore format: one line
  const acknowledged = () =>
    tenant(la, async (db) => {
      const { rows } = await sql<{ childId: string; by: string }>`
        select child_id as "childId", by_name as by from (${acknowledgements(db)}) a`.execute(db.query)
      return rows
    })
  assert.deepEqual(await acknowledged(), [{ childId: other.childId, by: 'Dee' }])
  await owner('update children.child set merged_into = $1 where child_id = $2', [kept.childId, other.childId])
  assert.deepEqual(await acknowledged(), [{ childId: kept.childId, by: 'Dee' }])
})

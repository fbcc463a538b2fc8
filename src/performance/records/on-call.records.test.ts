import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { addAccount } from '../../access/records/accounts.ts'
import { addShift, listShifts } from './on-call.ts'

const la = 999
const now = new Date('2026-03-06T12:00:00Z')
const by = { name: 'Ruth', now }
const { tenant, owner, close } = await testDatabase()
test.after(close)

const accountOf = (role: 'team-manager' | 'duty'): Promise<string> =>
  tenant(la, (db) => addAccount(db, { email: `${role}@marlshire.example`, name: role, role, passwordHash: null }))

test('Whoever has another role since, or is locked, is on call no more: an urgent alert does not go to who can do nothing about it', async () => {
  const [manager, duty] = [await accountOf('team-manager'), await accountOf('duty')]
  const [from, until] = [new Date('2026-03-06T08:00:00Z'), new Date('2026-03-07T08:00:00Z')]
  for (const accountId of [manager, duty])
    await tenant(la, (db) => addShift(db, { accountId, service: '', place: 1, from, until }, by))
  const names = (all: boolean) =>
    tenant(la, async (db) => (await listShifts(db, { from, until, all })).map(({ name }) => name).toSorted())
  assert.deepEqual(await names(false), ['duty', 'team-manager'])
  await owner(`update access.account set role = 'elected-member' where account_id = $1`, [manager])
  assert.deepEqual(await names(false), ['duty'])
  await owner(`update access.account set status = 'locked' where account_id = $1`, [duty])
  assert.deepEqual(await names(false), [])
  assert.deepEqual(await names(true), ['duty', 'team-manager'], 'the history keeps them')
})

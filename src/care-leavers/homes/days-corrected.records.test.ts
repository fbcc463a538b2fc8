import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Said } from './model/field.ts'
import { findHomes } from './records/read.ts'
import { saveCorrection, saveEntry, saveHome, saveMove } from './records/save.ts'

const { tenant, close } = await testDatabase()
test.after(close)

const today = '2026-03-20'
const who = (childId: string) => ({
  childId,
  today,
  by: { accountId: newId(), name: 'Ana Bell', now: new Date('2026-03-20T12:00:00Z') },
})
const hostel: Said = { movedIn: '2026-03-02', accommodation: 'V', standing: 'emergency', planned: 'no', risk: 'low', why: 'Asked to leave.' } // biome-ignore format: one home
const flat: Said = { ...hostel, movedIn: '2026-03-10', accommodation: 'U', standing: 'settled' }

const days = async (db: Tenant, childId: string) =>
  (await findHomes(db, childId)).map(({ movedIn, movedOut }) => `${movedIn.slice(8)} to ${movedOut?.slice(8) ?? 'now'}`)

test('A corrected “moved out” shifts the next home that was recorded as a move, and one that was changed since', () =>
  tenant(999, async (db) => {
    const { childId } = await addChild(db, { identifier: 'D1' })
    const [one, next] = [newId(), newId()]
    await saveMove(db, who(childId), { homeId: one, said: hostel, address: '' })
    await saveMove(db, who(childId), { homeId: next, said: flat, address: '' })
    await saveHome(db, who(childId), { homeId: next, said: { ...flat, why: 'A tenancy.' }, address: '' })
    await saveHome(db, who(childId), { homeId: one, said: { ...hostel, movedOut: '2026-03-08' }, address: '' })
    assert.deepEqual(await days(db, childId), ['02 to 08', '08 to now'])
    await saveHome(db, who(childId), { homeId: next, said: { ...flat, movedIn: '2026-03-12' }, address: '' })
    assert.deepEqual(await days(db, childId), ['02 to 12', '12 to now'])
  }))

test('Moving out that was written down follows the day, and its own correction takes the next home with it although that was edited', () =>
  tenant(999, async (db) => {
    const { childId } = await addChild(db, { identifier: 'D2' })
    const [one, out] = [newId(), newId()]
    const moved = { to: 'U', suitable: 'yes', handover: 'Keys', on: '2026-03-10' }
    await saveMove(db, who(childId), { homeId: one, said: hostel, address: '' })
    await saveEntry(db, who(childId), { homeId: one, entryId: out, kind: 'move-out', on: '2026-03-10', said: moved })
    await saveHome(db, who(childId), { homeId: out, said: flat, address: '1 New Street' })
    await saveCorrection(db, who(childId), { homeId: one, entryId: out, on: '2026-03-11', said: { ...moved, on: '2026-03-11' } }) // biome-ignore format: one line
    assert.deepEqual(await days(db, childId), ['02 to 11', '11 to now'])
    await saveHome(db, who(childId), { homeId: out, said: { ...flat, movedIn: '2026-03-13' }, address: '' })
    assert.deepEqual(await days(db, childId), ['02 to 13', '13 to now'])
    const [entry] = (await findHomes(db, childId))[0]!.entries
    assert.deepEqual([entry!.on, entry!.said.on], ['2026-03-13', '2026-03-13'])
  }))

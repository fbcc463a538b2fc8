import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { findWriteBacks, getWriteBack } from '../../children/write-back/records.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { ActionKind } from './model/actions.ts'
import type { Said } from './model/field.ts'
import { saveCorrection, saveEntry, saveHome, saveMove, takeEntryBack, takeHomeBack } from './records/save.ts'

const { tenant, close } = await testDatabase()
test.after(close)

const today = '2026-03-06'
const by = { accountId: newId(), name: 'Ana Bell', now: new Date('2026-03-06T21:40:00Z') }
const who = (childId: string) => ({ childId, today, by })
const breakfast: Said = {
  movedIn: '2026-03-02', accommodation: 'W', standing: 'emergency', planned: 'no', risk: 'high', why: 'Asked to leave.', provider: 'Lantern House',
} // biome-ignore format: one home
const address = '4 Lantern Row'

const move = async (db: Tenant, childId: string, said: Said = {}): Promise<string> => {
  const homeId = newId()
  await saveMove(db, who(childId), { homeId, said: { ...breakfast, ...said }, address })
  return homeId
}
const record = async (db: Tenant, childId: string, homeId: string, kind: ActionKind, said: Said): Promise<string> => {
  const entryId = newId()
  await saveEntry(db, who(childId), { homeId, entryId, kind, on: today, said: { on: today, ...said } })
  return entryId
}

/** The texts that wait to be filed, as one reads them. */
const waiting = async (db: Tenant, childId: string): Promise<readonly { title: string; body: string }[]> => {
  const all = await findWriteBacks(db, childId)
  const open = all.filter(({ replacedAt, filedAt }) => replacedAt === null && filedAt === null)
  return Promise.all(open.map(({ id }) => getWriteBack(db, childId, id)))
}
const titles = async (db: Tenant, childId: string) => (await waiting(db, childId)).map(({ title }) => title).toSorted()

test('A move, a visit, what was signed and moving out wait to be filed; calls and notices do not', () =>
  tenant(999, async (db) => {
    const { childId } = await addChild(db, { identifier: 'F1' })
    const homeId = await move(db, childId)
    await record(db, childId, homeId, 'on-call', { by: 'T. Orrin', level: 'head-of-service', at: '21:10' })
    await record(db, childId, homeId, 'sign-off', { by: 'T. Orrin', level: 'head-of-service', at: '09:10', risk: 'Alone at night', alternatives: 'None' }) // biome-ignore format: one record
    await record(db, childId, homeId, 'visit', { outcome: 'seen', view: 'It is loud.' })
    await record(db, childId, homeId, 'contact', { reached: 'yes', how: 'call' })
    await record(db, childId, homeId, 'told', { to: ['housing'] })
    await record(db, childId, homeId, 'move-out', { to: 'U', suitable: 'yes', handover: 'Keys to Ana' })
    assert.deepEqual(await titles(db, childId), [
      'Approved on call, 6 March 2026',
      'Moved home on 2 March 2026: bed and breakfast (emergency)',
      'Moved home on 6 March 2026: independent living (settled)',
      'Moved out, 6 March 2026',
      'Signed off, 6 March 2026',
      'Visit at the address, 6 March 2026',
    ])
    const text = JSON.stringify(await waiting(db, childId))
    for (const said of ['It is loud.', 'Alone at night', 'Keys to Ana', 'Moved out on: 6 March 2026'])
      assert.match(text, new RegExp(said))
    assert.doesNotMatch(text, /Lantern/)
  }))

test('What is corrected waits anew with its new words, what is taken back waits no more, and an address alone changes nothing', () =>
  tenant(999, async (db) => {
    const { childId } = await addChild(db, { identifier: 'F2' })
    const homeId = await move(db, childId)
    const visit = await record(db, childId, homeId, 'visit', { outcome: 'seen', view: 'Quiet.' })
    const said = { outcome: 'seen', on: today, view: 'Cold at night.' }
    await saveCorrection(db, who(childId), { homeId, entryId: visit, on: today, said })
    assert.match(JSON.stringify(await waiting(db, childId)), /Cold at night/)
    assert.doesNotMatch(JSON.stringify(await waiting(db, childId)), /Quiet/)
    const queued = (await findWriteBacks(db, childId)).length
    await saveHome(db, who(childId), { homeId, said: breakfast, address: '5 Lantern Row' })
    assert.equal((await findWriteBacks(db, childId)).length, queued)
    await takeEntryBack(db, who(childId), { homeId, entryId: visit, why: 'Another day' })
    assert.deepEqual(await titles(db, childId), ['Moved home on 2 March 2026: bed and breakfast (emergency)'])
    await takeHomeBack(db, who(childId), { homeId, why: 'Another young person' })
    assert.deepEqual(await titles(db, childId), [])
  }))

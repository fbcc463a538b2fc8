/** What may be thrown away of a draft: nothing that anybody typed. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../test/support/database.ts'
import { addChild } from '../../test/support/invented-children.ts'
import { newId } from '../platform/db/ids.ts'
import { markOf } from '../platform/views/mark.ts'
import { addDiscussed, dropDiscussed } from './records/children.ts'
import { saveParts, type Where } from './records/parts.ts'
import { beginSession, dropEmptyDraft } from './records/sessions.ts'

const { tenant, owner, close } = await testDatabase()
test.after(close)

const la = 999
const now = new Date('2026-03-10T15:00:00Z')
const someone = async (name: string) => {
  const staffId = newId()
  await owner('insert into access.staff (la_id, staff_id, name) values ($1, $2, $3)', [la, staffId, name])
  return { staffId, name, team: null }
}
const [worker, supervisor] = [await someone('Aisha Farnworth'), await someone('Callum Brigstock')]
const begin = (heldOn: string): Promise<string> =>
  tenant(
    la,
    (db) =>
    beginSession(db, { worker, supervisor, kind: 'case', heldOn }, { name: supervisor.name, now, accountId: newId() }).then(({ sessionId }) => sessionId), // biome-ignore format: one line
  )
/** From a page that saw an empty field, whatever stands there now. */
const type = (where: Where, part: string, value: string): Promise<readonly string[]> =>
  tenant(
    la,
    (db) =>
    saveParts(db, where, [{ part, value, was: markOf('') }], { sitting: newId(), turn: 1, pressed: true, name: 'Aisha Farnworth', now }), // biome-ignore format: one line
  )
const drop = (sessionId: string): Promise<boolean> => tenant(la, (db) => dropEmptyDraft(db, sessionId))

test('A draft with an action of the session alone is not thrown away; one with nothing but its day and kind is', async () => {
  const sessionId = await begin('2026-03-10')
  await type({ of: 'session', sessionId }, 'kind', 'case')
  await type({ of: 'session', sessionId }, 'action-1-what', 'Ask for a second worker')
  assert.equal(await drop(sessionId), false)
  const empty = await begin('2026-03-11')
  await type({ of: 'session', sessionId: empty }, 'kind', 'reflective')
  assert.equal(await drop(empty), true)
})

test('A text that waits beside an emptied field keeps the draft, and the child in it', async () => {
  const sessionId = await begin('2026-03-12')
  const { childId } = await tenant(la, (db) => addChild(db))
  await tenant(la, (db) => addDiscussed(db, sessionId, [childId], now))
  const where = { of: 'child', sessionId, childId } as const
  await type(where, 'since', 'From one page')
  assert.deepEqual(await type(where, 'since', 'From another page'), ['since'])
  await owner(`update supervision.child_part set value = '' where session_id = $1`, [sessionId])
  assert.equal(await tenant(la, (db) => dropDiscussed(db, sessionId, sql`d.child_id = ${childId}::uuid`)), false)
  assert.equal(await drop(sessionId), false)
})

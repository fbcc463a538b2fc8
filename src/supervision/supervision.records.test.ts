/** Records of supervision on a real database: who is quicker, other authorities, and a child who is forgotten. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../test/support/database.ts'
import { addChild } from '../../test/support/invented-children.ts'
import { newId } from '../platform/db/ids.ts'
import { markOf } from '../platform/views/mark.ts'
import { listActionsOf, listOpenAbout, listOpenOwn } from './records/actions.ts'
import { addDiscussed, listDiscussions } from './records/children.ts'
import { listHands } from './records/holders.ts'
import { findTexts, listClashes, saveParts, type Where } from './records/parts.ts'
import { listStaff } from './records/people.ts'
import { beginSession, getSession, listConfirmations, listSessions, lockDraft } from './records/sessions.ts'
import { confirm, signOff } from './records/sign.ts'

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
const by = { name: supervisor.name, now, accountId: newId() }
let day = 1
const begin = (): Promise<string> =>
  tenant(la, (db) => beginSession(db, { worker, supervisor, kind: 'case', heldOn: `2026-02-${String(++day).padStart(2, '0')}` }, by).then(({ sessionId }) => sessionId)) // biome-ignore format: one line

/** As the page does it: the draft is locked, then all of a page is saved. */
const type = (where: Where, part: string, value: string, was = ''): Promise<readonly string[]> =>
  tenant(la, async (db) => {
    await lockDraft(db, where.sessionId)
    return saveParts(db, where, [{ part, value, was: markOf(was) }], { sitting: newId(), turn: 1, pressed: true, name: 'Aisha Farnworth', now }) // biome-ignore format: one line
  })

const action = {
  'action-1-what': 'Visit alone', 'action-1-owner': 'Aisha Farnworth', 'action-1-due': '20/3/2026', 'action-1-how': 'Seen at home',
} // biome-ignore format: one action
const withChild = async (): Promise<{
  readonly sessionId: string
  readonly childId: string
  readonly where: Where
}> => {
  const sessionId = await begin()
  const { childId } = await tenant(la, (db) => addChild(db))
  await tenant(la, (db) => addDiscussed(db, sessionId, [childId], now))
  const where = { of: 'child', sessionId, childId } as const
  for (const [part, value] of Object.entries(action)) await type(where, part, value)
  return { sessionId, childId, where }
}
const sign = (sessionId: string, childId: string) =>
  tenant(la, async (db) => {
    const session = await lockDraft(db, sessionId)
    const texts = await findTexts(db, { of: 'child', sessionId, childId })
    await signOff(db, { session, texts: new Map(), earlier: [], children: [{ childId, name: 'Wren', due: true, texts, before: new Map(), shared: [], earlier: [] }] }, by) // biome-ignore format: one line
  })

test('of five tabs that save into one empty field at once, one text stands and the four others are kept beside it', async () => {
  const sessionId = await begin()
  const where = { of: 'session', sessionId } as const
  const typed = [1, 2, 3, 4, 5].map((tab) => `From tab ${tab}`)
  await Promise.all(typed.map((value) => type(where, 'place', value)))
  const stands = (await tenant(la, (db) => findTexts(db, where))).get('place')!
  const beside = (await tenant(la, (db) => listClashes(db, where))).map((one) => one.typed)
  assert.deepEqual([stands, ...beside].toSorted(), typed)
})

test('signed off twice at once: one is taken, the other is told who was quicker, and nothing stands twice', async () => {
  const { sessionId, childId } = await withChild()
  const both = await Promise.allSettled([sign(sessionId, childId), sign(sessionId, childId)])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const refused = both.find((one) => one.status === 'rejected')!
  assert.match(String(refused.reason), /signed off by Callum Brigstock/)
  assert.equal((await tenant(la, (db) => listActionsOf(db, sessionId))).length, 1)
  const filed = await owner(`select from children.write_back where la_id = $1 and child_id = $2`, [la, childId])
  assert.equal(filed.length, 1)
  await assert.rejects(type({ of: 'session', sessionId }, 'place', 'Too late'), /nothing of it changes/)
})

test('both confirm at the same moment: both answers stand, and practice standards are told once', async () => {
  const { sessionId, childId } = await withChild()
  await sign(sessionId, childId)
  const session = await tenant(la, (db) => getSession(db, sessionId))
  const say = (side: 'worker' | 'supervisor') =>
    tenant(la, (db) => confirm(db, session, { side, agrees: true, words: '' }, by))
  const told = () => owner(`select from children.history where la_id = $1 and table_id = 'supervisionConfirmed' and key = $2`, [la, sessionId]) // biome-ignore format: one line
  await Promise.all([say('worker'), say('supervisor')])
  const sides = (await tenant(la, (db) => listConfirmations(db, sessionId))).map(({ side }) => side)
  assert.deepEqual(sides.toSorted(), ['supervisor', 'worker'])
  assert.equal((await told()).length, 1)
  await say('worker')
  assert.equal((await told()).length, 1, 'a further answer tells nothing again')
})

test('a record is begun once a day by one account, however often it is pressed', async () => {
  const given = { worker, supervisor, kind: 'case', heldOn: '2026-03-01' } as const
  const accountId = newId()
  await owner(`insert into access.account (la_id, account_id, email, name, role) values ($1, $2, 'c@council.example', 'Callum Brigstock', 'team-manager')`, [la, accountId]) // biome-ignore format: one line
  await owner('update access.staff set account_id = $2 where staff_id = $1', [supervisor.staffId, accountId])
  const all = await Promise.all([1, 2, 3].map(() => tenant(la, (db) => beginSession(db, given, { ...by, accountId }))))
  assert.equal(new Set(all.map(({ sessionId }) => sessionId)).size, 1)
  assert.equal(all.filter(({ isNew }) => isNew).length, 1)
  await owner('update access.staff set account_id = null where staff_id = $1', [supervisor.staffId])
  const other = await tenant(la, (db) => beginSession(db, given, { ...by, accountId: newId() }))
  assert.notEqual(other.sessionId, all[0]!.sessionId, 'another account does not go on with it')
})

test('another authority sees none of it and writes nothing into it', async () => {
  const { sessionId, childId, where } = await withChild()
  const personal = { of: 'personal', sessionId } as const
  await type(personal, 'wellbeing', 'Tired')
  await tenant(998, async (db) => {
    await assert.rejects(getSession(db, sessionId), /supervision/)
    await assert.rejects(lockDraft(db, sessionId), /supervision/)
    for (const one of [where, personal]) assert.equal((await findTexts(db, one)).size, 0)
    assert.deepEqual(await listSessions(db, worker.staffId), [])
    assert.deepEqual(await listOpenOwn(db, worker.staffId), [])
    assert.equal((await listOpenAbout(db, [childId])).size, 0)
    assert.deepEqual(await listHands(db, sessionId), [])
    assert.equal((await listStaff(db, '2026-03-10')).has(worker.staffId), false)
  })
  const write = tenant(
    998,
    (db) =>
    saveParts(db, personal, [{ part: 'wellbeing', value: 'Changed', was: markOf('Tired') }], { sitting: newId(), turn: 1, pressed: true, name: 'Nobody', now }), // biome-ignore format: one line
  )
  await assert.rejects(write)
  assert.equal((await tenant(la, (db) => findTexts(db, personal))).get('wellbeing'), 'Tired')
})

test('a child who is forgotten takes along what was said of them and their actions; the session and the other children stay', async () => {
  const { sessionId, childId } = await withChild()
  const other = await tenant(la, (db) => addChild(db))
  await tenant(la, (db) => addDiscussed(db, sessionId, [other.childId], now))
  await type({ of: 'child', sessionId, childId: other.childId }, 'since', 'Of the other child')
  await type({ of: 'session', sessionId }, 'place', 'Room 2')
  await type({ of: 'personal', sessionId }, 'workload', 'Enough')
  await sign(sessionId, childId)
  const subjects = 'select subject_id from children.subject where la_id = $1 and child_id = $2'
  await owner(`delete from children.history where la_id = $1 and subject_id in (${subjects})`, [la, childId])
  for (const table of ['subject', 'child'])
    await owner(`delete from children.${table} where la_id = $1 and child_id = $2`, [la, childId])
  for (const table of ['discussion', 'child_part', 'action', 'clash'])
    assert.deepEqual(await owner(`select from supervision.${table} where la_id = $1 and child_id = $2`, [la, childId]), [], table) // biome-ignore format: one line
  await tenant(la, async (db) => {
    assert.equal((await getSession(db, sessionId)).signedBy, 'Callum Brigstock')
    assert.equal((await findTexts(db, { of: 'session', sessionId })).get('place'), 'Room 2')
    assert.equal((await findTexts(db, { of: 'personal', sessionId })).get('workload'), 'Enough')
    assert.equal((await findTexts(db, { of: 'child', sessionId, childId: other.childId })).get('since'), 'Of the other child') // biome-ignore format: one line
    assert.equal((await listDiscussions(db, sql<boolean>`d.child_id = ${other.childId}::uuid`)).length, 1)
  })
})

for (const [why, titles, level] of [
  ['the higher of two posts', ['Team manager', 'Head of service, safeguarding'], 'head-of-service'],
  ['the same whichever stands first', ['Head of service, safeguarding', 'Team manager'], 'head-of-service'],
  ['a post that was left before the day counts no more', ['Team manager', 'Director, until 2025'], 'team-manager'],
  ['of whom no post decides, the lowest', ['Consultant social worker'], 'team-manager'],
] as const)
  test(`a decision in a supervision is one of the level of who supervised: ${why}`, async () => {
    const { sessionId, childId, where } = await withChild()
    await owner('delete from access.place where staff_id = $1', [supervisor.staffId])
    for (const title of titles)
      await owner('insert into access.place (la_id, place_id, staff_id, title, since, until) values ($1, $2, $3, $4, $5, $6)', [
        la, newId(), supervisor.staffId, title, '2020-01-01', title.includes('until') ? '2025-12-31' : null,
      ]) // biome-ignore format: one place
    for (const [part, value] of Object.entries({ decision: 'no-change', rationale: 'It works' })) await type(where, part, value) // biome-ignore format: one line
    await sign(sessionId, childId)
    const [fact] = await owner(
      `select h.fields ->> 'level' as level from children.history h join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id
       where s.child_id = $1 and h.table_id = 'managementDecision' and h.until_load is null`,
      [childId],
    )
    assert.equal(fact.level, level)
  })

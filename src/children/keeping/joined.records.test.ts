import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild, addHistory } from '../../../test/support/invented-children.ts'
import { newId } from '../../platform/db/ids.ts'
import { mergeChildren, undoMerge } from '../records/merge.ts'
import { addRestriction, listRestrictions } from '../records/restrictions.ts'
import { addRectification, findRectifications } from '../rectification/records.ts'
import type { Reach } from '../rules/reach.ts'
import { findRequests, getRequest, moveRequest, openRequest } from '../subject-access/records.ts'
import { addToWriteBack, findWaiting, findWriteBacks, getWriteBack, markFiled } from '../write-back/records.ts'
import { deleteChildren, findDue, findHolds, liftHold, placeHold } from './records.ts'

const { tenant, close } = await testDatabase()
test.after(close)
const today = '2026-11-22'
const everyone: Reach = {
  accountId: newId(),
  scope: 'authority',
  ownNames: [],
  teamNames: [],
  coveredNames: [],
  coveredTeamNames: [],
  grants: [],
  namedFor: [],
  shutOutOf: [],
  inAdoptionTeam: false,
}
const by = (reason: string) => ({ reason, by: 'Ada', now: new Date() })

test('what is owed about a record goes with the child when its identifier is joined to another, once and twice over', () =>
  tenant(999, async (db) => {
    const old = { starts: '2015-03-01' }
    const [first, second, third] = [
      await addChild(db, { identifier: 'J1' }),
      await addChild(db, { identifier: 'J2' }),
      await addChild(db, { identifier: 'J3' }),
    ]
    for (const one of [first, second, third]) await addHistory(db, one, 'contact', old)
    await placeHold(db, first.childId, 'Proceedings', 'Ada')
    await addToWriteBack(db, {
      childId: first.childId, record: 'children.note', recordId: newId(), edition: 1, title: 'Note', body: 'Text', by: 'Ada',
    }) // biome-ignore format: one text
    const request = { askedBy: 'Wren', relation: 'child' as const, receivedOn: today, identityConfirmedOn: null }
    const requestId = await openRequest(db, first.childId, { ...request, by: 'Ada' })
    const wrong = { askedBy: 'Wren', receivedOn: today, what: 'The day', wanted: 'Another', by: 'Ada' }
    await addRectification(db, first.childId, wrong)

    const earlier = await mergeChildren(db, { keptId: second.childId, otherId: first.childId, ...by('One child') })
    await mergeChildren(db, { keptId: third.childId, otherId: second.childId, ...by('One child') })
    const { childId } = third

    const [hold] = await findHolds(db, childId)
    assert.equal(hold!.reason, 'Proceedings')
    assert.equal((await findDue(db, everyone, {}, today))[0]!.kept, 'A legal hold is on it')
    assert.equal(await deleteChildren(db, everyone, [childId], {}, today, 'Ada'), 0)
    await liftHold(db, childId, hold!.holdId, 'Ended', 'Bea')

    const [text] = await findWaiting(db, everyone, today)
    assert.deepEqual([text!.childId, text!.identifier], [childId, 'J3'], 'it is listed for the child who is left')
    assert.equal((await findWriteBacks(db, childId)).length, 1)
    assert.equal((await findDue(db, everyone, {}, today))[0]!.kept, 'Text waits to be filed in the case system')
    assert.equal((await getWriteBack(db, childId, text!.id)).body, 'Text')
    await markFiled(db, childId, text!.id, 'Ada', '')

    assert.equal((await findRequests(db, childId)).length, 1)
    assert.equal((await findRectifications(db, childId)).length, 1)
    assert.equal((await findDue(db, everyone, {}, today))[0]!.kept, 'A request about it is open')
    await getRequest(db, childId, requestId)
    await moveRequest(db, childId, requestId, { closedReason: 'Withdrawn' })

    await undoMerge(db, { mergeId: earlier, keptId: second.childId, otherId: first.childId }, by('Two children'))
    assert.equal((await findRequests(db, childId)).length, 0, 'parted again, each has its own')
    assert.equal((await findRequests(db, first.childId)).length, 1)
  }))

test('children who were joined are deleted as one, with every identifier', () =>
  tenant(998, async (db) => {
    const all = [
      await addChild(db, { identifier: 'K1' }),
      await addChild(db, { identifier: 'K2' }),
      await addChild(db, { identifier: 'K3' }),
    ] as const
    for (const one of all) await addHistory(db, one, 'contact', { starts: '2015-03-01' })
    await placeHold(db, all[0].childId, 'Inquiry', 'Ada')
    const [hold] = await findHolds(db, all[0].childId)
    await liftHold(db, all[0].childId, hold!.holdId, 'Ended', 'Bea')
    await mergeChildren(db, { keptId: all[1].childId, otherId: all[0].childId, ...by('One child') })
    await mergeChildren(db, { keptId: all[2].childId, otherId: all[1].childId, ...by('One child') })
    assert.equal(await deleteChildren(db, everyone, [all[2].childId], {}, today, 'Ada'), 1)
    const left = await db.query.selectFrom('children.child').select('child_id').where('la_id', '=', db.la).execute()
    assert.deepEqual(left, [])
  }))

test('two people who join the same two identifiers the other way round leave one child, not none', async () => {
  const [one, other] = await tenant(
    999,
    async (db) => [await addChild(db, { identifier: 'R1' }), await addChild(db, { identifier: 'R2' })] as const,
  )
  const join = (keptId: string, otherId: string) =>
    tenant(999, (db) => mergeChildren(db, { keptId, otherId, ...by('One child') }))
  const done = await Promise.allSettled([join(one!.childId, other!.childId), join(other!.childId, one!.childId)])
  assert.deepEqual(done.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const left = await tenant(999, (db) =>
    db.query
      .selectFrom('children.child')
      .select('child_id')
      .where('identifier', 'in', ['R1', 'R2'])
      .where('merged_into', 'is', null)
      .execute(),
  )
  assert.equal(left.length, 1)
})

test('a record that is kept to named people when two are parted leaves neither open to everyone', () =>
  tenant(999, async (db) => {
    const one = await addChild(db, { identifier: 'S1' })
    const other = await addChild(db, { identifier: 'S2' })
    const ids = { keptId: one.childId, otherId: other.childId }
    const mergeId = await mergeChildren(db, { ...ids, ...by('One child') })
    const now = new Date()
    await addRestriction(db, {
      childId: one.childId, reason: 'Kin of staff', until: null, outOfHours: 'duty', outOfHoursNote: null, people: [], shutOut: [],
      byAccount: null, by: 'Ada', now,
    }) // biome-ignore format: one restriction
    await undoMerge(db, { mergeId, ...ids }, by('Two children'))
    const [kept] = await listRestrictions(db, { childId: other.childId })
    assert.deepEqual([kept?.reason, kept?.liftedAt], ['Kin of staff', null])
  }))

import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild, addHistory } from '../../../test/support/invented-children.ts'
import { newId } from '../../platform/db/ids.ts'
import { saveOverride } from '../records/leaving-care.ts'
import { mergeChildren, undoMerge } from '../records/merge.ts'
import { findChildRecords } from '../records/page.ts'
import { addRestriction, listRestrictions } from '../records/restrictions.ts'
import { addRectification, findRectifications } from '../rectification/records.ts'
import type { Reach } from '../rules/reach.ts'
import { findFamilyNames } from '../subject-access/held.ts'
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

test('what the parted one is kept to from before stays, whatever the other was kept to meanwhile; what is over is given to nobody', () =>
  tenant(999, async (db) => {
    const kept = (childId: string, reason: string, until: '2026-11-01' | null) =>
      addRestriction(db, {
        childId, reason, until, outOfHours: 'duty', outOfHoursNote: null, people: [], shutOut: [], byAccount: null, by: 'Ada', now: new Date(),
      }) // biome-ignore format: one restriction
    const inForce = async (childId: string) =>
      (await listRestrictions(db, { childId })).filter(({ liftedAt }) => liftedAt === null).map(({ reason }) => reason)
    const cases = [
      {
        why: 'one that is over does not take the place of its own',
        before: 'Own',
        until: '2026-11-01',
        after: ['Own'],
      },
      { why: 'nor does one of other people', before: 'Own', until: null, after: ['Own'] },
      { why: 'one that is over keeps nobody out', before: null, until: '2026-11-01', after: [] },
    ] as const
    for (const [at, { why, before, until, after }] of cases.entries()) {
      const [one, other] = [
        await addChild(db, { identifier: `T${at}A` }),
        await addChild(db, { identifier: `T${at}B` }),
      ]
      if (before) await kept(other.childId, before, null)
      const ids = { keptId: one.childId, otherId: other.childId }
      const mergeId = await mergeChildren(db, { ...ids, ...by('One child') })
      await kept(one.childId, 'Meanwhile', until)
      await undoMerge(db, { mergeId, ...ids }, by('Two children'))
      assert.deepEqual(await inForce(other.childId), after, why)
    }
  }))

test('a category that was decided under one number counts while two are joined, and goes back with it', () =>
  tenant(999, async (db) => {
    const overrideOf = async (childId: string) => (await findChildRecords(db, childId, null)).override
    const [one, other] = [await addChild(db, { identifier: 'O1' }), await addChild(db, { identifier: 'O2' })]
    const decided = { reason: 'Episodes before the move', by: 'Ada', now: new Date() }
    await saveOverride(db, other.childId, { category: 'relevant', ...decided })
    const ids = { keptId: one.childId, otherId: other.childId }
    const mergeId = await mergeChildren(db, { ...ids, ...by('One child') })
    assert.equal((await overrideOf(one.childId))?.category, 'relevant')
    await undoMerge(db, { mergeId, ...ids }, by('Two children'))
    assert.equal(await overrideOf(one.childId), null)
    assert.equal((await overrideOf(other.childId))?.category, 'relevant')
    const again = await mergeChildren(db, { ...ids, ...by('One child') })
    await saveOverride(db, one.childId, { category: 'qualifying', ...decided })
    await undoMerge(db, { mergeId: again, ...ids }, by('Two children'))
    assert.equal(await overrideOf(other.childId), null, 'what was decided anew ended the older one')
  }))

test('a hold that was placed while two were joined holds both when they are parted; an older one stays where it was', () =>
  tenant(999, async (db) => {
    const [one, other] = [await addChild(db, { identifier: 'H1' }), await addChild(db, { identifier: 'H2' })]
    await placeHold(db, one.childId, 'Before', 'Ada')
    await db.query
      .updateTable('children.legal_hold')
      .set({ placed_at: new Date('2026-01-02') })
      .where('child_id', '=', one.childId)
      .execute()
    const ids = { keptId: one.childId, otherId: other.childId }
    const mergeId = await mergeChildren(db, { ...ids, reason: 'One', by: 'Ada', now: new Date('2026-02-03') })
    await placeHold(db, one.childId, 'Proceedings', 'Ada')
    await undoMerge(db, { mergeId, ...ids }, by('Two children'))
    const reasons = async (childId: string) => (await findHolds(db, childId)).map(({ reason }) => reason).toSorted()
    assert.deepEqual(await reasons(one.childId), ['Before', 'Proceedings'])
    assert.deepEqual(await reasons(other.childId), ['Proceedings'])
  }))

test('names of adopted brothers and sisters, and of those of an earlier family group, are known for blanking', () =>
  tenant(999, async (db) => {
    const [wren, adopted, before, baby] = [
      await addChild(db, { identifier: 'F1', forename: 'Wren', family: 'new' }),
      await addChild(db, { identifier: 'F2', forename: 'Kestrel', surname: 'Ash', adopted_on: '2020-01-02' }),
      await addChild(db, { identifier: 'F3', forename: 'Heron', surname: 'Ash' }),
      await addChild(db, { identifier: 'F4', forename: 'Robin', surname: 'Ash' }),
    ]
    await addHistory(db, wren, 'family', { fields: { familyId: 'old' } })
    await addHistory(db, adopted, 'family', { fields: { familyId: 'old' } })
    await addHistory(db, before, 'family', { fields: { familyId: 'new' } })
    await addHistory(db, wren, 'motherOf', { fields: { childIdentifier: baby.identifier } })
    const names = await findFamilyNames(db, wren.childId)
    for (const name of ['Kestrel Ash', 'Kestrel', 'F2', 'Heron', 'Robin Ash']) assert.ok(names.includes(name), name)
    assert.ok(!names.includes('Wren') && !names.includes('F1'), 'the child’s own are not')
  }))

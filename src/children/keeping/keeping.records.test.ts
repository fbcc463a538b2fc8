import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { addCopy } from '../chronology/records/copies.ts'
import { addEntry } from '../chronology/records/write.ts'
import { decideAdoption } from '../records/adoption-decisions.ts'
import type { Reach } from '../rules/reach.ts'
import { addToWriteBack, findWriteBacks, markFiled, unmarkFiled, withdrawFromWriteBack } from '../write-back/records.ts'
import { deleteChildren, findDeletions, findDue, findHolds, getKeeping, liftHold, placeHold } from './records.ts'

const { tenant, owner, close } = await testDatabase()
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

type Record = { table: string; starts: string; ends?: string }
const addChild = async (db: Tenant, identifier: string, born: string, records: readonly Record[], open = false) => {
  const childId = newId()
  const subjectId = newId()
  await db.query
    .insertInto('children.child')
    .values({ la_id: db.la, child_id: childId, identifier, date_of_birth: born, in_need: open })
    .execute()
  await db.query
    .insertInto('children.subject')
    .values({ la_id: db.la, subject_id: subjectId, kind: 'child', identifier, child_id: childId })
    .execute()
  for (const [at, { table, starts, ends }] of records.entries())
    await db.query
      .insertInto('children.history')
      .values({
        la_id: db.la,
        subject_id: subjectId,
        table_id: table,
        key: String(at),
        source: 'annex-a',
        from_load: 1,
        starts,
        ends: ends ?? null,
        fields: '{}',
        hash: Buffer.from([at]),
      })
      .execute()
  return childId
}

test('only children whose time is over are due, by the strongest rule, and a hold or unfiled text keeps them', () =>
  tenant(999, async (db) => {
    const contact = await addChild(db, 'A1', '2008-01-01', [{ table: 'contact', starts: '2015-03-01' }])
    await addChild(db, 'A2', '2008-01-01', [
      { table: 'contact', starts: '2015-03-01' },
      { table: 'carePeriod', starts: '2015-04-01', ends: '2015-05-01' },
    ])
    await addChild(db, 'A3', '2008-01-01', [{ table: 'contact', starts: '2015-03-01' }], true)
    await addChild(db, 'A4', '2020-01-01', [{ table: 'contact', starts: '2025-03-01' }])
    const due = await findDue(db, everyone, {}, today)
    assert.deepEqual(
      due.map(({ identifier, keep, kept, records }) => [identifier, keep.rule, keep.until, kept, records]),
      [['A1', 'contact-only', '2021-03-01', null, 1]],
    )
    assert.equal((await getKeeping(db, contact, { 'contact-only': 20 })).until, '2035-03-01')

    await placeHold(db, contact, 'Proceedings', 'Ada')
    assert.equal((await findDue(db, everyone, {}, today))[0]!.kept, 'A legal hold is on it')
    assert.equal(await deleteChildren(db, everyone, [contact], {}, today, 'Ada'), 0)
    const [hold] = await findHolds(db, contact)
    await liftHold(db, contact, hold!.holdId, 'Ended', 'Bea')
    await assert.rejects(liftHold(db, contact, hold!.holdId, 'Again', 'Bea'), /lifted in the meantime/)

    const edition = {
      childId: contact,
      record: 'children.chronology',
      recordId: newId(),
      title: 'Chronology',
      by: 'Ada',
    }
    await addToWriteBack(db, { ...edition, edition: 1, body: 'first' })
    await addToWriteBack(db, { ...edition, edition: 1, body: 'the same again' })
    await addToWriteBack(db, { ...edition, edition: 2, body: 'second' })
    const queue = await findWriteBacks(db, contact)
    assert.deepEqual(queue.map((one) => [one.edition, one.replacedAt !== null]).toSorted(), [
      [1, true],
      [2, false],
    ])
    const waiting = queue.find(({ replacedAt }) => replacedAt === null)!
    assert.equal((await findDue(db, everyone, {}, today))[0]!.kept, 'Text waits to be filed in the case system')
    await markFiled(db, contact, waiting.id, 'Ada', 'Document 12')
    await assert.rejects(markFiled(db, contact, waiting.id, 'Ada', ''), /filed or replaced/)
    await unmarkFiled(db, contact, waiting.id)
    await markFiled(db, contact, waiting.id, 'Bea', '')
    await addToWriteBack(db, { ...edition, edition: 3, body: 'third' })
    const { record, recordId } = edition
    const why = 'Given back by Cai'
    assert.deepEqual(await withdrawFromWriteBack(db, { record, recordId, why }), { waited: 1, filed: 0 })
    assert.deepEqual(
      (await findWriteBacks(db, contact)).map((one) => [one.edition, one.withdrawnReason]).toSorted(),
      [
        [1, null],
        [2, null],
        [3, why],
      ],
      'an edition that was filed before the one that is given back stays as it is',
    )

    const given = {
      childId: contact,
      kind: 'case' as const,
      to: 'Court',
      purpose: '',
      on: today,
      fileName: 'a.docx',
      draft: null,
      names: [],
    }
    const copy = { ...given, copyId: newId(), content: Buffer.from('kept'), entries: 0, role: 'Social worker' }
    await addCopy(db, copy, { name: 'Ada', at: new Date() })
    const order = { childId: contact, kind: 'error' as const, orderOn: today, reason: 'Another child', now: new Date() }
    await decideAdoption(db, { ...order, by: 'Ada' })
    assert.equal(await deleteChildren(db, everyone, [contact], {}, today, 'Ada'), 1)
    assert.deepEqual(await findDue(db, everyone, {}, today), [])
    const [line] = await findDeletions(db)
    assert.deepEqual([line!.rule, line!.keptUntil, line!.records], ['contact-only', '2021-03-01', 1])
  }))

test('after a deletion nothing of the child is left in any table of the schema, and others are untouched', async () => {
  const tables = await owner(
    `select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'children' and c.column_name in ('child_id', 'subject_id') and t.table_type = 'BASE TABLE'`,
  )
  assert.ok(tables.length > 5)
  const left = await owner(`select identifier from children.child where la_id = 999 order by identifier`)
  assert.deepEqual(
    left.map(({ identifier }) => identifier),
    ['A2', 'A3', 'A4'],
  )
  assert.deepEqual(
    await owner(
      `select h.* from children.history h where not exists (select from children.subject s where s.la_id = h.la_id and s.subject_id = h.subject_id)`,
    ),
    [],
  )
  for (const table of ['subject', 'write_back', 'legal_hold', 'chronology_copy', 'adoption_decision'])
    assert.deepEqual(
      await owner(
        `select * from children.${table} t where not exists (select from children.child c where c.la_id = t.la_id and c.child_id = t.child_id)`,
      ),
      [],
    )
})

test('of another authority nothing is due and nothing is deleted', () =>
  tenant(998, async (db) => {
    const childId = await addChild(db, 'A1', '2008-01-01', [{ table: 'contact', starts: '2015-03-01' }])
    await assert.rejects(getKeeping(db, newId(), {}), /no child/)
    assert.equal((await findDue(db, everyone, {}, today)).length, 1)
    assert.equal(await deleteChildren(db, everyone, [childId], {}, today, 'Eve'), 1)
  }))

test('a record from before an adoption is not among those of a person outside the adoption team', () =>
  tenant(999, async (db) => {
    const childId = await addChild(db, 'A9', '1900-01-01', [{ table: 'contact', starts: '1905-03-01' }])
    await db.query
      .updateTable('children.child')
      .set({ adopted_on: '1910-01-01' })
      .where('la_id', '=', db.la)
      .where('child_id', '=', childId)
      .execute()
    assert.deepEqual(await findDue(db, everyone, {}, today), [])
    assert.equal(await deleteChildren(db, everyone, [childId], {}, today, 'Ada'), 0)
    const team = { ...everyone, inAdoptionTeam: true }
    assert.equal((await findDue(db, team, {}, today))[0]!.keep.until, '2010-01-01')
    assert.equal(await deleteChildren(db, team, [childId], {}, today, 'Ada'), 1)
  }))

test('a chronology that people still write counts as the last record, under a number that was joined too', () =>
  tenant(999, async (db) => {
    const names = async () => (await findDue(db, everyone, {}, today)).map(({ identifier }) => identifier)
    const old = [{ table: 'contact', starts: '2012-03-01' }]
    const one = await addChild(db, 'K1', '2008-01-01', old)
    const kept = await addChild(db, 'K2', '2008-01-01', old)
    const joined = await addChild(db, 'K3', '2008-01-01', [])
    await sql`update children.child set merged_into = ${kept} where child_id = ${joined}`.execute(db.query)
    assert.ok((await names()).includes('K1') && (await names()).includes('K2'))
    const fields = { on: '2010-01-01', until: null, precision: 'year', type: 'home', significance: 'major', positive: false, words: 'Moved.', impact: '', done: '', source: '', document: '' } as const // biome-ignore format: one entry
    const by = { name: 'Ada', at: new Date('2026-10-05T10:00:00Z') }
    await addEntry(db, { childId: one, entryId: newId(), fields }, by)
    await addEntry(db, { childId: joined, entryId: newId(), fields }, by)
    assert.ok(!(await names()).includes('K1') && !(await names()).includes('K2'))
    assert.equal((await getKeeping(db, one, {})).until, '2032-10-05')
  }))

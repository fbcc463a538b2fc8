import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Coverage, FieldsOf, HistoryRow, TableId } from '../history/model.ts'
import { decideAdoption, endAdoptionDecision, listUntold } from './adoption-decisions.ts'
import { countKeptApart, findHeldOrder } from './adoption-held.ts'
import { applyLoad } from './apply-load.ts'
import { undoLoad } from './apply-load-undo.ts'
import { mergeChildren, undoMerge } from './merge.ts'

const la = 999
const { tenant, owner, close } = await testDatabase()
test.after(close)
const by = { accountId: null, name: 'Ada Analyst' }
const now = new Date('2026-11-22T09:00:00Z')

const row = <Id extends TableId>(table: Id, fields: FieldsOf<Id>, subject = 'A', ends: Day | null = null): HistoryRow =>
  ({ table, subject, key: 'k', starts: null, ends, fields }) as HistoryRow
const person = (subject = 'A') => row('person', { forename: 'Ann' }, subject)
const order = (on?: Day, subject = 'A') => row('permanence', on === undefined ? {} : { order: on }, subject)
const endedByAdoption = (on: Day) => row('carePeriod', { ceasedReason: 'E12' }, 'A', on)

const coverage: readonly Coverage[] = [
  { table: 'person', says: 'state' },
  { table: 'permanence', says: 'whole', since: '2025-11-01' },
  { table: 'carePeriod', says: 'whole', since: '2025-11-01' },
]

const childOf = (db: Tenant, identifier = 'A') =>
  db.query.selectFrom('children.child').select(['child_id', 'adopted_on']).where('la_id', '=', la).where('identifier', '=', identifier).executeTakeFirst() // biome-ignore format: one question
const adopted = async (db: Tenant, identifier = 'A') => (await childOf(db, identifier))?.adopted_on
const asked = async (db: Tenant) => (await listUntold(db)).map(({ identifier }) => identifier)

/** A fresh authority into which these returns are loaded, one a day from 1 November. */
const loaded = async <T>(
  returns: readonly (readonly HistoryRow[])[],
  work: (db: Tenant) => Promise<T>,
): Promise<void> => {
  for (const table of ['history', 'load', 'subject', 'merge', 'legal_hold', 'child'])
    await owner(`delete from children.${table}`)
  await tenant(la, async (db) => {
    for (const rows of returns) await load(db, rows)
    await work(db)
  })
}
let day = 0
const load = (db: Tenant, rows: readonly HistoryRow[]) => {
  day += 1
  return applyLoad(db, { source: 'annex-a', asAt: `2026-11-${String(1 + (day % 20)).padStart(2, '0')}`, coverage, rows, by })
} // biome-ignore format: one call
test.beforeEach(() => {
  day = 0
})

type Case = { why: string; returns: HistoryRow[][]; before: Day | null; after: Day | null; kept: 0 | 1; asked: boolean }
/** What became of child A when the last of these returns was undone. */
const cases: readonly Case[] = [
  { why: 'the order was told by it alone', returns: [[person()], [person(), order('2026-07-09')]], before: '2026-07-09', after: '2026-07-09', kept: 1, asked: true },
  { why: 'care that ended by adoption was told by it alone', returns: [[person()], [person(), endedByAdoption('2026-05-02')]], before: '2026-05-02', after: '2026-05-02', kept: 1, asked: true },
  { why: 'an earlier load tells the same order', returns: [[person(), order('2026-07-09')], [person(), order('2026-07-09'), person('B')]], before: '2026-07-09', after: '2026-07-09', kept: 0, asked: false },
  { why: 'an earlier load told another day, which counts again', returns: [[person(), order('2026-07-08')], [person(), order('2026-07-09')]], before: '2026-07-09', after: '2026-07-08', kept: 0, asked: false },
  { why: 'an earlier load told a day that is still to come: that would open the record', returns: [[person(), order('2027-07-09')], [person(), order('2026-07-09')]], before: '2026-07-09', after: '2026-07-09', kept: 1, asked: false },
  { why: 'it blanked the order, which is told again', returns: [[person(), order('2026-07-09')], [person(), order()]], before: '2026-07-09', after: '2026-07-09', kept: 0, asked: false },
  { why: 'it told of no adoption', returns: [[person()], [person(), order()]], before: null, after: null, kept: 0, asked: false },
] // biome-ignore format: a table

for (const one of cases)
  test(`undoing a load: ${one.why}`, () =>
    loaded(one.returns, async (db) => {
      assert.equal(await adopted(db), one.before)
      const { keptApart } = await undoLoad(db, one.returns.length, by, now)
      assert.deepEqual([await adopted(db), keptApart], [one.after, one.kept])
      assert.deepEqual(await asked(db), one.asked ? ['A'] : [])
    }))

test('what undoing says before is what it does: of whom it alone tells, and of whom nothing else is known', () =>
  loaded([[person()], [person(), order('2026-07-09'), person('B'), order('2026-06-01', 'B')]], async (db) => {
    assert.equal(await countKeptApart(db, 2), 1, 'B is not known without it')
    assert.equal((await undoLoad(db, 2, by, now)).keptApart, 1)
    assert.equal(await childOf(db, 'B'), undefined, 'of B nothing is left to open')
    assert.deepEqual(await findHeldOrder(db, (await childOf(db))!.child_id), {
      orderOn: '2026-07-09',
      load: 2,
      undoneAt: now,
      undoneBy: 'Ada Analyst',
    })
  }))

test('a child of whom something was written is kept apart, though the load alone knew of the child', () =>
  loaded([[person('B')], [person('B'), person(), order('2026-07-09')]], async (db) => {
    const childId = (await childOf(db))!.child_id
    await db.query
      .insertInto('children.legal_hold')
      .values({ la_id: la, hold_id: childId, child_id: childId, reason: 'Invented', placed_at: now, placed_by_name: 'A' })
      .execute() // biome-ignore format: one row
    assert.equal(await countKeptApart(db, 2), 1)
    assert.equal((await undoLoad(db, 2, by, now)).keptApart, 1)
    assert.equal(await adopted(db), '2026-07-09')
  }))

test('a later load that tells the order again settles it, and a return that leaves it out asks again', () =>
  loaded([[person()], [person(), order('2026-07-09')]], async (db) => {
    await undoLoad(db, 2, by, now)
    await load(db, [person(), order('2026-07-10')])
    assert.deepEqual([await adopted(db), await asked(db)], ['2026-07-10', []], 'the day as it is told now')
    await load(db, [person(), order()])
    assert.deepEqual([await adopted(db), await asked(db)], ['2026-07-10', ['A']])
  }))

test('the adoption team’s word settles it: that the order stands, or that it was an error, until another order is told', () =>
  loaded([[person()], [person(), order('2026-07-09')]], async (db) => {
    await undoLoad(db, 2, by, now)
    const childId = (await childOf(db))!.child_id
    const say = (kind: 'stands' | 'error', orderOn: Day) =>
      decideAdoption(db, { childId, kind, orderOn, reason: 'Invented', by: 'Ada', now })
    await say('stands', '2026-07-09')
    assert.deepEqual([await adopted(db), await asked(db)], ['2026-07-09', []])
    await say('error', '2026-07-09')
    assert.deepEqual([await adopted(db), await asked(db)], [null, []], 'open')
    await endAdoptionDecision(db, childId, 'Ada', now)
    assert.deepEqual([await adopted(db), await asked(db)], ['2026-07-09', ['A']], 'taken back: apart, and asked again')
    await say('error', '2026-07-09')
    await load(db, [person(), order('2026-10-20')])
    assert.equal(await adopted(db), '2026-10-20')
    await undoLoad(db, 3, by, now)
    assert.deepEqual([await adopted(db), await asked(db)], ['2026-10-20', ['A']], 'the word was on another order')
  }))

test('nothing opens it afterwards: not undoing the load before as well, not loading again without the order', () =>
  loaded([[person()], [person(), order('2026-07-09')]], async (db) => {
    await undoLoad(db, 2, by, now)
    await undoLoad(db, 1, by, now)
    assert.equal(await adopted(db), '2026-07-09')
    await load(db, [person()])
    assert.equal(await adopted(db), '2026-07-09')
  }))

test('of two identifiers that are parted both stay apart: whose order it is, nobody knows yet', () =>
  loaded([[person(), person('B')]], async (db) => {
    const [keptId, otherId] = [(await childOf(db))!.child_id, (await childOf(db, 'B'))!.child_id]
    const then = new Date('2026-11-21T09:00:00Z')
    const mergeId = await mergeChildren(db, { keptId, otherId, reason: 'Invented', by: 'Ada', now: then })
    await load(db, [person(), person('B'), order('2026-07-09', 'B')])
    await undoLoad(db, 2, by, now)
    await undoMerge(db, { mergeId, keptId, otherId }, { reason: 'Invented', by: 'Ada', now })
    assert.deepEqual([await adopted(db), await adopted(db, 'B')], ['2026-07-09', '2026-07-09'])
    assert.deepEqual(await asked(db), ['A', 'B'])
  }))

import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { LoadSource } from '../history/loads.ts'
import type { Coverage, FieldsOf, HistoryRow, TableId } from '../history/model.ts'
import { decideAdoption, endAdoptionDecision, listUntold } from './adoption-decisions.ts'
import { applyLoad } from './apply-load.ts'
import { undoLoad } from './apply-load-undo.ts'
import { putTogether, tellApart } from './name-apart.ts'
import { refreshSummary } from './summary.ts'

const la = 999
const { tenant, owner, close } = await testDatabase()
test.after(close)
const by = { accountId: null, name: 'Ada Analyst' }

const record = <Id extends TableId>(
  table: Id,
  fields: FieldsOf<Id>,
  days: { starts?: Day; ends?: Day; subject?: string; key?: string } = {},
): HistoryRow =>
  ({ table, subject: days.subject ?? 'A', key: days.key ?? 'k', starts: days.starts ?? null, ends: days.ends ?? null, fields }) as HistoryRow // biome-ignore format: one record

const load = (db: Tenant, rows: readonly HistoryRow[], source: LoadSource = 'annex-a', asAt: Day = '2026-11-01') => {
  const tables = [...new Set(rows.map(({ table }) => table))]
  const coverage = tables.map((table): Coverage => ({ table, says: 'state' }))
  return applyLoad(db, { source, asAt, coverage, rows, by })
}

const summaryOf = (db: Tenant, identifier = 'A') =>
  db.query.selectFrom('children.child').selectAll().where('la_id', '=', db.la).where('identifier', '=', identifier).executeTakeFirst() // biome-ignore format: one question

const fresh = async <T>(work: (db: Tenant) => Promise<T>): Promise<T> => {
  for (const table of ['history', 'load', 'subject', 'child']) await owner(`delete from children.${table}`)
  return tenant(la, work)
}

/** Each row says what is known, which part of the summary follows, and why. */
const cases: readonly [why: string, HistoryRow[], Record<string, unknown>][] = [
  ['names, sex and dates are those of the person', [record('person', { forename: 'Ann', surname: 'Invented', dateOfBirth: '2015-04-01', gender: 'F', ethnicity: 'WBRI' })], { forename: 'Ann', surname: 'Invented', date_of_birth: '2015-04-01', gender: 'F', ethnicity: 'WBRI', died_on: null }],
  ['an open spell of need is in need', [record('childInNeed', {}, { starts: '2026-01-01' })], { in_need: true, on_protection_plan: false, in_care: false, care_leaver: false }],
  ['one that has ended is not', [record('childInNeed', {}, { starts: '2026-01-01', ends: '2026-02-01' })], { in_need: false }],
  ['an open plan, an open period of care, and a leaver', [record('protectionPlan', {}, { starts: '2026-01-01' }), record('carePeriod', {}, { starts: '2026-01-01' }), record('careLeaver', { adviser: 'Pat Adviser' })], { on_protection_plan: true, in_care: true, care_leaver: true, adviser: 'Pat Adviser' }],
  ['the worker allocated now comes before any list', [record('involvement', { worker: 'Now', team: 'North' }, { starts: '2026-02-01' }), record('allocation', { list: 'list-8', worker: 'List', team: 'South' })], { worker: 'Now', team: 'North' }],
  ['a worker who has left the child does not count', [record('involvement', { worker: 'Then' }, { starts: '2026-02-01', ends: '2026-03-01' }), record('allocation', { list: 'list-6', worker: 'List' }, { key: 'list-6' })], { worker: 'List' }],
  ['who holds a looked-after child comes before who holds the child in need', [record('allocation', { list: 'list-6', worker: 'Need' }, { key: 'list-6' }), record('allocation', { list: 'list-8', worker: 'Care' }, { key: 'list-8' })], { worker: 'Care' }],
  ['without a list, who stands on what is open', [record('assessment', { worker: 'Assessor' }, { starts: '2026-01-01' }), record('protectionPlan', { worker: 'Ended' }, { starts: '2025-01-01', ends: '2025-02-01' })], { worker: 'Assessor' }],
  ['the reviewing officer is the newest who has not left', [record('reviewingOfficer', { name: 'Old' }, { starts: '2025-01-01', key: '1' }), record('reviewingOfficer', { name: 'New' }, { starts: '2026-01-01', key: '2' })], { reviewing_officer: 'New' }],
  ['an order of another kind than adoption leaves the record open', [record('permanence', { otherOrder: '2026-05-02' })], { adopted_on: null }],
  ['care ended by adoption, with no order told', [record('carePeriod', { ceasedReason: 'E12' }, { starts: '2020-01-01', ends: '2026-05-02' })], { adopted_on: '2026-05-02' }],
  ['the day of the adoption order', [record('permanence', { order: '2026-07-09', adoptiveFamily: 'F1' })], { adopted_on: '2026-07-09', family: null }],
  ['the family group is never the adoptive family', [record('family', { familyId: 'Birth' }), record('permanence', { adoptiveFamily: 'Adoptive' })], { family: 'Birth' }],
] // biome-ignore format: a table

for (const [why, rows, expected] of cases)
  test(why, () =>
    fresh(async (db) => {
      await load(db, rows)
      const summary = (await summaryOf(db)) as Record<string, unknown>
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, summary[name]])), expected)
    }),
  )

test('who falls out of the returns keeps a name and is open no more', () =>
  fresh(async (db) => {
    const coverage: Coverage[] = [
      { table: 'person', says: 'state' },
      { table: 'childInNeed', says: 'whole', since: '2026-05-01' },
    ]
    const rows = [record('person', { forename: 'Ann' }), record('childInNeed', {}, { starts: '2026-01-01' })]
    await applyLoad(db, { source: 'annex-a', asAt: '2026-11-01', coverage, rows, by })
    await applyLoad(db, { source: 'annex-a', asAt: '2026-11-08', coverage, rows: [], by })
    const summary = await summaryOf(db)
    assert.deepEqual([summary?.forename, summary?.in_need], ['Ann', false])
  }))

test('of a table that both returns speak of, the dataset counts; undoing its load makes Annex A count again, for every child', () =>
  fresh(async (db) => {
    await load(db, [record('protectionPlan', {}, { starts: '2026-01-01' }), record('protectionPlan', {}, { starts: '2026-01-01', subject: 'B' })])
    await load(db, [record('protectionPlan', {}, { starts: '2026-01-01', ends: '2026-06-01' })], 'ssd')
    assert.equal((await summaryOf(db))?.on_protection_plan, false)
    // B is not in the dataset, which is the master of plans now.
    assert.equal((await summaryOf(db, 'B'))?.on_protection_plan, false)
    await undoLoad(db, 2, by, new Date())
    assert.equal((await summaryOf(db))?.on_protection_plan, true)
    assert.equal((await summaryOf(db, 'B'))?.on_protection_plan, true)
  })) // biome-ignore format: one line a load

test('a load writes the summary of the children whom it touches, and of no other', () =>
  fresh(async (db) => {
    const rows = ['A', 'B', 'C'].map((subject) => record('person', { forename: subject }, { subject }))
    assert.deepEqual((await load(db, rows)).children, { new: 3, touched: 3 })
    await db.query.updateTable('children.child').set({ forename: 'untouched' }).where('la_id', '=', la).execute()
    const next = [record('person', { forename: 'Aa' }, { subject: 'A' }), ...rows.slice(1)]
    assert.deepEqual((await load(db, next, 'annex-a', '2026-11-02')).children, { new: 0, touched: 1 })
    assert.deepEqual([(await summaryOf(db))?.forename, (await summaryOf(db, 'B'))?.forename], ['Aa', 'untouched'])
  }))

test('undoing a load forgets children whom it alone knew, unless something is written about them', () =>
  fresh(async (db) => {
    await load(db, [record('person', { forename: 'Ann' })])
    const more = [record('person', { forename: 'Ann' }), record('person', { forename: 'Ben' }, { subject: 'B' }), record('person', { forename: 'Cas' }, { subject: 'C' })] // biome-ignore format: one line
    await load(db, more, 'annex-a', '2026-11-02')
    const kept = await summaryOf(db, 'C')
    await db.query
      .insertInto('children.restriction')
      .values({ la_id: la, restriction_id: kept!.child_id, child_id: kept!.child_id, reason: 'Invented', made_at: new Date(), made_by_name: 'A' })
      .execute() // biome-ignore format: one row
    await undoLoad(db, 2, by, new Date())
    const left = await db.query.selectFrom('children.child').select(['identifier', 'forename']).orderBy('identifier').execute()
    assert.deepEqual(left, [{ identifier: 'A', forename: 'Ann' }, { identifier: 'C', forename: null }])
    await db.query.deleteFrom('children.restriction').execute()
  })) // biome-ignore format: one line a step

test('a worker or an adopter is nobody’s child', () =>
  fresh(async (db) => {
    const rows = [record('staffMember', { name: 'Pat' }, { subject: 'W1' }), record('adopter', { familyId: 'F' }, { subject: 'A1' })]
    assert.deepEqual((await load(db, rows)).children, { new: 0, touched: 0 })
    assert.equal((await db.query.selectFrom('children.child').selectAll().execute()).length, 0)
    assert.equal((await db.query.selectFrom('children.subject').selectAll().execute()).length, 2)
  })) // biome-ignore format: one line a step

test('two identifiers of one child make one summary, and taking them apart makes two again', () =>
  fresh(async (db) => {
    const rows = [record('person', { forename: 'Ann' }), record('carePeriod', {}, { starts: '2026-01-01', subject: 'B' })]
    await load(db, rows)
    const [a, b] = [(await summaryOf(db))!, (await summaryOf(db, 'B'))!]
    const point = (to: string) =>
      db.query.updateTable('children.subject').set({ child_id: to }).where('identifier', '=', 'B').execute()
    await point(a.child_id)
    await refreshSummary(db, { children: [a.child_id, b.child_id] })
    assert.equal((await summaryOf(db))?.in_care, true)
    await point(b.child_id)
    await refreshSummary(db, { children: [a.child_id, b.child_id] })
    assert.deepEqual([(await summaryOf(db))?.in_care, (await summaryOf(db, 'B'))?.in_care], [false, true])
  })) // biome-ignore format: one line a step

const adoptionCoverage: readonly Coverage[] = [
  { table: 'person', says: 'state' },
  { table: 'permanence', says: 'whole', since: '2025-11-01' },
  { table: 'carePeriod', says: 'whole', since: '2025-11-01' },
]
const ann = record('person', { forename: 'Ann' })
const listed = (order?: Day) => record('permanence', { ...(order && { order }) }, { starts: '2026-05-01' })
const inCare = (ceasedReason: string) =>
  record('carePeriod', { ceasedReason }, { starts: '2024-01-01', ends: '2026-05-02' })

/** The day of the adoption after each return in turn. */
const adoptedAfter = (db: Tenant) => async (asAt: Day, rows: readonly HistoryRow[]) => {
  await applyLoad(db, { source: 'annex-a', asAt, coverage: adoptionCoverage, rows, by })
  return (await summaryOf(db))?.adopted_on
}

test('no return opens what came before an adoption: not by leaving the child out, not by a blank, not by another day or code', () =>
  fresh(async (db) => {
    const after = adoptedAfter(db)
    assert.equal(await after('2026-11-01', [ann, listed('2026-07-09')]), '2026-07-09')
    assert.equal(await after('2026-11-02', [ann]), '2026-07-09', 'the list is empty')
    assert.equal(await after('2026-11-03', [record('person', { forename: 'Anne' })]), '2026-07-09', 'and stays so')
    assert.equal(
      await after('2026-11-04', [ann, listed('2026-07-10')]),
      '2026-07-10',
      'a day that was put right counts',
    )
    assert.equal(await after('2026-11-05', [ann, listed()]), '2026-07-10', 'listed, and the order is blank')
    assert.equal(await after('2026-11-06', [ann, listed('2027-07-10')]), '2026-07-10', 'put off into the future')
    await undoLoad(db, 6, by, new Date())
    assert.equal((await summaryOf(db))?.adopted_on, '2026-07-10')
  }))

test('care that ended by adoption and is said to have ended otherwise stays apart; a dataset that does not know of it opens nothing', () =>
  fresh(async (db) => {
    const after = adoptedAfter(db)
    assert.equal(await after('2026-11-01', [ann, inCare('E12')]), '2026-05-02')
    assert.equal(await after('2026-11-02', [ann, inCare('E4')]), '2026-05-02')
    await load(db, [record('carePeriod', { ceasedReason: 'E4' }, { starts: '2024-01-01', ends: '2026-05-02' })], 'ssd')
    assert.equal((await summaryOf(db))?.adopted_on, '2026-05-02', 'the dataset is the master of care now')
  }))

test('the adoption team’s word that an order was an error opens the record, until a return tells another day', () =>
  fresh(async (db) => {
    const after = adoptedAfter(db)
    await after('2026-11-01', [ann, listed('2026-07-09')])
    const childId = (await summaryOf(db))!.child_id
    const decide = (kind: 'stands' | 'error', orderOn: Day) =>
      decideAdoption(db, { childId, kind, orderOn, reason: 'Invented', by: 'Ada', now: new Date() })
    await decide('error', '2026-07-09')
    assert.equal((await summaryOf(db))?.adopted_on, null)
    assert.equal(await after('2026-11-02', [record('person', { forename: 'Anne' }), listed('2026-07-09')]), null)
    assert.equal(await after('2026-11-03', [ann, listed()]), null, 'and the source has put it right')
    assert.equal(await after('2026-11-04', [ann, listed('2026-10-20')]), '2026-10-20', 'another order')
    await decide('stands', '2026-10-20')
    assert.equal(await after('2026-11-05', [ann, listed()]), '2026-10-20')
    await endAdoptionDecision(db, childId, 'Ada', new Date())
    assert.equal((await summaryOf(db))?.adopted_on, '2026-10-20', 'as the returns said last')
  }))

test('the adoption team is asked about orders that no return tells any more, until it has said that they stand', () =>
  fresh(async (db) => {
    const after = adoptedAfter(db)
    const questions = async () => (await listUntold(db)).map(({ identifier }) => identifier)
    await after('2026-11-01', [ann, listed('2026-07-09')])
    assert.deepEqual(await questions(), [])
    await after('2026-11-02', [ann, listed()])
    assert.deepEqual(await questions(), ['A'])
    const childId = (await summaryOf(db))!.child_id
    await decideAdoption(db, { childId, kind: 'stands', orderOn: '2026-07-09', reason: 'Invented', by: 'Ada', now: new Date() })
    assert.deepEqual(await questions(), [])
  })) // biome-ignore format: one line a step

test('a name that two people have is told apart by the team, once a person has said so, and together again', () =>
  fresh(async (db) => {
    const held = (team: string, subject: string) =>
      record('involvement', { worker: 'Sam Taylor', team }, { starts: '2026-01-01', subject })
    await load(db, [held('North', 'A'), held('South', 'B')])
    const workers = async () => [(await summaryOf(db))?.worker, (await summaryOf(db, 'B'))?.worker]
    await tellApart(db, 'Sam Taylor', 'Ada', new Date())
    assert.deepEqual(await workers(), ['Sam Taylor (North)', 'Sam Taylor (South)'])
    await load(db, [held('North', 'A'), held('North', 'B')], 'annex-a', '2026-11-02')
    assert.deepEqual(await workers(), ['Sam Taylor (North)', 'Sam Taylor (North)'])
    await putTogether(db, 'Sam Taylor')
    assert.deepEqual(await workers(), ['Sam Taylor', 'Sam Taylor'])
  }))

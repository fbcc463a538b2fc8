import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { Coverage, HistoryRow } from '../../children/history/model.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { pieceOf } from '../../standards/cases.ts'
import type { Row, Standard } from '../../standards/standard.ts'
import { derive } from './derive.ts'
import { countFigures } from './figures.ts'
import { findStanding } from './grounds.ts'

const la = 999
const now = new Date('2026-03-31T12:00:00Z')
const { tenant, owner, close } = await testDatabase()
test.after(close)

const all: readonly Standard[] = childrenStandards
const responses = all.find(({ id }) => id === 'inspection-action-plan-70wd')!
const supervised = all.find(({ id }) => id === 'sup-frequency')!
const posts = all.find(({ id }) => id === 'agency-rate')!

/** One about the authority that reads everyone's referrals: is any of them of the year? */
const anyReferral: Standard = {
  ...responses,
  id: 'any-referral',
  reads: ['referral'],
  needs: ['referral'],
  cases: ({ referral = [] }) =>
    referral.map((one: Row) => pieceOf(true, { unit: one.key, opens: one.starts!, because: [] })),
}

test.beforeEach(async () => {
  for (const table of ['performance.stored_case', 'performance.derived', 'children.changed'])
    await owner(`delete from ${table}`)
  for (const table of ['history', 'load', 'stage_row', 'stage', 'subject', 'child'])
    await owner(`delete from children.${table}`)
  for (const table of ['improvement_plan.sending', 'improvement_plan.statement', 'improvement_plan.plan', 'inspections.inspection'])
    await owner(`delete from ${table}`) // biome-ignore format: one list
})

const plan = async (receivedOn: string | null, statutory = true): Promise<string> => {
  const [inspection, planId] = [newId(), newId()]
  await owner(
    `insert into inspections.inspection (la_id, inspection_id, kind, received_on, created_by_name) values ($1, $2, 'ilacs-standard', $3, 'Ada')`,
    [la, inspection, receivedOn],
  )
  await owner(
    `insert into improvement_plan.plan (la_id, plan_id, title, inspection_id, statutory, why_statutory, started_on, started_by_name)
     values ($1, $2, 'Plan', $3, $4, 'why', '2021-12-01', 'Ada')`,
    [la, planId, inspection, statutory],
  )
  return planId
}
const send = async (planId: string, on: string): Promise<void> => {
  const statement = newId()
  await owner(
    `insert into improvement_plan.statement (la_id, statement_id, plan_id, edition, content, docx, docx_sha256, ready_by_name)
     values ($1, $2, $3, (select count(*) + 1 from improvement_plan.statement where plan_id = $3), '{}', '', '', 'Ada')`,
    [la, statement, planId],
  )
  await owner(
    `insert into improvement_plan.sending (la_id, sending_id, statement_id, recipient, sent_on, how, by_name)
     values ($1, $2, $3, 'Ofsted', $4, 'e-mail', 'Ada')`,
    [la, newId(), statement, on],
  )
}

const rowOf = (table: 'referral' | 'assessment', subject: string, key: string, starts: string): HistoryRow => ({
  table, subject, key, starts, ends: null, fields: {},
}) // biome-ignore format: one record
const workerOf = (subject: string, fields: HistoryRow<'staffMember'>['fields'] = {}): HistoryRow => ({
  table: 'staffMember', subject, key: `${subject}-1`, starts: '2025-01-06', ends: null,
  fields: { name: subject, jobTitle: 'Social worker', fullTimeEquivalent: 1, ...fields },
}) // biome-ignore format: one record
const heldOn = (subject: string, starts: string): HistoryRow => ({
  table: 'supervision', subject, key: starts, starts, ends: null, fields: {},
}) // biome-ignore format: one record

const load = (db: Tenant, asAt: string, rows: readonly HistoryRow[]) => {
  const tables = ['referral', 'assessment', 'staffMember', 'supervision'] as const
  const coverage = tables.map((table): Coverage => ({ table, says: 'whole', since: null }))
  return applyLoad(db, { source: 'ssd', asAt, coverage, rows, by: { accountId: null, name: 'Ada Analyst' } })
}
const figure = async (db: Tenant, standard: Standard, on: string) =>
  (await countFigures(db, { standards: [standard], questions: [{ view: 'live', on }] }))[0]

test('A written response is late or in time as the plan that owes it says, without any return loaded', () =>
  tenant(la, async (db) => {
    const [late, inTime, voluntary] = [await plan('2021-11-19'), await plan('2021-11-19'), await plan('2021-11-19', false)] // biome-ignore format: three
    await send(late, '2022-03-03')
    await send(inTime, '2022-03-02')
    await send(voluntary, '2022-03-02')
    await derive(db, now, [responses])
    const found = await figure(db, responses, '2022-03-31')
    assert.deepEqual([found?.numerator, found?.denominator], [1, 2])
    assert.ok((await findStanding(db)).known.told.some(({ table }) => table === 'actionPlan'))
  }))

test('An edition that went out later changes nothing, and one that is the first does', async () => {
  const owed = await plan('2021-11-19')
  await tenant(la, async (db) => {
    await derive(db, now, [responses])
    assert.equal((await figure(db, responses, '2022-03-31'))?.numerator, 0, 'its time passed')
    assert.deepEqual(await derive(db, now, [responses]), { standards: 0, subjects: 0, added: 0, closed: 0 })
  })
  await send(owed, '2022-03-01')
  await tenant(la, async (db) => {
    await derive(db, now, [responses])
    assert.equal((await figure(db, responses, '2022-03-31'))?.numerator, 1)
  })
  await send(owed, '2022-05-01')
  await tenant(la, async (db) => {
    assert.deepEqual(await derive(db, now, [responses]), { standards: 0, subjects: 0, added: 0, closed: 0 })
  })
})

test('Where no plan owes a response nothing is recorded', () =>
  tenant(la, async (db) => {
    await plan(null)
    await plan('2021-11-19', false)
    await derive(db, now, [responses])
    assert.equal(await figure(db, responses, '2022-03-31'), undefined)
    assert.ok(!(await findStanding(db)).known.told.some(({ table }) => table === 'actionPlan'))
  }))

test('A standard about the authority is handed everyone’s records, and again only when a table that it reads changed', () =>
  tenant(la, async (db) => {
    const before = [rowOf('referral', 'A', '1', '2026-01-05'), rowOf('referral', 'B', '2', '2026-01-06')]
    await load(db, '2026-01-31', before)
    const first = await derive(db, now, [anyReferral])
    assert.equal(first.added, 2)
    await load(db, '2026-02-28', [...before, rowOf('assessment', 'A', '1', '2026-02-05')])
    assert.deepEqual(await derive(db, now, [anyReferral]), { standards: 0, subjects: 0, added: 0, closed: 0 })
    await load(db, '2026-03-31', [before[0]!, rowOf('assessment', 'A', '1', '2026-02-05')])
    const { standards, added, closed } = await derive(db, now, [anyReferral])
    assert.deepEqual({ standards, added, closed }, { standards: 0, added: 0, closed: 1 })
  }))

test('Of workers those alone are looked at whose records changed, by the standards that read what changed', () =>
  tenant(la, async (db) => {
    const others = ['B', 'C', 'D'].map((one) => workerOf(one))
    await load(db, '2026-01-31', [workerOf('A', { agency: 'no' }), ...others])
    await derive(db, now, [posts, supervised])
    await load(db, '2026-02-28', [workerOf('A', { agency: 'yes' }), ...others])
    const changed = await derive(db, now, [posts, supervised])
    assert.equal(changed.subjects, 1)
    await load(db, '2026-03-31', [workerOf('A', { agency: 'yes' }), heldOn('A', '2026-03-02'), ...others])
    const supervision = await derive(db, now, [posts, supervised])
    assert.equal(supervision.subjects, 1)
    assert.ok(supervision.added > 0)
  }))

test('Another authority’s responses are not counted', async () => {
  await plan('2021-11-19')
  await tenant(998, async (db) => {
    await derive(db, now, [responses])
    assert.equal(await figure(db, responses, '2022-03-31'), undefined)
  })
})

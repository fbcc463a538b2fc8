import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import type { Coverage, HistoryRow } from '../../children/history/model.ts'
import { type EnteredFact, enterFacts, takeBackFacts } from '../../children/index.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { listLoads, loadsStanding } from '../../children/records/apply-load-history.ts'
import { mergeChildren } from '../../children/records/merge.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import { addDays } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import { newestReturn } from '../rules/newest-return.ts'
import { provable } from '../rules/provable.ts'
import { derive } from './derive.ts'
import { dataAge } from './freeze.ts'
import { findStanding } from './grounds.ts'

const la = 999
const today = '2026-03-02'
const tomorrow = addDays(today, 1)
const { tenant, owner, close } = await testDatabase()
test.after(close)

const all: readonly Standard[] = childrenStandards
const some = all.filter(({ id }) => ['acc-signoff', 'mgmt-oversight-90d', 'sup-frequency'].includes(id))
const signed = some.find(({ id }) => id === 'acc-signoff')!

test.beforeEach(async () => {
  for (const table of ['performance.stored_case', 'performance.derived', 'children.changed']) await owner(`delete from ${table}`) // biome-ignore format: short
  for (const table of ['merge', 'history', 'load', 'stage_row', 'stage', 'subject', 'child', 'worker_name'])
    await owner(`delete from children.${table}`)
})

const person = (subject: string): HistoryRow => ({
  table: 'person', subject, key: 'p', starts: null, ends: null, fields: { dateOfBirth: '2007-01-10' },
}) // biome-ignore format: one record
const post = (subject: string, name: string, starts: string): HistoryRow => ({
  table: 'staffMember', subject, key: starts, starts, ends: null, fields: { name, jobTitle: 'Social worker' },
}) // biome-ignore format: one record

const coverage: readonly Coverage[] = [
  { table: 'person', says: 'state' },
  { table: 'staffMember', says: 'whole', since: null },
]
const load = async (db: Tenant, rows: readonly HistoryRow[], asAt = '2026-03-01') => {
  await applyLoad(db, { source: 'local', asAt, coverage, rows, by: { accountId: null, name: 'Ada Analyst' } })
  const children = await db.query.selectFrom('children.child').select(['identifier', 'child_id']).execute()
  return new Map(children.map(({ identifier, child_id }) => [identifier, child_id]))
}

type Of<Table extends EnteredFact['table']> = Extract<EnteredFact, { table: Table }>
const home = (child: string, more: Partial<Of<'leaverHome'>> = {}): EnteredFact => ({
  table: 'leaverHome', about: { child }, key: 'h', starts: today, ends: null,
  fields: { kind: 'emergency', accommodation: 'V' }, ...more,
}) // biome-ignore format: one record
const signOff = (child: string, starts: string = today): EnteredFact => ({
  table: 'homeSignOff', about: { child }, key: 's', starts, ends: null,
  fields: { homeKey: 'h', level: 'director', riskAssessed: 'yes' },
}) // biome-ignore format: one record

const said = async (db: Tenant): Promise<readonly string[]> => {
  const { rows } = await sql<Record<string, string | number | null>>`
    select s.identifier, h.table_id, h.from_load, h.until_load, h.ended_as, h.starts::text as starts, h.ends::text as ends
    from children.history h join children.subject s on s.subject_id = h.subject_id where h.source = 'entered' order by s.identifier collate "C", 2, 3`.execute(
    db.query,
  )
  return rows.map((row) =>
    [row.identifier, row.table_id, `${row.from_load}-${row.until_load ?? ''}`, row.ended_as, row.starts, row.ends]
      .filter((one) => one !== null)
      .join(' '),
  )
}

const cases = async (db: Tenant): Promise<readonly string[]> => {
  const { rows } = await sql<Record<string, string | null>>`
    select c.standard, c.unit, c.due::text as due, c.done::text as done from performance.stored_case c
    where c.until_load is null and c.standard = 'acc-signoff' order by 1, 2, 3`.execute(db.query)
  return rows.map((row) => [row.unit, row.due, row.done].filter((one) => one !== null).join(' '))
}
const run = (db: Tenant, at = '12:00') => derive(db, new Date(`2026-03-02T${at}:00Z`), some)

test('What is entered is a record of the child that standards count, in one load of the day', () =>
  tenant(la, async (db) => {
    const children = await load(db, [person('A'), person('B')])
    await run(db)
    await enterFacts(db, { today, facts: [home(children.get('A')!), home(children.get('B')!)] })
    await enterFacts(db, { today, facts: [signOff(children.get('A')!)] })
    assert.equal((await run(db)).subjects, 2)
    assert.deepEqual(await cases(db), ['h 2026-03-02', 'h 2026-03-09'])
    assert.deepEqual(await said(db), ['A homeSignOff 2- 2026-03-02', 'A leaverHome 2- 2026-03-02', 'B leaverHome 2- 2026-03-02']) // biome-ignore format: short
  }))

test('Said again on the same day it replaces what was said; a day later what was known before is kept', () =>
  tenant(la, async (db) => {
    const child = (await load(db, [person('A')])).get('A')!
    await enterFacts(db, { today, facts: [home(child)] })
    await run(db)
    await enterFacts(db, { today, facts: [home(child, { starts: '2026-03-01' })] })
    assert.deepEqual(await said(db), ['A leaverHome 2- 2026-03-01'])
    await run(db, '13:00')
    await enterFacts(db, { today, facts: [home(child)] })
    await run(db, '14:00')
    assert.deepEqual(await cases(db), ['h 2026-03-02'])
    await enterFacts(db, { today: tomorrow, facts: [home(child, { ends: tomorrow })] })
    assert.deepEqual(await said(db), ['A leaverHome 2-3 changed 2026-03-02', 'A leaverHome 3- 2026-03-02 2026-03-03'])
    await enterFacts(db, { today: tomorrow, facts: [home(child, { ends: tomorrow })] })
    assert.equal((await said(db)).length, 2, 'the same again changes nothing')
    await run(db, '15:00')
    assert.deepEqual(await cases(db), ['h 2026-03-02'])
  }))

test('What is taken back on its day is gone; later it is kept as known until then, and can be entered again', () =>
  tenant(la, async (db) => {
    const child = (await load(db, [person('A')])).get('A')!
    const name = { table: 'leaverHome', about: { child }, key: 'h' } as const
    await enterFacts(db, { today, facts: [home(child)] })
    await run(db)
    await takeBackFacts(db, { today, facts: [name] })
    assert.deepEqual(await said(db), [])
    await run(db)
    assert.deepEqual(await cases(db), [])
    await enterFacts(db, { today, facts: [home(child)] })
    await takeBackFacts(db, { today: tomorrow, facts: [name] })
    await enterFacts(db, { today: tomorrow, facts: [home(child)] })
    assert.deepEqual(await said(db), ['A leaverHome 2-3 withdrawn 2026-03-02', 'A leaverHome 3- 2026-03-02'])
  }))

test('After two identifiers were joined, what was entered under either is found under both', () =>
  tenant(la, async (db) => {
    const children = await load(db, [person('A'), person('B')])
    const [keptId, otherId] = [children.get('A')!, children.get('B')!]
    await enterFacts(db, { today, facts: [home(otherId)] })
    await mergeChildren(db, { keptId, otherId, reason: 'Invented', by: 'Ada', now: new Date() })
    await enterFacts(db, { today, facts: [home(keptId, { ends: tomorrow }), signOff(otherId)] })
    assert.deepEqual(await said(db), ['A homeSignOff 2- 2026-03-02', 'B leaverHome 2- 2026-03-02 2026-03-03'])
    await run(db)
    assert.deepEqual(await cases(db), ['h 2026-03-09 2026-03-03'])
  }))

test('What is about somebody of the directory goes to the post that says their name, or to a worker of their own', () =>
  tenant(la, async (db) => {
    await load(db, [post('W1', 'Ana Bell', '2024-01-01'), post('W2', 'Ana Bell', '2025-01-01')])
    const [ana, cy] = ['01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000002'] as const
    for (const [staff_id, name] of [[ana, 'Ana Bell'], [cy, 'Cy Dunn']] as const) // biome-ignore format: short
      await db.query.insertInto('access.staff').values({ la_id: la, staff_id, name }).execute()
    await db.query.insertInto('children.worker_name').values({ la_id: la, name: 'Ana Bell', staff_id: ana }).execute()
    const held = (staff: string): EnteredFact => ({
      table: 'supervision', about: { staff }, key: 's', starts: today, ends: null, fields: { actions: 2 },
    }) // biome-ignore format: one record
    await enterFacts(db, { today, facts: [held(ana), held(cy)] })
    await enterFacts(db, { today, facts: [held(ana), held(cy)] })
    assert.deepEqual(await said(db), ['W2 supervision 2- 2026-03-02', `staff ${cy} supervision 2- 2026-03-02`])
    await owner('delete from access.staff where account_id is null')
  }))

test('Nothing is entered where one of those it is about is not held here', () =>
  tenant(la, async (db) => {
    const child = (await load(db, [person('A')])).get('A')!
    const stranger = '01990000-0000-7000-8000-00000000000f'
    await assert.rejects(enterFacts(db, { today, facts: [home(child), home(stranger)] }), /child or worker/)
    assert.deepEqual(await said(db), [])
  }))

test('A standard is recorded from the first day on which its records are entered, or from the day they are said to be whole', () =>
  tenant(la, async (db) => {
    const child = (await load(db, [person('A')])).get('A')!
    const told = async (from: string) => {
      const { known } = await findStanding(db)
      return provable(signed, known, { view: 'completed', from, to: today } as const)
    }
    assert.equal((await told('2026-03-01')).recorded, false)
    await enterFacts(db, { today, facts: [home(child), signOff(child)] })
    assert.deepEqual([(await told('2026-03-01')).recorded, (await told('2026-03-01')).provable], [true, true])
    assert.equal((await told('2026-01-01')).provable, false)
    await enterFacts(db, { today: tomorrow, since: '2025-01-01', facts: [home(child, { ends: tomorrow }), signOff(child, tomorrow)] }) // biome-ignore format: short
    assert.equal((await told('2026-01-01')).provable, true)
  }))

test('What is entered is no return: figures are as old as without it, it is not in the list of loads, and a preview stays good', () =>
  tenant(la, async (db) => {
    const child = (await load(db, [person('A')])).get('A')!
    const before = await loadsStanding(db)
    await enterFacts(db, { today, facts: [home(child)] })
    assert.equal(await loadsStanding(db), before)
    assert.equal(newestReturn(await dataAge(db, today))?.asAt, '2026-03-01', 'figures are as old as the list')
    assert.deepEqual((await listLoads(db)).map(({ source }) => source), ['local']) // biome-ignore format: short
    await load(db, [person('A'), person('C')], tomorrow)
    assert.deepEqual((await listLoads(db)).map(({ load: id, asAt }) => `${id} ${asAt}`), ['3 2026-03-03', '1 2026-03-01']) // biome-ignore format: short
  }))

import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { LoadSource } from '../history/loads.ts'
import type { Coverage, HistoryRow, TableId } from '../history/model.ts'
import { applyLoad } from './apply-load.ts'
import { type SubjectHistory, streamHistories } from './histories.ts'

const la = 999
const { tenant, owner, close } = await testDatabase()
test.after(close)
const clear = async () => {
  for (const table of ['history', 'load', 'stage_row', 'stage', 'subject', 'child'])
    await owner(`delete from children.${table}`)
}

const referral = (subject: string, key: string, starts: string): HistoryRow => ({
  table: 'referral', subject, key, starts, ends: null, fields: {},
}) // biome-ignore format: one record
const leaver = (subject: string, accommodation: string): HistoryRow => ({
  table: 'careLeaver', subject, key: 'one', starts: null, ends: null, fields: { accommodation },
}) // biome-ignore format: one record
const whole = (table: TableId): Coverage => ({ table, says: 'whole', since: null })
const state: Coverage = { table: 'careLeaver', says: 'state' }

const load = (
  db: Tenant,
  asAt: string,
  coverage: readonly Coverage[],
  rows: readonly HistoryRow[],
  source: LoadSource = 'annex-a',
) => applyLoad(db, { source, asAt, coverage, rows, by: { accountId: null, name: 'Ada Analyst' } })

const all = async (db: Tenant, tables: readonly TableId[], subjects?: readonly string[]): Promise<SubjectHistory[]> => {
  const found: SubjectHistory[] = []
  for await (const one of streamHistories(db, { tables, ...(subjects ? { subjects } : {}) })) found.push(one)
  return found.toSorted((left, right) => (left.subject < right.subject ? -1 : 1))
}
const keys = ({ rows }: SubjectHistory) => rows.map(({ key }) => key)

test('Every child comes once, with all their records in order, however many children there are', async () => {
  await clear()
  await tenant(la, async (db) => {
    const children = Array.from({ length: 1203 }, (_, at) => String(at).padStart(5, '0'))
    const rows = children.flatMap((child) => [referral(child, '2', '2026-02-02'), referral(child, '1', '2026-01-01')])
    await load(db, '2026-03-31', [whole('referral')], rows)
    const found = await all(db, ['referral'])
    assert.deepEqual(
      found.map(({ subject }) => subject),
      children,
    )
    assert.ok(found.every((one) => keys(one).join() === '1,2'))
  })
})

test('A state that was so before is told with its loads; an event that was withdrawn or changed is not told as it was', async () => {
  await clear()
  await tenant(la, async (db) => {
    await load(
      db,
      '2026-02-28',
      [whole('referral'), state],
      [referral('A', '1', '2026-01-01'), referral('A', '2', '2026-02-01'), leaver('A', 'W')],
    )
    await load(db, '2026-03-31', [whole('referral'), state], [referral('A', '1', '2026-01-02'), leaver('A', 'U')])
    const [child] = await all(db, ['referral', 'careLeaver'])
    assert.deepEqual(
      child!.rows.map(({ table, starts, fields, fromLoad, untilLoad }) => [table, starts, fields, fromLoad, untilLoad]),
      [
        ['careLeaver', null, { accommodation: 'W' }, 1, 2],
        ['careLeaver', null, { accommodation: 'U' }, 2, null],
        ['referral', '2026-01-02', {}, 2, null],
      ],
    )
  })
})

test('Of a table that two returns speak of, the master’s records count; local lists always do', async () => {
  await clear()
  await tenant(la, async (db) => {
    await load(db, '2026-03-31', [whole('referral')], [referral('A', 'of Annex A', '2026-01-01')])
    await load(db, '2026-03-31', [whole('referral')], [referral('A', 'of the SSD', '2026-01-01')], 'ssd')
    await load(db, '2026-03-31', [whole('referral')], [referral('A', 'small list', '2026-01-01')], 'local')
    const [child] = await all(db, ['referral'])
    assert.deepEqual(keys(child!).toSorted(), ['of the SSD', 'small list'])
  })
})

test('Only those asked for come, and of each only the tables asked for', async () => {
  await clear()
  await tenant(la, async (db) => {
    await load(
      db,
      '2026-03-31',
      [whole('referral'), state],
      [referral('A', '1', '2026-01-01'), referral('B', '1', '2026-01-01'), leaver('A', 'U')],
    )
    const [first] = await all(db, ['referral'])
    const found = await all(db, ['careLeaver'], [first!.id])
    assert.deepEqual(
      found.map(({ subject, rows }) => [subject, rows.map(({ table }) => table)]),
      [['A', ['careLeaver']]],
    )
  })
})

test('Adopters come apart from children', async () => {
  await clear()
  await tenant(la, async (db) => {
    const adopter: HistoryRow = { table: 'adopter', subject: 'A', key: 'one', starts: null, ends: null, fields: {} }
    await load(
      db,
      '2026-03-31',
      [whole('referral'), { table: 'adopter', says: 'state' }],
      [referral('A', '1', '2026-01-01'), adopter],
    )
    assert.deepEqual((await all(db, ['referral', 'adopter'])).map(({ kind }) => kind).toSorted(), ['adopter', 'child'])
    assert.deepEqual(
      (await all(db, ['adopter'])).map(({ kind }) => kind),
      ['adopter'],
    )
  })
})

test('As known on an earlier day, care leavers are those of the master of that day, and who a child is comes from every source', async () => {
  await clear()
  await tenant(la, async (db) => {
    const person: HistoryRow = { table: 'person', subject: 'A', key: 'one', starts: null, ends: null, fields: {} }
    const both: readonly Coverage[] = [state, { table: 'person', says: 'state' }]
    await load(db, '2026-02-28', both, [person, leaver('A', 'W')])
    await load(db, '2026-03-31', both, [person, leaver('A', 'U')], 'ssd')
    const sourcesOn = async (on: Day): Promise<readonly string[]> => {
      const found: string[] = []
      for await (const { rows } of streamHistories(db, { tables: ['careLeaver', 'person'], on }))
        found.push(...rows.map(({ table, source }) => `${table} ${source}`))
      return found.toSorted()
    }
    const people = ['person annex-a', 'person ssd']
    assert.deepEqual(await sourcesOn('2026-03-30'), ['careLeaver annex-a', ...people])
    assert.deepEqual(await sourcesOn('2026-03-31'), ['careLeaver ssd', ...people])
  })
})

test('A plan of the dataset takes from the same plan in Annex A how many there were before, and no other record of Annex A comes with it', async () => {
  await clear()
  await tenant(la, async (db) => {
    const plan = (key: string, starts: string, fields: object): HistoryRow =>
      ({ table: 'protectionPlan', subject: 'A', key, starts, ends: null, fields }) as HistoryRow
    const plans = [whole('protectionPlan'), whole('referral')]
    const annexA = [plan('a', '2026-02-02', { previousPlans: 1 }), plan('b', '2025-01-06', { previousPlans: 0 })]
    await load(db, '2026-03-31', plans, [...annexA, referral('A', 'of Annex A', '2026-01-01')])
    await load(db, '2026-03-31', plans, [plan('P1', '2026-02-02', { initialCategory: 'NEG' })], 'ssd')
    const [child] = await all(db, ['protectionPlan', 'referral'])
    assert.deepEqual(
      child!.rows.map(({ key, fields }) => [key, fields]),
      [['P1', { previousPlans: 1, initialCategory: 'NEG' }]],
    )
  })
})

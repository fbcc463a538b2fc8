import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Group } from '../rules/groups.ts'
import { allStandards } from '../scorecard.ts'
import { listEditions, listTold, publishEdition, trueCounts } from './members-editions.ts'

const database = await testDatabase()
test.after(database.close)

const la = 999
const by = { name: 'Ada', now: new Date('2026-11-05T09:00:00Z') }
const [september, october] = ['2026-09-30', '2026-10-31']

type Frozen = readonly [standard: string, view: 'completed' | 'live', group: Group, met: number, of: number]
const whole: Group = { kind: 'authority', name: '' }
const locality = (name: string): Group => ({ kind: 'locality', name })

/** A frozen month with some figures, and a load that tells all that referrals are about. */
const freeze = async (db: Tenant, monthEnd: string, figures: readonly Frozen[]): Promise<string> => {
  const id = newId()
  await db.query
    .insertInto('performance.freeze')
    .values({ la_id: la, freeze_id: id, month_end: monthEnd, frozen_at: by.now, frozen_by_name: 'Ada', load_id: 1, data_as_at: monthEnd })
    .execute()
  await db.query
    .insertInto('performance.figure')
    .values(figures.map(([standard, view, group, numerator, denominator]) => ({ la_id: la, freeze_id: id, standard, view, group_kind: group.kind, group_name: group.name, numerator, denominator, unknown: 0, excluded: 0, value: numerator / denominator })))
    .execute()
  return id
} // biome-ignore format: one row each

const inTenant = <T>(work: (db: Tenant) => Promise<T>): Promise<T> => database.tenant(la, null, work)
/** Standards whose records the test database tells nothing of are left out: so that of these all is known, they need nothing. */
const told = allStandards
  .filter(({ id }) => ['rereferral-12m', 'assessment-45wd', 'placements-3plus', 'cla-dental'].includes(id))
  .map((one) => ({ ...one, needs: [], intervalsOf: [], needsKind: {} }))

await inTenant(async (db) => {
  await freeze(db, september, [['rereferral-12m', 'completed', whole, 30, 120]])
  await freeze(db, october, [
    ['rereferral-12m', 'completed', whole, 31, 122],
    ['rereferral-12m', 'completed', locality('East'), 15, 60],
    ['rereferral-12m', 'completed', locality('West'), 16, 62],
    ['assessment-45wd', 'completed', whole, 58, 60],
    ['assessment-45wd', 'completed', locality('East'), 30, 30],
    ['assessment-45wd', 'completed', locality('West'), 28, 30],
    ['assessment-45wd', 'live', whole, 40, 90],
    ['cla-dental', 'live', whole, 3, 4],
  ])
})

const publish = (monthEnd: string) => inTenant((db) => publishEdition(db, told, monthEnd, by))

test('A month is published with what may be told of it, and with nothing else', async () => {
  assert.equal((await publish(october)).standards, 3)
  const lines = (await inTenant((db) => listTold(db, { since: october }))).map(({ standard, locality: where, told: said }) => [standard, where, said]) // biome-ignore format: one list
  assert.deepEqual(lines, [
    ['assessment-45wd', null, { says: 'at-least', value: 0.9, base: 50 }],
    ['cla-dental', null, { says: 'few' }],
    ['rereferral-12m', null, { says: 'about', value: 0.25, base: 100 }],
    ['rereferral-12m', 'East', { says: 'about', value: 0.25, base: 50 }],
    ['rereferral-12m', 'West', { says: 'about', value: 0.26, base: 50 }],
  ])
})

test('Editions say when and by whom they were published, and how old the data was', async () => {
  const [edition, ...others] = await inTenant(listEditions)
  assert.deepEqual(edition, { monthEnd: october, publishedAt: by.now, publishedBy: 'Ada', dataAsAt: october })
  assert.equal(others.length, 0)
})

test('What comes out otherwise later is not told beside what was published, and a month is published once', async () => {
  const before = await inTenant((db) => listTold(db, { since: october }))
  await assert.rejects(publish(october), /published before/)
  assert.deepEqual(await inTenant((db) => listTold(db, { since: october })), before)
})

test('A month that is not frozen cannot be published', async () => {
  await assert.rejects(publish('2026-08-31'), /not frozen/)
})

test('Editions add up by month, the newest first, of some standards where asked', async () => {
  await publish(september)
  const months = (await inTenant((db) => listTold(db, { since: september, standards: ['rereferral-12m'] }))).map(({ monthEnd }) => monthEnd) // biome-ignore format: one list
  assert.deepEqual(months, [october, october, october, september])
})

test('True counts are those of the frozen month in the view that was published', async () => {
  const counts = await inTenant((db) => trueCounts(db, october))
  assert.deepEqual([counts.get('assessment-45wd')?.numerator, counts.get('cla-dental')?.numerator], [58, 3])
})

test('Another authority is told nothing of it', async () => {
  assert.deepEqual(await database.tenant(998, null, listEditions), [])
})

test('What was published cannot be changed or taken back', async () => {
  await assert.rejects(inTenant((db) => db.query.updateTable('performance.edition_figure').set({ value: 0.5 }).execute()), /permission denied/) // biome-ignore format: one check
  await assert.rejects(
    inTenant((db) => db.query.deleteFrom('performance.edition').execute()),
    /permission denied/,
  )
})

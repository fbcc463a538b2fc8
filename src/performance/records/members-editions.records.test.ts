import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Group } from '../rules/groups.ts'
import { allStandards } from '../scorecard.ts'
import { listEditions, listTold, listTrueCounts, publishEdition } from './members-editions.ts'

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
  await freeze(db, '2026-07-31', [
    ['rereferral-12m', 'completed', whole, 11, 42],
    ['rereferral-12m', 'completed', locality('East'), 5, 20],
    ['rereferral-12m', 'completed', locality('West'), 6, 22],
    ['assessment-45wd', 'completed', whole, 20, 20],
  ])
  await freeze(db, '2026-08-31', [
    ['rereferral-12m', 'completed', whole, 10, 40],
    ['rereferral-12m', 'completed', locality('East'), 5, 20],
    ['rereferral-12m', 'completed', locality('West'), 5, 20],
    ['assessment-45wd', 'completed', whole, 20, 20],
  ])
  await freeze(db, september, [
    ['rereferral-12m', 'completed', whole, 10, 40],
    ['rereferral-12m', 'completed', locality('East'), 5, 20],
    ['rereferral-12m', 'completed', locality('West'), 5, 20],
    ['assessment-45wd', 'completed', whole, 18, 20],
    ['assessment-45wd', 'completed', locality('East'), 10, 10],
    ['assessment-45wd', 'completed', locality('West'), 8, 10],
    ['assessment-45wd', 'live', whole, 40, 90],
    ['cla-dental', 'live', whole, 3, 4],
  ])
  await freeze(db, october, [
    ['rereferral-12m', 'completed', whole, 30, 120],
    ['cla-dental', 'live', whole, 50, 60],
  ])
})

const publish = (monthEnd: string) => inTenant((db) => publishEdition(db, told, monthEnd, by))

test('With a month that ends a quarter, what was completed in its three months is told, and nothing that may not be', async () => {
  assert.equal((await publish(september)).standards, 3)
  const lines = (await inTenant((db) => listTold(db, { since: september }))).map(({ standard, locality: where, told: said }) => [standard, where, said]) // biome-ignore format: one list
  assert.deepEqual(lines, [
    ['assessment-45wd', null, { says: 'at-least', value: 0.9, base: 50 }],
    ['cla-dental', null, { says: 'few' }],
    ['rereferral-12m', null, { says: 'about', value: 0.25, base: 100 }],
    ['rereferral-12m', 'East', { says: 'about', value: 0.25, base: 50 }],
    ['rereferral-12m', 'West', { says: 'about', value: 0.26, base: 50 }],
  ])
})

test('With another month, how things stood at its end is told alone', async () => {
  assert.equal((await publish(october)).standards, 1)
  const lines = await inTenant((db) => listTold(db, { since: october }))
  assert.deepEqual(lines.map(({ standard, told: said }) => [standard, said]), [['cla-dental', { says: 'about', value: 0.83, base: 50 }]]) // biome-ignore format: one check
})

test('A month that ends a quarter waits for the other two to be frozen, since what was completed could never be told after it', async () => {
  const flow = (monthEnd: string) => inTenant((db) => freeze(db, monthEnd, [['rereferral-12m', 'completed', whole, 40, 120]])) // biome-ignore format: short
  await flow('2026-03-31')
  await assert.rejects(publish('2026-03-31'), /January 2026 and February 2026 are not frozen/)
  await flow('2026-01-31')
  await assert.rejects(publish('2026-03-31'), /February 2026 is not frozen/)
  await flow('2026-02-28')
  assert.equal((await publish('2026-03-31')).standards, 1)
})

test('Where a month of the quarter is too long ago to be frozen, the quarter is not told', async () => {
  await inTenant((db) => freeze(db, '2024-06-30', [['rereferral-12m', 'completed', whole, 40, 120]]))
  assert.equal((await publish('2024-06-30')).standards, 0)
})

test('Editions say when and by whom they were published, and how old the data was', async () => {
  const [edition, ...others] = await inTenant(listEditions)
  assert.deepEqual(edition, {
    monthEnd: october,
    publishedAt: by.now,
    publishedBy: 'Ada',
    dataAsAt: october,
    withdrawn: null,
  })
  assert.deepEqual(others.map(({ monthEnd }) => monthEnd), [september, '2026-03-31', '2024-06-30']) // biome-ignore format: one check
})

test('What comes out otherwise later is not told beside what was published, and a month is published once', async () => {
  const before = await inTenant((db) => listTold(db, { since: october }))
  await assert.rejects(publish(october), /published before/)
  assert.deepEqual(await inTenant((db) => listTold(db, { since: october })), before)
})

test('A month that is not frozen cannot be published', async () => {
  await assert.rejects(publish('2026-06-30'), /not frozen/)
})

test('Editions add up by month, the newest first, of some standards where asked', async () => {
  const months = (await inTenant((db) => listTold(db, { since: september, standards: ['cla-dental'] }))).map(({ monthEnd }) => monthEnd) // biome-ignore format: one list
  assert.deepEqual(months, [october, september])
})

test('True counts are those of the frozen months in the view that was published', async () => {
  const counts = await inTenant((db) => listTrueCounts(db, told, [september, september]))
  assert.deepEqual(
    counts.map(({ standard, numerator, denominator }) => [standard, numerator, denominator]).toSorted(),
    [
      ['assessment-45wd', 58, 60],
      ['cla-dental', 3, 4],
      ['rereferral-12m', 31, 122],
    ],
  )
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

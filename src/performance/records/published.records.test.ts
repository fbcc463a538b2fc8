import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { PublishedRow } from '../rules/published-typed.ts'
import { addPublished, listPublished, listPublishedLoads, undoPublished } from './published.ts'

const database = await testDatabase()
test.after(database.close)
const inTenant = <T>(work: (db: Tenant) => Promise<T>): Promise<T> => database.tenant(999, null, work)
const by = { name: 'Ada', now: new Date('2026-11-22T09:00:00Z') }

const england: PublishedRow = {
  row: 2,
  standard: 'rereferral-12m',
  geography: 'england',
  authority: '',
  from: '2024-04-01',
  to: '2025-03-31',
  value: 0.226,
  numerator: null,
  denominator: null,
  source: 'Children in need',
  publishedOn: '2025-10-30',
}
const load = (name: string, ...rows: readonly PublishedRow[]) => inTenant((db) => addPublished(db, { name, rows }, by))
const values = async () => (await inTenant((db) => listPublished(db))).map(({ standard, geography, value }) => `${standard} ${geography} ${value}`) // biome-ignore format: one list

let second = ''
test('Of the same figure the newest file counts, and others stay as they were', async () => {
  await load('first.csv', england, { ...england, row: 3, geography: 'region', value: 0.2 })
  second = await load('second.csv', { ...england, value: 0.23 })
  assert.deepEqual(await values(), ['rereferral-12m england 0.23', 'rereferral-12m region 0.2'])
})

test('A file that is undone counts no more, what was before it counts again, and the history says who undid it', async () => {
  await inTenant((db) => undoPublished(db, second, { ...by, name: 'Bo' }))
  assert.deepEqual(await values(), ['rereferral-12m england 0.226', 'rereferral-12m region 0.2'])
  const loads = await inTenant(listPublishedLoads)
  assert.deepEqual(
    loads.map(({ fileName, figures, undone, loadedBy }) => [fileName, figures, loadedBy, undone?.by ?? null]),
    [
      ['second.csv', 1, 'Ada', 'Bo'],
      ['first.csv', 2, 'Ada', null],
    ],
  )
})

test('What was undone cannot be undone again', async () => {
  await assert.rejects(
    inTenant((db) => undoPublished(db, second, by)),
    /undone before/,
  )
})

test('Figures of one standard are those of no other, nor of another authority', async () => {
  assert.equal((await inTenant((db) => listPublished(db, 'cla-dental'))).length, 0)
  assert.equal((await database.tenant(998, null, (db) => listPublished(db))).length, 0)
})

test('A file of which one row cannot be held is not held at all', async () => {
  await assert.rejects(load('twice.csv', england, { ...england, row: 3 }))
  assert.equal((await inTenant(listPublishedLoads)).length, 2)
})

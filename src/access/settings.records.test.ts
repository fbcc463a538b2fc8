import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import { changeSetting, readSetting, writeSetting } from './records/settings.ts'
import { extraBankHolidays } from './settings.ts'

const { tenant, close } = await testDatabase()
test.after(close)
const now = new Date()

test('of people who change a list at once, each finds what the others left, and nothing is lost', async () => {
  await tenant(999, (db) => writeSetting(db, extraBankHolidays, [], now))
  const days = ['2029-05-01', '2029-05-02', '2029-05-03', '2029-05-04', '2029-05-08', '2029-05-09']
  const add = (date: string) =>
    tenant(999, (db) => changeSetting(db, extraBankHolidays, (held) => [...held, { date, title: 'Jubilee' }], now))
  assert.ok((await Promise.all(days.map(add))).every(Boolean))
  const held = await tenant(999, (db) => readSetting(db, extraBankHolidays))
  assert.deepEqual(held.map(({ date }) => date).toSorted(), days)
  assert.equal(await tenant(999, (db) => changeSetting(db, extraBankHolidays, () => null, now)), false)
  assert.equal((await tenant(999, (db) => readSetting(db, extraBankHolidays))).length, days.length)
})

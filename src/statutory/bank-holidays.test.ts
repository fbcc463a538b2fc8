import assert from 'node:assert/strict'
import test from 'node:test'
import { addDays, type Day, weekday } from '../platform/day.ts'
import { englandAndWales, withExtraHolidays } from './bank-holidays.ts'

const { titles } = englandAndWales

/** Easter Sunday by the anonymous Gregorian computus, worked out apart from the table. */
const easter = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`
}

test('sixteen years have eight holidays each and three special ones, all on weekdays and in order', () => {
  assert.equal(titles.size, 16 * 8 + 3)
  assert.ok([...titles.keys()].every((day) => weekday(day) !== 0 && weekday(day) !== 6))
  assert.deepEqual([...titles.keys()], [...titles.keys()].sort())
})

test('2017 to 2028 holds the 99 days of the GOV.UK list', () => {
  assert.equal([...titles.keys()].filter((day) => day >= '2017-01-01').length, 99)
})

test('Good Friday and Easter Monday are where Easter puts them', () => {
  for (let year = 2013; year <= 2028; year++) {
    assert.equal(titles.get(addDays(easter(year), -2)), 'Good Friday', String(year))
    assert.equal(titles.get(addDays(easter(year), 1)), 'Easter Monday', String(year))
  }
})

test('a holiday at a weekend stands at its substitute day and says so', () => {
  assert.equal(titles.get('2021-12-27'), 'Christmas Day (substitute day)')
  assert.equal(titles.get('2022-12-27'), 'Christmas Day (substitute day)')
  assert.equal(titles.get('2022-12-26'), 'Boxing Day')
  assert.equal(titles.get('2023-01-02'), 'New Year’s Day (substitute day)')
})

test('moved and proclaimed days are there, and the days they moved from are not', () => {
  for (const day of ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'])
    assert.ok(titles.has(day), day)
  for (const day of ['2020-05-04', '2022-05-30']) assert.ok(!titles.has(day), day)
})

test('an administrator’s day is added, keeps to its own table, and a new year needs saying to be complete', () => {
  const extra = withExtraHolidays(englandAndWales, [{ date: '2027-06-11', title: 'Extra day' }])
  assert.equal(extra.titles.get('2027-06-11'), 'Extra day')
  assert.equal(extra.until, '2028-12-31')
  assert.ok(!titles.has('2027-06-11'))
  assert.equal(withExtraHolidays(englandAndWales, [], '2029-12-31').until, '2029-12-31')
  assert.equal(withExtraHolidays(englandAndWales, [], '2020-12-31').until, '2028-12-31')
})

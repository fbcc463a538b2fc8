import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths, ageOn, type Day, fromEpochDay, isDay, toEpochDay, weekday } from './day.ts'

const first = Date.UTC(2000, 0, 1) / 86_400_000 - 730_119
const last = Date.UTC(9999, 11, 31) / 86_400_000

/** What JavaScript's own calendar says. */
const byDate = (epochDay: number): Day => new Date(epochDay * 86_400_000).toISOString().slice(0, 10)

test('days are the days of the calendar, from the year 1 to 9999', () => {
  assert.equal(byDate(first), '0001-01-01')
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (epochDay) => {
      const day = byDate(epochDay)
      assert.equal(fromEpochDay(epochDay), day)
      assert.equal(toEpochDay(day), epochDay)
      assert.equal(weekday(day), new Date(`${day}T00:00:00Z`).getUTCDay())
    }),
    { numRuns: 2000 },
  )
})

test('every day of a leap year, of an ordinary one and of the turn of a century follows the one before', () => {
  for (const year of [1900, 2000, 2023, 2024, 2100])
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1))
      assert.equal(addDays(day, 1), byDate(toEpochDay(day) + 1))
})

test('only days that exist are days', () => {
  const rows: [text: string, exists: boolean, why: string][] = [
    ['2024-02-29', true, 'a leap year'],
    ['2023-02-29', false, 'no leap year'],
    ['1900-02-29', false, 'a century that is none'],
    ['2000-02-29', true, 'a century that is one'],
    ['2026-04-31', false, 'April has 30 days'],
    ['2026-13-01', false, 'there are twelve months'],
    ['2026-00-10', false, 'months begin at one'],
    ['2026-05-00', false, 'days begin at one'],
    ['0000-05-01', false, 'there was no year 0'],
    ['26-05-01', false, 'the year has four digits'],
    ['2026-5-1', false, 'month and day have two'],
    ['2026-05-01T00:00', false, 'a moment is no day'],
    ['', false, 'nothing'],
  ]
  for (const [text, exists, why] of rows) assert.equal(isDay(text), exists, `${text}: ${why}`)
  assert.throws(() => toEpochDay('2023-02-29'), RangeError)
})

test('months are added by the calendar and end with the month', () => {
  for (const [day, count, wanted] of [
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['1900-01-31', 1, '1900-02-28'],
    ['2026-05-31', 0, '2026-05-31'],
  ] as const)
    assert.equal(addMonths(day, count), wanted)
})

test('age changes on the birthday, on 1 March for who was born on 29 February', () => {
  for (const [born, on, wanted] of [
    ['2010-05-04', '2028-05-03', 17],
    ['2010-05-04', '2028-05-04', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-11-22', '2026-11-22', 0],
    ['2026-12-01', '2026-11-22', -1],
  ] as const)
    assert.equal(ageOn(born, on), wanted)
})

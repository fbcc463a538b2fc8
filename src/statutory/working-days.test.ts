import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, daysBetween, fromEpochDay, toEpochDay } from '../platform/day.ts'
import { englandAndWales, withExtraHolidays } from './bank-holidays.ts'
import {
  addWorkingDays,
  HolidaysUnknown,
  isWorkingDay,
  skippedDays,
  whyNotWorking,
  workingDaysBetween,
} from './working-days.ts'

/*
 * Days on which a report or letter was received (or, where only that is known, published or dated) and the day the response was due.
 * From council papers and from the due dates printed in joint inspection letters, 2018 to 2025.
 */
const agreeing: readonly (readonly [string, Day, number, Day])[] = [
  ['Dorset 2021, published', '2021-11-19', 70, '2022-03-02'],
  ['Dorset 2021, had it come on the Saturday', '2021-11-20', 70, '2022-03-02'],
  ['Dorset 2021, had it come on the Sunday', '2021-11-21', 70, '2022-03-02'],
  ['Dorset 2021, had it come on the Monday', '2021-11-22', 70, '2022-03-03'],
  ['Dorset 2021, had it come the day before', '2021-11-18', 70, '2022-03-01'],
  ['Stockton-on-Tees 2023', '2023-05-09', 70, '2023-08-16'],
  ['Kirklees 2016, by the rule', '2016-11-25', 70, '2017-03-08'],
  ['North Somerset 2020, publish', '2020-06-10', 30, '2020-07-22'],
  ['North Somerset 2020', '2020-06-10', 70, '2020-09-17'],
  ['Dorset 2025, publish', '2025-05-09', 30, '2025-06-23'],
  ['Dorset 2025', '2025-05-09', 70, '2025-08-18'],
  ['Lancashire 2026', '2026-08-20', 70, '2026-11-27'],
  ['Haringey, joint inspection', '2018-01-30', 70, '2018-05-11'],
  ['Milton Keynes, joint inspection', '2019-12-18', 70, '2020-03-30'],
  ['Portsmouth, joint inspection', '2020-01-31', 70, '2020-05-13'],
  ['Bexley, joint inspection, over the moved May holiday', '2020-03-06', 70, '2020-06-18'],
  ['East Sussex, joint inspection', '2020-04-14', 70, '2020-07-23'],
  ['Cheshire East, joint inspection', '2022-09-26', 70, '2023-01-05'],
  ['Gloucestershire, joint inspection', '2023-08-03', 70, '2023-11-10'],
  ['Merton, joint inspection', '2024-02-12', 70, '2024-05-23'],
  ['Buckinghamshire, joint inspection', '2024-03-14', 70, '2024-06-26'],
  ['Coventry, joint inspection', '2024-05-17', 70, '2024-08-27'],
  ['Norfolk, joint inspection', '2025-02-27', 70, '2025-06-11'],
  ['Bromley, joint inspection', '2025-03-13', 70, '2025-06-25'],
]

/** Stated days that the rule does not give, with how far off they are. They are why a stated deadline is a field of its own. */
const differing: readonly { who: string; received: Day; stated: Day; apart: number; because: string }[] = [
  {
    who: 'Kirklees 2016',
    received: '2016-11-25',
    stated: '2017-03-09',
    apart: 1,
    because: 'the council wrote a day later',
  },
  { who: 'Surrey 2023', received: '2023-05-02', stated: '2023-08-09', apart: -1, because: 'as if 8 May 2023 counted' },
  {
    who: 'Kirklees 2022',
    received: '2022-08-18',
    stated: '2022-11-25',
    apart: -1,
    because: 'as if 19 September 2022 counted',
  },
  {
    who: 'Bedford 2023',
    received: '2023-03-31',
    stated: '2023-07-06',
    apart: -6,
    because: 'letter sent before publication',
  },
  {
    who: 'Blackpool 2025',
    received: '2025-01-31',
    stated: '2025-05-09',
    apart: -3,
    because: 'letter sent before publication',
  },
  {
    who: 'St Helens 2018',
    received: '2018-08-07',
    stated: '2018-12-03',
    apart: 13,
    because: 'Ofsted gave longer in its letter',
  },
]

test('deadlines that councils and inspectorates printed are what the rule gives', () => {
  for (const [who, received, count, due] of agreeing) assert.equal(addWorkingDays(received, count), due, who)
})

test('deadlines that differ from the rule differ by a known number of working days', () => {
  for (const { who, received, stated, apart, because } of differing)
    assert.equal(workingDaysBetween(addWorkingDays(received, 70), stated), apart, `${who}: ${because}`)
})

test('a day says why it does not count', () => {
  const reasons: readonly (readonly [Day, string | null])[] = [
    ['2021-11-19', null],
    ['2021-11-20', 'Saturday'],
    ['2021-11-21', 'Sunday'],
    ['2024-03-29', 'Good Friday'],
    ['2024-12-25', 'Christmas Day'],
    ['2022-01-03', 'New Year’s Day (substitute day)'],
    ['2022-12-25', 'Sunday'],
  ]
  for (const [day, why] of reasons) assert.equal(whyNotWorking(day), why, day)
})

test('beyond the years held there is a plain error, not an answer', () => {
  assert.throws(() => addWorkingDays('2028-12-01', 30), {
    name: 'HolidaysUnknown',
    message: /^Bank holidays after 2028 are not known yet/,
  })
  assert.throws(() => isWorkingDay('2012-12-31'), {
    name: 'HolidaysUnknown',
    message: /^Bank holidays before 2013 are not held/,
  })
  assert.equal(
    addWorkingDays(
      '2028-12-01',
      30,
      withExtraHolidays(englandAndWales, [{ date: '2029-01-01', title: 'New Year’s Day' }], '2029-12-31'),
    ),
    '2029-01-17',
  )
})

test('an extra holiday moves a deadline by a day and is named among the skipped', () => {
  const holidays = withExtraHolidays(englandAndWales, [{ date: '2021-12-01', title: 'Extra day' }])
  assert.equal(addWorkingDays('2021-11-19', 70, holidays), '2022-03-03')
  assert.deepEqual(skippedDays('2021-11-30', '2021-12-02', holidays), [{ date: '2021-12-01', why: 'Extra day' }])
})

test('part of a day cannot be counted', () => {
  assert.throws(() => addWorkingDays('2021-11-19', 1.5), /not a whole number/)
})

/** The rule written a second time, in another way: all working days in a list, by JavaScript's own calendar. */
const listed: readonly string[] = (() => {
  const list: string[] = []
  for (
    const date = new Date(Date.UTC(2013, 0, 1));
    date.getUTCFullYear() < 2029;
    date.setUTCDate(date.getUTCDate() + 1)
  ) {
    const day = date.toISOString().slice(0, 10)
    const name = date.toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' })
    if (!name.startsWith('S') && !englandAndWales.titles.has(day) && !day.endsWith('12-25')) list.push(day)
  }
  return list
})()
const secondWay = (day: Day, count: number): string | undefined =>
  listed[listed.filter((listedDay) => listedDay <= day).length - 1 + count]

const anyDay = fc.integer({ min: toEpochDay('2013-01-08'), max: toEpochDay('2028-05-01') }).map(fromEpochDay)
const anyCount = fc.integer({ min: 1, max: 120 })

test('two independent implementations agree on every day and count', () => {
  fc.assert(
    fc.property(anyDay, anyCount, (day, count) => addWorkingDays(day, count) === secondWay(day, count)),
    { numRuns: 2000 },
  )
})

test('a deadline is a working day, later for each day more, and counted back it returns', () => {
  fc.assert(
    fc.property(anyDay, anyCount, (day, count) => {
      const due = addWorkingDays(day, count)
      assert.ok(isWorkingDay(due))
      assert.ok(addWorkingDays(day, count + 1) > due)
      assert.equal(workingDaysBetween(day, due), count)
      assert.equal(workingDaysBetween(due, day), -count)
      if (isWorkingDay(day)) assert.equal(addWorkingDays(due, -count), day)
    }),
  )
})

test('calendar days are working days plus skipped days', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 200 }), (day, length) => {
      const end = addDays(day, length)
      assert.equal(workingDaysBetween(day, end) + skippedDays(day, end).length, daysBetween(day, end))
    }),
  )
})

test('the error is a RangeError, so that it cannot be taken for a refusal', () => {
  assert.ok(new HolidaysUnknown('2030-01-01', englandAndWales) instanceof RangeError)
})

test('counting by weeks equals counting day by day, over the years held and beyond them', () => {
  const oneByOne = (from: Day, to: Day): number =>
    Array.from({ length: daysBetween(from, to) }, (_, after) => addDays(from, after + 1)).filter((day) =>
      isWorkingDay(day),
    ).length
  const said = (count: () => number): string => {
    try {
      return String(count())
    } catch (error) {
      assert.ok(error instanceof HolidaysUnknown)
      return error.message
    }
  }
  const first = toEpochDay(englandAndWales.from) - 40
  fc.assert(
    fc.property(
      fc.integer({ min: first, max: toEpochDay(englandAndWales.until) + 40 }).map(fromEpochDay),
      fc.integer({ min: 0, max: 1200 }),
      (from, length) => {
        const to = addDays(from, length)
        assert.equal(
          said(() => workingDaysBetween(from, to)),
          said(() => oneByOne(from, to)),
        )
      },
    ),
  )
})

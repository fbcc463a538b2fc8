import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { fromEpochDay } from '../../../platform/day.ts'
import { decodeDay } from './days.ts'

test('a day is read in every form in which returns hold one, and said where it is not the usual form', () => {
  for (const [cell, value, what, why] of [
    ['12/03/2024', '2024-03-12', null, 'as Annex A asks'],
    ['1/4/2024', '2024-04-01', null, 'without zeros'],
    ['2024-03-12', '2024-03-12', null, 'as databases write it'],
    ['2024-03-12 00:00:00', '2024-03-12', null, 'midnight says no more than the day'],
    ['2024-03-12T00:00:00.000', '2024-03-12', null, 'midnight with a letter'],
    ['12/03/2024 00:00', '2024-03-12', null, 'midnight behind an English day'],
    ['12/03/2024 12:00:00 AM', '2024-03-12', null, 'midnight in twelve hours'],
    ['2024-03-12 14:33:10', '2024-03-12', 'date-form', 'a time of day is left out, and said'],
    [' 12/03/2024 ', '2024-03-12', 'spaces', 'blanks around it'],
    ['12.03.2024', '2024-03-12', 'date-form', 'points'],
    ['12-03-2024', '2024-03-12', 'date-form', 'dashes'],
    ['2024/03/12', '2024-03-12', 'date-form', 'the year first'],
    ['20240312', '2024-03-12', 'date-form', 'digits only'],
    ['12-Mar-2024', '2024-03-12', 'date-form', 'the name of the month'],
    ['12 March 2024', '2024-03-12', 'date-form', 'in words'],
    ['12th March, 2024', '2024-03-12', 'date-form', 'as spoken'],
    ['Tuesday, 12 March 2024', '2024-03-12', 'date-form', 'the long form of the system'],
    ['Mar 12 2024 12:00AM', '2024-03-12', 'date-form', 'as a database prints it'],
    ['3-Apr-19', '2019-04-03', 'two-digit-year', 'this century'],
    ['03/04/49', '2049-04-03', 'two-digit-year', 'the last year of this century'],
    ['03/04/50', '1950-04-03', 'two-digit-year', 'the first of the last'],
    ['43831', '2020-01-01', 'date-form', 'a spreadsheet number as text'],
    [43831, '2020-01-01', 'date-form', 'a number without the format of a day'],
    [43831.5, '2020-01-01', 'date-form', 'with a time'],
    [20240312, '2024-03-12', 'date-form', 'digits only, as a number'],
    [{ day: '2024-03-12' }, '2024-03-12', null, 'a day'],
    ['01/01/1900', null, 'empty-word', 'what programs make of no date'],
    ['1900-01-01 00:00:00', null, 'empty-word', 'the same of a database'],
    [{ day: '1900-01-01' }, null, 'empty-word', 'the same as a day'],
    ['00/01/1900', null, 'empty-word', 'the day before it'],
    [0, null, 'empty-word', 'a zero in the format of a day'],
    ['N/A', null, 'empty-word', 'a word for nothing'],
    ['PLACEHOLDER_DATA', null, 'empty-word', 'what SSD scripts write'],
    ['   ', null, null, 'blanks only'],
  ] as const) {
    const read = decodeDay(cell)
    assert.equal(read.why, null, why)
    assert.equal(read.value, value, why)
    assert.equal(read.notes.at(-1)?.what ?? null, what, why)
  }
})

test('what may be another day, or none, is not read', () => {
  for (const [cell, why] of [
    ['03/25/2024', 'the month first is not turned round: others in the column may be too'],
    ['31/02/2024', 'no such day'],
    ['29/02/2023', 'no leap year'],
    ['12/2024', 'no day'],
    ['March 2024', 'no day in words'],
    ['2019', 'a year is no number of a day'],
    [2019, 'a year as a number'],
    [12, 'an age'],
    [-4, 'before all days'],
    ['2024-03-31T23:00:00Z', 'world time just before midnight is the next day in summer'],
    ['tbc', 'a word'],
    ['12/03/2024 and 13/03/2024', 'two days'],
    ['yesterday', 'no date'],
    [true, 'a truth'],
    ['0/0/0', 'nothing'],
  ] as const)
    assert.deepEqual([decodeDay(cell).value, decodeDay(cell).why], [null, 'no-date'], why)
})

test('every day from 1901 to 2099 is the same in each form', () => {
  const [first, last] = [-25_202, 47_481]
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (count) => {
      const day = fromEpochDay(count)
      const [year, month, date] = day.split('-')
      const name = new Date(`${day}T00:00:00Z`).toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' })
      for (const form of [
        `${date}/${month}/${year}`,
        `${date}.${month}.${year}`,
        `${date}-${name}-${year}`,
        `${Number(date)} ${name} ${year}`,
        `${day} 10:00:00`,
      ])
        assert.equal(decodeDay(form).value, day, form)
    }),
  )
})

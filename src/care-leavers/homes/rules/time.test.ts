import assert from 'node:assert/strict'
import test from 'node:test'
import { isOutOfHours, readTime } from './time.ts'

const times = [
  ['21:30', '21:30', 'as clocks write it'],
  ['9.30pm', '21:30', 'as people write it'],
  ['9 pm', '21:00', 'the full hour'],
  ['2130', '21:30', 'without a mark'],
  ['12am', '00:00', 'midnight'],
  ['12:15 pm', '12:15', 'noon'],
  ['9', null, 'morning or evening, nobody can tell'],
  ['24:00', null, 'no such hour'],
  ['13pm', null, 'no such hour of the afternoon'],
  ['soon', null, 'no time'],
] as const

for (const [typed, read, why] of times)
  test(`“${typed}” is read as ${read ?? 'no time'}: ${why}`, () => assert.equal(readTime(typed), read))

const isWorkingDay = (day: string) => day !== '2026-03-07'
const moves = [
  ['2026-03-06', '21:10', true, 'a Friday evening'],
  ['2026-03-06', '14:00', false, 'a Friday afternoon'],
  ['2026-03-06', '', false, 'a working day at a time that nobody wrote down'],
  ['2026-03-07', '11:00', true, 'a Saturday morning'],
  ['2026-03-06', '08:29', true, 'before the office opens'],
  ['2026-03-06', '17:30', true, 'the office has closed'],
] as const

for (const [day, time, is, why] of moves)
  test(`A move on ${day} at ${time || 'no time'} is ${is ? 'out of' : 'in'} office hours: ${why}`, () =>
    assert.equal(isOutOfHours(day, time, isWorkingDay), is))

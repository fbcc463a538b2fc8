import assert from 'node:assert/strict'
import test from 'node:test'
import { clockCalendar } from './calendar.ts'
import { runClock } from './clock.ts'

const of = (id: string, today = '2021-11-22') =>
  clockCalendar(runClock({ kind: 'standard-inspection', received: '2021-11-19' }), {
    id,
    title: 'Inspection report, Marlshire',
    today,
  })
const unfolded = (ics: string) => ics.replace(/\r\n[ \t]/g, '')

test('the deadlines and steps are all-day events', () => {
  const ics = unfolded(of('i1'))
  assert.equal(ics.match(/BEGIN:VEVENT/g)?.length, 8)
  assert.match(ics, /UID:i1-statement@throughline\r\n[\s\S]*?DTSTART;VALUE=DATE:20220302\r\nDTEND;VALUE=DATE:20220303/)
  assert.match(ics, /UID:i1-publish@throughline\r\n[\s\S]*?DTSTART;VALUE=DATE:20220105/)
  assert.match(ics, /SUMMARY:Statement due today \(Inspection report\\, Marlshire\)/)
})

test('the same clock gives the same file, and UIDs do not change from day to day', () => {
  assert.equal(of('i1'), of('i1'))
  const uids = (ics: string) => unfolded(ics).match(/UID:\S+/g)
  assert.deepEqual(uids(of('i1')), uids(of('i1', '2022-01-01')))
  assert.equal(new Set(uids(of('i1'))).size, 8)
})

test('where nothing is owed the calendar has no event', () => {
  const clock = runClock({ kind: 'monitoring-visit', received: '2021-11-19' })
  assert.doesNotMatch(clockCalendar(clock, { id: 'i1', title: 'Visit', today: '2021-11-22' }), /VEVENT/)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { endedCalendar, worklistCalendar } from './worklist-calendar.ts'

const today = '2026-11-22'
const titles: Readonly<Record<string, string>> = { visit: 'Visits in time', review: 'Reviews in time' }
const work = [
  { standard: 'visit', due: '2026-11-01', count: 2 },
  { standard: 'review', due: '2026-11-20', count: 1 },
  { standard: 'visit', due: '2026-11-21', count: 1 },
  { standard: 'visit', due: today, count: 3 },
  { standard: 'review', due: '2026-11-30', count: 1 },
]
const calendar = (some: typeof work, day = today): string =>
  worklistCalendar({
    work: some,
    today: day,
    asAt: '2026-10-31',
    titleOf: (standard) => titles[standard]!,
    linkTo: (standard) => `https://throughline.example/worklist?what=${standard ?? ''}`,
    mark: 'abc',
  }).replaceAll('\r\n ', '')

const summaries = (text: string): readonly string[] =>
  [...text.matchAll(/^DTSTART;VALUE=DATE:(\d+)[\s\S]*?^SUMMARY:(.*)$/gm)].map(
    ([, day, words]) => `${day} ${words!.trim()}`,
  )

test('Each due day tells how much of each standard; what is late is one event of today', () =>
  assert.deepEqual(summaries(calendar(work)), [
    '20261122 4 late on your worklist',
    '20261122 3 due: Visits in time',
    '20261130 1 due: Reviews in time',
  ]))

test('What is late is told by standard, with the age of the data and a link', () => {
  const text = calendar(work)
  assert.match(
    text,
    /DESCRIPTION:3 late: Visits in time\\n1 late: Reviews in time\\nCounted from data as at 31 October 2026/,
  )
  assert.match(text, /URL;VALUE=URI:https:\/\/throughline\.example\/worklist\?what=review/)
})

test('The late event goes along with the days instead of doubling', () => {
  const uid = (text: string) => /UID:(late\S*)/.exec(text)![1]
  assert.equal(uid(calendar(work)), uid(calendar(work, '2026-11-23')))
})

test('Nothing due is an empty calendar, and so is one that has ended', () => {
  assert.doesNotMatch(calendar([]), /VEVENT/)
  assert.doesNotMatch(endedCalendar(), /VEVENT/)
  assert.match(endedCalendar(), /this calendar has ended/)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Day } from '../../../platform/day.ts'
import { listWith } from './added.ts'
import { type Choice, monthAfter, readChoice } from './as-at-form.ts'
import { monthsSince, nationalPicture } from './national.ts'
import { authoritiesSheet, countsSheet } from './national-csv.ts'
import { aboutOwn, rulesOf, sentencesOf } from './sentences.ts'

const picture = (asAt: Day, code: string, name: string, choice: Partial<Choice> = {}) =>
  nationalPicture(
    { asAt, publishedBy: null, own: 'counted', neighbours: 'current', ...choice },
    code,
    name,
    listWith(null),
  )
const words = (...given: Parameters<typeof picture>): string => sentencesOf(picture(...given)).join('\n')

test('31 October 2021: 26, 51 and 76 of 147, in sentences with their day and their denominator', () => {
  const said = words('2021-10-31', '838', 'Dorset')
  for (const sentence of [
    'On 31 October 2021, 147 of the 152 authorities that existed had a published report in the list used here.',
    'On 31 October 2021, 26 of 147 authorities (18%) were outstanding for the impact of leaders on social work practice.',
    'On 31 October 2021, 76 of 147 authorities (52%) were good or better overall.',
    'On 31 October 2021, 51 of 147 authorities (35%) were good or better in every judgement given.',
  ])
    assert.ok(said.includes(sentence), sentence)
  // Dorset's report came on 19 November, and nobody judged care leavers apart: they are named with children in care only.
  assert.doesNotMatch(said, /Dorset|for care leavers/)
  assert.match(said, /were good or better for children in care and care leavers\./)
  assert.match(words('2025-10-31', '838', 'Dorset'), /for children in care[,;.].*for care leavers/s)
  assert.match(aboutOwn(picture('2021-10-31', '838', 'Dorset'), '2021-10-31'), /no report of its own/)
})

test('this authority is said to be among them, or what it was, or to be left out', () => {
  const counted = words('2021-11-19', '838', 'Dorset')
  assert.match(
    counted,
    /27 of 148 authorities \(18%\) were outstanding for the impact of leaders .*, Dorset among them\./,
  )
  assert.match(counted, /19 of 148 authorities \(13%\) were outstanding overall; Dorset was graded good\./)
  const without = words('2021-11-19', '838', 'Dorset', { own: 'left-out' })
  assert.match(without, /147 of the 151 other authorities/)
  assert.match(without, /26 of 147 authorities \(18%\) were outstanding for the impact of leaders/)
  assert.doesNotMatch(without, /Dorset/)
  assert.match(
    aboutOwn(picture('2021-11-19', '838', 'Dorset', { own: 'left-out' }), '2021-11-19'),
    /left out of every count/,
  )
})

test('after April 2026 nothing is said of a national count overall but that it is no longer valid', () => {
  const after = picture('2026-08-20', '838', 'Dorset')
  assert.doesNotMatch(sentencesOf(after).join('\n'), /good or better overall|outstanding overall/)
  assert.match(sentencesOf(after).join('\n'), /47 of 151 authorities \(31%\) were outstanding for care leavers/)
  assert.match(rulesOf(after).join(' '), /no longer valid/)
  assert.doesNotMatch(rulesOf(picture('2026-03-31', '838', 'Dorset')).join(' '), /no longer valid/)
})

test('Ofsted’s rule is named in every sentence', () => {
  const said = sentencesOf(picture('2024-03-31', '838', 'Dorset', { publishedBy: '2024-05-31' }))
  for (const sentence of said)
    assert.match(sentence, /^Counting inspections carried out by 31 March 2024 and published by 31 May 2024, /)
  assert.match(said.join('\n'), /91 of 151 authorities \(60%\) were good or better overall/)
})

test('an authority that is in no list is told so; its region and neighbours are counted', () => {
  const invented = picture('2026-08-20', '999', 'Marlshire Council')
  assert.match(aboutOwn(invented, '2026-08-20'), /not in the national list/)
  assert.equal(invented.region?.name, 'South West')
  assert.equal(invented.neighbours.n, 3)
  assert.equal(picture('2026-08-20', '123', 'Nowhere').region, null)
})

test('neighbours of the older set that were abolished are named', () => {
  // The older set of North Northamptonshire names Cumbria.
  const before = picture('2022-11-30', '940', 'North Northamptonshire', { neighbours: 'previous' })
  assert.deepEqual(before.neighboursGone, [])
  const after = picture('2024-03-31', '940', 'North Northamptonshire', { neighbours: 'previous' })
  assert.deepEqual(after.neighboursGone, ['Cumbria'])
})

const typed = { day: '', month: '', year: '' }
const read = (day: Day | null, error: string | null = null) => ({ day, typed, error })
const usual = { rule: 'published', own: 'counted', neighbours: 'current' } as const

test('a day outside the list is refused with what to do; no day means the last of the list', () => {
  const rows: readonly (readonly [ReturnType<typeof read>, RegExp | null])[] = [
    [read(null), null],
    [read('2021-10-31'), null],
    [read('2026-08-20'), null],
    [read('2026-08-21'), /goes to 20 August 2026/],
    [read('2014-02-10'), /begins on 11 February 2014/],
    [read(null, 'The day must include a year'), /must include a year/],
  ]
  for (const [asAt, fault] of rows) {
    const { choice, errors } = readChoice(asAt, read(null), usual, '2026-08-20')
    if (fault) assert.match(errors['as-at']!, fault)
    else assert.deepEqual(errors, {})
    assert.equal(choice.asAt, fault || asAt.day === null ? '2026-08-20' : asAt.day)
    assert.equal(choice.publishedBy, null)
  }
})

test('by Ofsted’s rule the second day is the end of the month after, unless another is given that can be', () => {
  const ofsted = { ...usual, rule: 'carried-out' } as const
  const by = (asAt: Day, second: Day | null) => readChoice(read(asAt), read(second), ofsted, '2026-08-20')
  assert.equal(by('2022-03-31', null).choice.publishedBy, '2022-04-30')
  assert.equal(by('2024-03-31', '2024-05-31').choice.publishedBy, '2024-05-31')
  assert.match(by('2024-03-31', '2024-03-30').errors['published-by']!, /on or after the first/)
  assert.match(by('2024-03-31', '2026-09-01').errors['published-by']!, /goes to 20 August 2026/)
  // Nothing is known after the end of the list.
  assert.equal(by('2026-08-10', null).choice.publishedBy, '2026-08-20')
  assert.deepEqual([monthAfter('2023-12-31'), monthAfter('2024-01-31')], ['2024-01-31', '2024-02-29'])
})

test('the age of the list is in whole months', () => {
  const rows = [
    ['2026-08-20', 0],
    ['2026-09-19', 0],
    ['2026-09-20', 1],
    ['2027-08-20', 12],
    ['2026-01-01', 0],
  ] as const
  for (const [today, months] of rows) assert.equal(monthsSince('2026-08-20', today), months, today)
})

test('the files hold every count and every authority of England', () => {
  const sheet = countsSheet(picture('2021-10-31', '838', 'Dorset'))
  const leaders = sheet.rows.find(([among, judgement]) => among === 'England' && judgement === 'Impact of leaders')!
  assert.deepEqual(leaders.slice(2, 6), [26, 61, 44, 16])
  assert.equal(sheet.rows.length, 15)
  for (const one of sheet.rows) assert.equal(one.length, sheet.head.length)
  const all = authoritiesSheet(picture('2021-10-31', '838', 'Dorset')).rows
  assert.equal(all.length, 152)
  assert.equal(all.filter(([, , , near]) => near === 'Yes').length, 10)
})

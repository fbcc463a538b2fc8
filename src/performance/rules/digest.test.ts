import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, fromEpochDay, toEpochDay } from '../../platform/day.ts'
import { englandAndWales, isWorkingDay, withExtraHolidays } from '../../statutory/index.ts'
import { type Digest, type DigestCount, digestMail, isDigestDay, type Often, oftenFor } from './digest.ts'
import type { Whose } from './worklist.ts'

const days: readonly [why: string, often: Often, day: Day, goesOut: boolean][] = [
  ['a Monday', 'weekly', '2026-11-23', true],
  ['the Tuesday after it', 'weekly', '2026-11-24', false],
  ['a Sunday', 'daily', '2026-11-22', false],
  ['a Monday that is a bank holiday', 'weekly', '2026-08-31', false],
  ['the Tuesday after a bank holiday', 'weekly', '2026-09-01', true],
  ['the Tuesday after Easter Monday', 'daily', '2026-04-07', true],
  ['Good Friday', 'daily', '2026-04-03', false],
  ['Christmas Day', 'daily', '2026-12-25', false],
  ['the Tuesday after a Monday in lieu of Boxing Day', 'weekly', '2026-12-29', true],
  ['a day on which somebody wants none', 'none', '2026-11-23', false],
  ['a Monday long after the bank holidays that are known', 'weekly', '2040-01-02', true],
  ['a Saturday long after', 'daily', '2040-01-07', false],
]
for (const [why, often, day, goesOut] of days)
  test(`${why}: ${often}, ${goesOut ? 'a digest' : 'no digest'}`, () =>
    assert.equal(isDigestDay(often, day, englandAndWales), goesOut))

test('a bank holiday that the authority added puts the week’s digest off by a day', () => {
  const holidays = withExtraHolidays(englandAndWales, [{ date: '2026-11-23', title: 'Jubilee' }])
  const out = ['2026-11-23', '2026-11-24', '2026-11-25'].filter((day) => isDigestDay('weekly', day, holidays))
  assert.deepEqual(out, ['2026-11-24'])
})

test('every week has one weekly digest, on a working day, and five daily ones less its holidays', () => {
  const monday = fc.integer({ min: 0, max: 156 }).map((weeks) => addDays('2025-01-06', weeks * 7))
  fc.assert(
    fc.property(monday, (first) => {
      const week = Array.from({ length: 7 }, (_, at) => addDays(first, at))
      const weekly = week.filter((day) => isDigestDay('weekly', day, englandAndWales))
      const daily = week.filter((day) => isDigestDay('daily', day, englandAndWales))
      assert.deepEqual(daily, week.filter((day) => isWorkingDay(day))) // biome-ignore format: one line
      assert.deepEqual(weekly, daily.slice(0, 1))
    }),
  )
})

const chosen: readonly [why: string, chosen: Often | null, whose: Whose, often: Often][] = [
  ['a worker who chose nothing has what is set', null, 'me', 'weekly'],
  ['a manager too', null, 'my-teams', 'weekly'],
  ['a head of service too', null, 'my-service', 'weekly'],
  ['an analyst, who sees every child, has none', null, 'all', 'none'],
  ['who chose has what they chose', 'none', 'me', 'none'],
  ['whoever they are', 'daily', 'all', 'daily'],
]
for (const [why, own, whose, often] of chosen) test(why, () => assert.equal(oftenFor(own, 'weekly', whose), often))

const digest = (counts: readonly DigestCount[], changed: Partial<Digest> = {}): Digest => ({
  whose: 'me', counts, today: '2026-11-23', asAt: '2026-10-31', often: 'weekly',
  worklist: 'https://t.example/worklist', choose: 'https://t.example/worklist/digest', ...changed,
}) // biome-ignore format: one digest

test('a digest says how much is late and due by standard, the most first, and where to look', () => {
  const mail = digestMail(
    digest([
      { title: 'Visits to children in care in time', late: 2, due: 11 },
      { title: 'Assessments in 45 working days', late: 0, due: 3 },
      { title: 'Return home interviews in 72 hours', late: 1, due: 0 },
    ]),
  )
  assert.equal(mail!.subject, 'Throughline: your worklist, 23 November 2026')
  assert.equal(
    mail!.text,
    `Your own work, Monday 23 November 2026.

Late: 3
  2  Visits to children in care in time
  1  Return home interviews in 72 hours

Due today or by Sunday 29 November 2026: 14
  11  Visits to children in care in time
   3  Assessments in 45 working days

Your worklist: https://t.example/worklist

Counted from data as at 31 October 2026: what was recorded elsewhere since does not show.
This e-mail names no child. Who it is about is on the page, after signing in.

You get this on the first working day of each week. Change how often, or end it: https://t.example/worklist/digest
`,
  )
})

test('where nothing is late or due there is no mail', () => {
  assert.equal(digestMail(digest([])), null)
  assert.equal(digestMail(digest([{ title: 'Visits', late: 0, due: 0 }])), null)
})

test('all that is counted is in the mail, and its lines add up', () => {
  const count = fc.record({ title: fc.constantFrom('Visits', 'Reviews', 'Plans'), late: fc.nat(500), due: fc.nat(500) })
  const day = fc.integer({ min: toEpochDay('2020-01-01'), max: toEpochDay('2040-01-01') }).map(fromEpochDay)
  fc.assert(
    fc.property(fc.array(count, { maxLength: 6 }), day, (counts, today) => {
      const mail = digestMail(digest(counts, { today }))
      const total = counts.reduce((sum, { late, due }) => sum + late + due, 0)
      if (total === 0) return assert.equal(mail, null)
      const told = [...mail!.text.matchAll(/^ +(\d+) {2}/gm)].reduce((sum, [, number]) => sum + Number(number), 0)
      const heads = [...mail!.text.matchAll(/^(?:Late|Due[^:]*): (\d+)$/gm)].reduce((sum, [, number]) => sum + Number(number), 0) // biome-ignore format: one sum
      assert.deepEqual([told, heads], [total, total])
    }),
  )
})

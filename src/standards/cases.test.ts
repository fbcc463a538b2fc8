import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../platform/day.ts'
import { caseOf, doneOn, pieceOf, seriesOf, waitsIn, workOf } from './cases.ts'
import type { Row } from './standard.ts'

const row = (key: string, starts: Day | null, ends: Day | null = null): Row => ({
  table: 'plan',
  key,
  starts,
  ends,
  fields: {},
})
const plan = row('1', '2026-03-02')
const dueAfter = ({ from }: { readonly from: Day }): Day => `${from.slice(0, 8)}${Number(from.slice(8)) + 10}`
const countsOf = (visits: readonly Row[], due: typeof dueAfter | (() => null) = dueAfter) =>
  seriesOf(plan, waitsIn(plan, visits, '2020-01-01'), due).map(({ opens, counts }) => [opens, counts])

test('A series counts from the day after its first last day on, however soon the first visit came', () => {
  assert.deepEqual(countsOf([]), [['2026-03-02', '2026-03-13']])
  assert.deepEqual(countsOf([row('a', '2026-03-04')]), [
    ['2026-03-02', '2026-03-13'],
    ['2026-03-04', '2026-03-13'],
  ])
})

test('Where none is told, and one may have been before visits were told, it is neither success nor failure until it is late', () => {
  const told = (visits: readonly Row[]) =>
    seriesOf(plan, waitsIn(plan, visits, '2026-04-01'), dueAfter).map(({ opens, due, counts }) => [opens, due, counts])
  assert.deepEqual(told([]), [['2026-04-01', '2026-04-11', '2026-04-12']])
  assert.deepEqual(told([row('a', '2026-04-05')]), [['2026-04-05', '2026-04-15', '2026-04-05']])
})

test('A visit after that counts from its own day', () =>
  assert.deepEqual(countsOf([row('a', '2026-03-18')])[1], ['2026-03-18', '2026-03-18']))

test('Where no last day can be worked out it counts at once, since it is unknown', () =>
  assert.deepEqual(
    countsOf([], () => null),
    [['2026-03-02', '2026-03-02']],
  ))

test('A plan of which nobody knows the start has no series', () =>
  assert.deepEqual(seriesOf(row('1', null), [], dueAfter), []))

test('Work counts in no figure; a case without more counts from the day it opens', () => {
  assert.equal(workOf({ unit: '1', opens: '2026-03-02', due: '2026-03-12' }).counts, null)
  assert.equal(caseOf({ unit: '1', opens: '2026-03-02' }).counts, '2026-03-02')
})

test('What is not so was done on no day; what was late before it was asked was done when it was', () => {
  assert.equal(doneOn(pieceOf(false, { unit: '1', opens: '2026-03-02' })), null)
  assert.equal(doneOn(pieceOf(true, { unit: '1', opens: '2026-03-02' })), '2026-03-02')
  const late = caseOf({ unit: '1', opens: '2026-03-02', due: '2026-02-02', done: '2026-03-09' })
  assert.equal(doneOn(late), '2026-03-09')
})

test('Where events are told from a later day on, what waits since before counts from that day: one may have been just before it', () => {
  const waits = (visits: readonly Row[], toldFrom: Day | null) =>
    waitsIn(plan, visits, toldFrom).map(({ from, next }) => [from, next?.key ?? null])
  assert.deepEqual(waits([], '2026-06-01'), [['2026-06-01', null]], 'no visit is told, and none could be before June')
  assert.deepEqual(
    waitsIn(plan, [], '2026-06-01').map(({ first }) => first),
    [false],
    'so that what is asked first is not what is due',
  )
  assert.deepEqual(
    waitsIn(plan, [], '2026-01-01').map(({ first }) => first),
    [true],
  )
  assert.deepEqual(waits([row('a', '2026-06-20')], '2026-06-01'), [['2026-06-20', null]])
  assert.deepEqual(waits([row('a', '2026-05-20')], '2026-06-01'), [['2026-06-01', null]])
  assert.deepEqual(waits([], '2026-01-01'), [['2026-03-02', null]], 'all are told')
  assert.deepEqual(waits([row('a', '2026-05-20')], null), [['2026-05-20', null]], 'the latest is told, and this is it')
})

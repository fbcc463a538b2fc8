import assert from 'node:assert/strict'
import test from 'node:test'
import type { Day } from '../../../platform/day.ts'
import type { Preview } from '../model.ts'
import { dayInName, isComplete, isPassedOver, nameWhenDone, nextLook, quiet, whyNotLoaded } from './watching.ts'

test('the day of a return is read from its name, and never guessed', () => {
  const names: readonly [string, string | null, string][] = [
    ['annex-a-2026-11-21.xlsx', '2026-11-21', 'year first'],
    ['ANNEX_A_20261121_v2.xlsx', '2026-11-21', 'without marks between'],
    ['Annex A 21.11.2026.xlsx', '2026-11-21', 'day first, as people write it'],
    ['annex-a.xlsx', null, 'no day'],
    ['export-2026-02-30.xlsx', null, 'a day that does not exist'],
    ['run-120261121.csv', null, 'digits of a longer number'],
  ]
  for (const [name, day, why] of names) assert.equal(dayInName(name), day, why)
})

test('a file that is still being copied is left alone', () => {
  const entry = { name: 'a.xlsx', written: 1_000_000, bytes: 10, hasMark: false }
  assert.equal(isComplete(entry, 1_000_000 + quiet - 1), false)
  assert.equal(isComplete(entry, 1_000_000 + quiet), true)
  assert.equal(isComplete({ ...entry, bytes: 0 }, 1_000_000 + quiet), false, 'an empty file is one that was only begun')
  assert.equal(isComplete({ ...entry, hasMark: true }, 1_000_000), true, 'the mark says that it is whole')
})

test('what programs leave beside a return is passed over', () => {
  for (const name of ['.DS_Store', '~$annex.xlsx', 'a.xlsx.part', 'a.xlsx.done', 'Thumbs.db']) assert.equal(isPassedOver(name), true, name) // biome-ignore format: short
  for (const name of ['a.xlsx', 'ssd', 'list 1.csv']) assert.equal(isPassedOver(name), false, name)
})

const preview = (before: number, gone: number): Preview => ({ counts: {}, nothingChanged: false, last: null, children: { new: 0, touched: 0, before, gone } }) // biome-ignore format: short

test('a return that leaves out more children than the authority allows waits for a person', () => {
  const cases: readonly [before: number, gone: number, why: RegExp | null, reason: string][] = [
    [0, 0, null, 'the first load has nobody to leave out'],
    [1000, 100, null, 'just as many as are allowed'],
    [1000, 101, /^101 of 1,000 children that it should hold are not in it \(10%; up to 10%, or 2 children of a small list, is loaded/, 'more'],
    [8, 1, null, 'one of a small list is more than a tenth, and an ordinary night'],
    [8, 2, null, 'two likewise'],
    [8, 3, /^3 of 8 children/, 'more than two of a small list, and more than a tenth'],
    [1000, 3, null, 'more than two, and a small share'],
    [2, 2, /^2 of 2 children .*100%/, 'nobody is left: the export may have failed'],
    [1, 1, null, 'the only child of a list has left it'],
  ]
  for (const [before, gone, why, reason] of cases) {
    const found = whyNotLoaded({ kind: 'local', asAt: '2026-11-21' }, preview(before, gone), { mostGone: 10, fewGone: 2 })
    if (why === null) assert.equal(found, null, reason)
    else assert.match(found!.why, why, reason)
  }
}) // biome-ignore format: a table

test('a return from before the newest load is not loaded by anybody, however many children are missing from it', () => {
  const found = (asAt: Day) =>
    whyNotLoaded(
      { kind: 'annex-a', asAt },
      { ...preview(10, 10), last: { load: 4, asAt: '2026-11-20' } },
      { mostGone: 10, fewGone: 2 },
    )
  assert.match(
    found('2026-11-19')!.why,
    /^This return is as at 19 November 2026\. A newer one is loaded already: load 4/,
  )
  assert.deepEqual([found('2026-11-19')!.never, found('2026-11-20')!.never], [true, false])
})

test('what was dealt with keeps its name behind the moment', () => {
  assert.equal(nameWhenDone('a.xlsx', new Date('2026-11-22T02:15:07Z')), '2026-11-22-021507-a.xlsx')
})

test('the next look is at the next quarter of an hour', () => {
  assert.equal(nextLook(new Date('2026-11-22T09:31:07Z')).toISOString(), '2026-11-22T09:45:00.000Z')
  assert.equal(
    nextLook(new Date('2026-11-22T09:45:00Z')).toISOString(),
    '2026-11-22T10:00:00.000Z',
    'it has just looked',
  )
})

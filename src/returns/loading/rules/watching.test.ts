import assert from 'node:assert/strict'
import test from 'node:test'
import type { Preview } from '../model.ts'
import { dayInName, isComplete, isPassedOver, nameWhenDone, nextLook, quiet, whyRefused } from './watching.ts'

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
  assert.equal(whyRefused(preview(0, 0), 10), null, 'the first load has nobody to leave out')
  assert.equal(whyRefused(preview(1000, 100), 10), null, 'just as many as are allowed')
  assert.match(whyRefused(preview(1000, 101), 10) ?? '', /101 of 1,000 children .* 10% is the most/)
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

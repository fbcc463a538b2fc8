import assert from 'node:assert/strict'
import test from 'node:test'
import { addDays } from '../../platform/day.ts'
import { frameworks, ilacsFrameworkOn } from './index.ts'

test('each ILACS edition begins on the day after the one before it ended, and only the newest is open', () => {
  const editions = frameworks.filter(({ id }) => id !== 'sif')
  assert.ok(editions.length >= 3)
  for (const [at, { id, from }] of editions.entries()) {
    const before = editions[at - 1]
    if (before) assert.equal(before.until && addDays(before.until, 1), from, id)
  }
  assert.deepEqual(
    editions.filter(({ until }) => until === null).map(({ id }) => id),
    [editions.at(-1)!.id],
  )
})

test('every edition names its source and gives each judgement once', () => {
  for (const { id, source, judgements } of frameworks) {
    assert.ok(source.length > 20, id)
    assert.equal(new Set(judgements.map(({ area }) => area)).size, judgements.length, id)
  }
})

test('the edition is chosen by the first day on site', () => {
  const rows = [
    // Rochdale, the first of all.
    ['2018-01-29', 'ilacs-2018'],
    // South Tyneside, on site in December 2022 and published in May 2023, still has one judgement for care and leaving care.
    ['2022-12-05', 'ilacs-2018'],
    // Bristol, the first with a judgement on care leavers.
    ['2023-01-16', 'ilacs-2023'],
    ['2026-03-31', 'ilacs-2023'],
    // No overall effectiveness from here on.
    ['2026-04-01', 'ilacs-2026'],
    ['2017-06-01', null],
  ] as const
  assert.deepEqual(
    rows.map(([start]) => [start, ilacsFrameworkOn(start)]),
    rows.map((row) => [...row]),
  )
})

test('overall effectiveness ends with the edition of April 2026', () => {
  const withOverall = frameworks.filter(({ judgements }) => judgements.some(({ area }) => area === 'overall'))
  assert.deepEqual(
    withOverall.map(({ id }) => id),
    ['sif', 'ilacs-2018', 'ilacs-2023'],
  )
})

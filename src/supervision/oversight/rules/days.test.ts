import assert from 'node:assert/strict'
import test from 'node:test'
import { englandAndWales } from '../../../statutory/index.ts'
import { decideBy, ladderFrom, nextLevel } from './days.ts'

const rows = [
  ['2026-03-02', 1, '2026-03-03', 'known on a Monday: Tuesday'],
  ['2026-03-06', 1, '2026-03-09', 'known on a Friday: Monday'],
  ['2026-03-07', 1, '2026-03-09', 'known on a Saturday: Monday'],
  [
    '2026-04-02',
    1,
    '2026-04-07',
    'known on the Thursday before Easter: Tuesday, Good Friday and Easter Monday do not count',
  ],
  ['2026-12-24', 1, '2026-12-29', 'known on Christmas Eve, a Thursday: Boxing Day is observed on Monday'],
  ['2026-03-02', 0, '2026-03-02', 'the same day, a working day'],
  ['2026-03-07', 0, '2026-03-09', 'the same day, a Saturday: the first working day'],
  ['2026-04-03', 0, '2026-04-07', 'the same day, Good Friday: after Easter Monday'],
  ['2026-03-02', 5, '2026-03-09', 'five working days are a week'],
] as const

for (const [known, days, by, why] of rows)
  test(`a decision is needed by ${by}: ${why}`, () => assert.equal(decideBy(known, days, englandAndWales), by))

test('nobody says a day beyond the bank holidays that are known', () => {
  assert.equal(decideBy('2099-03-02', 1, englandAndWales), null)
})

test('the steps of a dispute take 20 working days in all, across Easter', () => {
  const days = { informal: 3, 'team-manager': 5, 'service-manager': 5, 'head-of-service': 4, director: 3 }
  assert.deepEqual(
    ladderFrom('2026-03-23', days, englandAndWales).map(({ level, by }) => [level, by]),
    [
      ['informal', '2026-03-26'],
      ['team-manager', '2026-04-02'],
      ['service-manager', '2026-04-13'],
      ['head-of-service', '2026-04-17'],
      ['director', '2026-04-22'],
    ],
  )
})

test('after the director there is no further step', () => {
  assert.equal(nextLevel('informal'), 'team-manager')
  assert.equal(nextLevel('head-of-service'), 'director')
  assert.equal(nextLevel('director'), null)
})

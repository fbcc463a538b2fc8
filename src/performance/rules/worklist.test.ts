import assert from 'node:assert/strict'
import test from 'node:test'
import type { StandardSetting } from '../../standards/model.ts'
import {
  basisInWords,
  chosenAmong,
  daysLateOf,
  firstWhose,
  groupOf,
  lastDay,
  limitInWords,
  whoseChoices,
  whoseFrom,
  whoseText,
  worklistAddress,
  workQuery,
} from './worklist.ts'

for (const [why, scope, teamNames, hasService, expected] of [
  ['a worker sees their own', 'own-children', ['North'], true, 'me'],
  ['a reviewing officer those they review', 'children-reviewed', [], false, 'me'],
  ['a manager their teams’', 'own-teams', ['North'], true, 'my-teams'],
  ['a head of a service that is known', 'authority', ['North'], true, 'my-service'],
  ['a head whose team belongs to no service', 'authority', ['Leadership'], false, 'all'],
  ['a director in no team', 'authority', [], false, 'all'],
  ['an analyst', 'names-with-reason', ['Data'], true, 'all'],
] as const)
  test(`Whose work is shown at first: ${why}`, () =>
    assert.equal(firstWhose({ scope, teamNames }, hasService), expected))

test('Whose work is chosen stands in the address and comes back from it; anything else is nothing chosen', () => {
  for (const whose of ['me', 'my-teams', 'my-service', 'all', { team: 'Duty: north' }] as const)
    assert.deepEqual(whoseFrom(whoseText(whose)), whose)
  assert.deepEqual(['', 'team:', 'everyone'].map(whoseFrom), [null, null, null])
})

test('A worker is offered no team, a manager no other team, and nobody a choice that they have no name for', () => {
  const values = (given: Parameters<typeof whoseChoices>[0], teams: readonly string[]) =>
    whoseChoices(given, teams).map(({ value }) => value)
  assert.deepEqual(values({ scope: 'own-children', ownNames: [], teamNames: ['North'] }, []), ['me', 'all'])
  assert.deepEqual(values({ scope: 'own-teams', ownNames: [], teamNames: ['North'] }, []), ['my-teams', 'all'])
  assert.deepEqual(values({ scope: 'authority', ownNames: [], teamNames: [] }, ['North']), ['all', 'team:North'])
})

test('An address that is not understood asks for what is shown at first', () => {
  const asked = workQuery.parse({ weeks: '9', when: 'soon', page: '0', what: ['a', 'b'] })
  assert.deepEqual(asked, { whose: '', what: '', weeks: '1', when: '', page: 1 })
  assert.equal(worklistAddress(asked), '/worklist')
})

test('Another choice begins at the first page; a page keeps what is chosen', () => {
  const asked = workQuery.parse({ whose: 'team:East & West', what: 'cla-visit', weeks: '4', when: 'late', page: '3' })
  assert.equal(worklistAddress(asked), '/worklist?whose=team%3AEast+%26+West&what=cla-visit&when=late&weeks=4')
  assert.match(worklistAddress(asked, { page: 2 }), /&page=2$/)
})

test('A week is today and the six days after it', () => {
  assert.equal(lastDay('2026-11-22', { weeks: '1' }), '2026-11-28')
  assert.equal(lastDay('2026-11-22', { weeks: '4' }), '2026-12-19')
})

test('What is due today is not late, and what has no day is something to find out or a child to look at', () => {
  const of = (due: string | null, lateBy: number, unknown: string | null = null, standard = 'cla-visit') =>
    groupOf({ standard, due, lateBy, unknown }, '2026-11-22')
  assert.deepEqual([of('2026-11-21', 1), of('2026-11-22', 0), of('2026-11-23', 0)], ['late', 'today', 'soon'])
  assert.deepEqual([of(null, 0, 'No level is recorded'), of(null, 0)], ['untold', 'look'])
  // Not permitted for a single day: late on its first day, on which no night was slept yet.
  assert.deepEqual([of(null, 0, null, 'acc-bb-under18'), of(null, 0, 'No age is recorded', 'acc-bb-under18')], ['late', 'untold']) // biome-ignore format: one line
})

test('How many days late: the nights of what no day is permitted; nothing for what has no day', () => {
  const of = (standard: string, due: string | null, lateBy: number, unknown: string | null = null) =>
    daysLateOf({ standard, due, lateBy, unknown })
  assert.equal(of('cla-visit', '2026-11-20', 2), 2)
  assert.equal(of('acc-bb-under18', null, 2), 2)
  assert.equal(of('acc-bb-under18', null, 0, 'No age is recorded'), null)
  assert.equal(of('acc-unsuitable-now', null, 0), null)
})

test('An area chooses its standards, an id one, nothing all, and what is not told none', () => {
  const standards = [
    { id: 'one', area: 'adoption' },
    { id: 'two', area: 'adoption' },
    { id: 'three', area: 'missing' },
  ]
  const ids = (what: string) => chosenAmong(standards, what).map(({ id }) => id)
  assert.deepEqual(['', 'adoption', 'three', 'four'].map(ids), [['one', 'two', 'three'], ['one', 'two'], ['three'], []]) // biome-ignore format: one answer each
})

const setting = (unit: StandardSetting['unit'], value: number): StandardSetting => ({
  title: 'Time',
  unit,
  default: value,
})
const limit = (...some: readonly StandardSetting[]): string | null => {
  const settings = Object.fromEntries(some.map((one, at) => [`s${at}`, one]))
  const values = Object.fromEntries(some.map((one, at) => [`s${at}`, () => one.default]))
  return limitInWords(settings, values, '2026-11-22')
}

test('The limit of a line: one time is said, several are by stage, an age or a number of placements is none', () => {
  assert.equal(limit(setting('working days', 10)), '10 working days')
  assert.equal(limit(setting('working days', 1)), '1 working day')
  assert.equal(limit(setting('days', 7), setting('months', 3)), 'limit by stage')
  assert.equal(limit(setting('days', 7), setting('count', 4)), '7 days')
  assert.equal(limit(setting('count', 4)), null)
})

test('A basis that differs by legal category is never told as one', () => {
  assert.equal(basisInWords({ basis: 'statute' }), 'statute')
  const basisFor = { relevant: 'statute', 'former relevant': 'local policy', qualifying: 'local policy' } as const
  assert.equal(basisInWords({ basis: 'statute', basisFor }), 'statute or local policy by legal category')
})

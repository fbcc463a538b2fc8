import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type Colleague,
  type Directory,
  dutiesOf,
  findRungs,
  firstStep,
  holdersOf,
  isTop,
  stepOfTitle,
  toldAt,
  workerTold,
} from './ladder-people.ts'

const colleague = (name: string, title: string, teamId: string | null, managerId: string | null, hasAccount = true): Colleague => ({
  staffId: name,
  name,
  accountId: hasAccount ? name : null,
  places: [{ title, teamId, managerId }],
}) // biome-ignore format: short

const staff = [
  colleague('Wyn', 'Social worker', 'heron', 'Tam'),
  colleague('Tam', 'Team manager', 'heron', 'Sal'),
  colleague('Sal', 'Service manager', null, 'Hal'),
  colleague('Hal', 'Head of safeguarding', null, 'Dee'),
  colleague('Dee', 'Director of children’s services', null, null),
  colleague('Kit', 'Personal adviser', 'kestrel', 'Con'),
  colleague('Con', 'Consultant social worker', 'kestrel', 'Hal'),
]
const directoryOf = (some: readonly Colleague[]): Directory => ({
  staff: some,
  teams: new Map([['Heron', 'heron'], ['Kestrel', 'kestrel'], ['Unmatched', null]]), // biome-ignore format: short
  workers: new Map([['W. Wyn', 'Wyn'], ['Nobody', null]]), // biome-ignore format: short
  directors: [{ accountId: 'account of the director', name: 'Account' }],
})
const directory = directoryOf(staff)
const rungs = findRungs(directory)
const names = (some: readonly { readonly name: string }[]): string => some.map(({ name }) => name).join(', ')

for (const [title, expected] of [
  ['Team manager', 1],
  ['Practice Lead, North', 1],
  ['Deputy team manager', 1],
  ['Service manager', 2],
  ['Head of quality assurance', 3],
  ['Assistant director, safeguarding', 3],
  ['Director of children’s services', 4],
  ['Social worker', null],
  ['Emergency duty manager', null],
] as const)
  test(`The step of a post by its title: ${title}`, () => assert.equal(stepOfTitle(title), expected))

for (const [why, team, step, expected] of [
  ['the team’s manager', 'Heron', 1, 'Tam'],
  ['the service manager in their line', 'Heron', 2, 'Sal'],
  ['the head of service', 'Heron', 3, 'Hal'],
  ['the director', 'Heron', 4, 'Dee'],
  ['who manages others of the team, whatever the title', 'Kestrel', 1, 'Con'],
  ['nobody is service manager there: the head of service', 'Kestrel', 2, 'Hal'],
  ['of a team that nobody knows, the director', 'Unmatched', 1, 'Dee'],
  ['of no team, the director', null, 1, 'Dee'],
] as const)
  test(`Who is told at a step: ${why}`, () => assert.equal(names(toldAt(rungs(team), step)), expected))

test('Who has no account that sees alerts cannot be told: the next above is, and the page can say who could not', () => {
  const some = findRungs(directoryOf(staff.map((one) => (one.name === 'Tam' ? { ...one, accountId: null } : one))))(
    'Heron',
  )
  assert.equal(names(toldAt(some, 1)), 'Sal')
  assert.deepEqual(some[1].cannot, ['Tam'])
})

test('Where the directory names no director, accounts of directors are told; where there are none, nobody', () => {
  const some = directoryOf(staff.filter(({ name }) => name !== 'Dee'))
  assert.equal(names(toldAt(findRungs(some)('Heron'), 4)), 'Account')
  assert.deepEqual(toldAt(findRungs({ ...some, staff: [], directors: [] })(null), 1), [])
})

test('Managers who name each other as their manager end nothing in a circle', () => {
  const circle = [colleague('A', 'Team manager', 'heron', 'B'), colleague('B', 'Service manager', null, 'A')]
  assert.equal(names(toldAt(findRungs(directoryOf(circle))('Heron'), 2)), 'B')
})

test('Holders are the worker and every step up to the one reached; each stands once, at their lowest', () => {
  const worker = workerTold(directory, 'W. Wyn')
  assert.equal(names(holdersOf(worker, rungs('Heron'), 0)), 'Wyn')
  assert.equal(names(holdersOf(worker, rungs('Heron'), 2)), 'Wyn, Tam, Sal')
  assert.equal(names(holdersOf(null, rungs('Heron'), 0)), 'Tam', 'a worker whom nobody knows: the manager at once')
  assert.deepEqual(
    holdersOf(null, rungs('Kestrel'), 3).map(({ name, step }) => `${name} ${step}`),
    ['Con 1', 'Hal 2'],
  )
})

test('What a person is told of, by team, is the same as who is told of the team', () => {
  for (const { accountId } of staff) {
    const duties = new Map(dutiesOf(directory, accountId!, []).map((one) => [one.team, one]))
    for (const team of ['Heron', 'Kestrel', 'Unmatched', '']) {
      const some = rungs(team === '' ? null : team)
      assert.equal(duties.get(team)?.from ?? null, firstStep(some, accountId!))
      for (const reached of [0, 1, 2, 3, 4] as const) {
        const holds = (worker: 'known' | 'unknown') =>
          holdersOf(worker === 'known' ? { accountId: 'w', name: 'w' } : null, some, reached).some(
            (one) => one.accountId === accountId,
          )
        const duty = duties.get(team)
        assert.equal(duty !== undefined && reached >= duty.from, holds('known'), `${accountId} ${team} ${reached}`)
        assert.equal(duty !== undefined && reached >= duty.alone, holds('unknown'), `${accountId} ${team} ${reached}`)
      }
    }
  }
})

test('Cover of a team is told of what its manager is', () => {
  assert.deepEqual(
    dutiesOf(directory, 'Kit', ['Heron']).map(({ team, from, alone }) => [team, from, alone]),
    [['Heron', 1, 0]],
  )
})

test('Nobody is above the director, and somebody is above everybody else', () => {
  assert.equal(isTop(rungs('Heron'), 'Dee', 4), true)
  assert.equal(isTop(rungs('Heron'), 'Hal', 3), false)
  assert.equal(isTop(rungs('Heron'), 'Wyn', 0), false)
})

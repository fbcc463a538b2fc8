import assert from 'node:assert/strict'
import test from 'node:test'
import { type Listed, ladderOf, levelOf, managersAmong } from './managers.ts'

const person = (
  name: string,
  title: string,
  more: Partial<Listed> & { team?: string; managerId?: string } = {},
): Listed => {
  const { team = null, managerId = null, ...rest } = more
  return { staffId: name, name, accountId: null, role: null, places: [{ title, team, managerId }], ...rest }
}

const rows = [
  ['Team manager', 'team-manager', 'team-manager', 'as the title says'],
  ['Service manager', 'team-manager', 'service-manager', 'service managers have the role of team managers'],
  ['Assistant director, safeguarding', 'director', 'head-of-service', 'an assistant director is no director'],
  ['Director of children’s services', 'director', 'director', 'the director'],
  ['Head of safeguarding', 'team-manager', 'service-manager', 'no higher than the role of the account allows'],
  ['Consultant social worker', 'team-manager', 'team-manager', 'the title says nothing, the role does'],
  ['Emergency duty manager', 'duty', 'team-manager', 'on call'],
  ['Emergency duty social worker', 'duty', null, 'whoever is on duty without being a manager decides nothing'],
  ['Team manager', 'practitioner', null, 'a role that decides nothing, whatever the title says'],
  ['Social worker', null, null, 'no manager, and no account'],
  ['Head of service', null, 'head-of-service', 'without an account: somebody else records what they decided'],
] as const

for (const [title, role, level, why] of rows)
  test(`${title} with the role ${role ?? 'of nobody'} decides at ${level ?? 'no level'}: ${why}`, () => {
    assert.equal(levelOf(person('A', title, { role }))?.level ?? null, level)
  })

const worker = person('Worker', 'Social worker', { team: 'North', managerId: 'Boss' })
const boss = person('Boss', 'Team manager', { team: 'North', managerId: 'Head' })
const head = person('Head', 'Head of service', { managerId: 'Boss' })
const other = person('Another', 'Team manager', { team: 'South' })

test('the ladder of a team goes up its own line, the nearest first, and a circle of managers ends', () => {
  assert.deepEqual(
    ladderOf([head, other, worker, boss], 'North').map(({ name }) => name),
    ['Boss', 'Head'],
  )
})

test('a team that the directory does not know gets everyone who decides', () => {
  for (const team of ['West', null])
    assert.deepEqual(
      ladderOf([head, other, worker, boss], team).map(({ name }) => name),
      ['Another', 'Boss', 'Head'],
    )
})

test('somebody with two posts decides at the higher level', () => {
  const two = { ...boss, places: [...boss.places, { title: 'Service manager', team: null, managerId: null }] }
  assert.deepEqual(
    managersAmong([two, worker]).map(({ level, title }) => [level, title]),
    [['service-manager', 'Service manager']],
  )
})

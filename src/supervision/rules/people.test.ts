import assert from 'node:assert/strict'
import test from 'node:test'
import { supervisorOf, wayTo } from './people.ts'

const north = { id: 'n', name: 'North' }
const south = { id: 's', name: 'South' }
const someone = (
  staffId: string,
  managers: string[],
  teams = [north],
  role: 'practitioner' | 'team-manager' | 'director' | null = 'practitioner',
  agreedSupervisor: string | null = null,
) => ({ staffId, managers, teams, role, agreedSupervisor })

const staff = new Map(
  [
    someone('director', [], [], 'director'),
    someone('head', ['director'], [], 'director'),
    someone('manager', ['head'], [north], 'team-manager'),
    someone('second', ['head'], [north], 'team-manager'),
    someone('far', ['head'], [south], 'team-manager'),
    someone('worker', ['manager']),
    someone('new', ['manager'], [north], 'practitioner', 'senior'),
    someone('senior', ['manager']),
    someone('circle', ['ring']),
    someone('ring', ['circle']),
  ].map((one) => [one.staffId, one]),
)

for (const [why, mine, other, wanted] of [
  ['their own', 'worker', 'worker', 'own'],
  ['who manages them supervises them', 'manager', 'worker', 'supervisor'],
  ['an agreement comes before the directory', 'senior', 'new', 'supervisor'],
  ['who manages them still stands above', 'manager', 'new', 'line'],
  ['two steps above', 'head', 'worker', 'line'],
  ['another manager of the same team stands in', 'second', 'worker', 'team'],
  ['a manager of another team', 'far', 'worker', null],
  ['managers of one team know nothing of each other', 'second', 'manager', null],
  ['a colleague', 'worker', 'senior', null],
  ['a worker of who manages them', 'worker', 'manager', null],
  ['nobody looks upwards, not even who sees the whole authority', 'head', 'director', null],
  ['somebody who is not in the directory', 'nobody', 'worker', null],
  ['a directory that goes in a circle ends', 'ring', 'circle', 'supervisor'],
] as const)
  test(`${why}: ${wanted ?? 'no way'}`, () => assert.equal(wayTo(staff, mine, other), wanted))

test('who has left the directory has no supervisor there', () => {
  assert.equal(supervisorOf(someone('x', [])), null)
})

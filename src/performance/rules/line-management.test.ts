import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { RoleId } from '../../access/roles.ts'
import { lineAbove, managedBy, type Placed, type WayToFigures, wayToFigures } from './line-management.ts'

const person = (staffId: string, role: RoleId | null, teams: readonly string[], managers: readonly string[]): Placed => ({
  staffId, name: staffId, accountId: role === null ? null : `account of ${staffId}`, role, titles: [],
  teams: teams.map((id) => ({ id, name: id })), managers,
}) // biome-ignore format: one person

const all = [
  person('director', 'director', ['leadership'], []),
  person('head', 'director', ['leadership'], ['director']),
  person('other head', 'director', ['leadership'], ['director']),
  person('service manager', 'team-manager', ['north'], ['head']),
  person('team manager', 'team-manager', ['north'], ['service manager']),
  person('second manager', 'team-manager', ['north'], ['service manager']),
  person('manager elsewhere', 'team-manager', ['south'], ['other head']),
  person('worker', 'practitioner', ['north'], ['team manager']),
  person('colleague', 'practitioner', ['north'], ['second manager']),
  person('without a manager', 'practitioner', ['north'], []),
  person('without an account', null, ['north'], ['team manager']),
  person('reviewing officer', 'reviewing-officer', ['north'], ['head']),
  person('analyst', 'performance-analyst', ['north'], ['head']),
]
const staff = new Map(all.map((one) => [one.staffId, one]))

const rows: readonly [looker: string, worker: string, way: WayToFigures | null, why: string][] = [
  ['worker', 'worker', 'own', 'their own'],
  ['team manager', 'worker', 'line', 'manages them'],
  ['service manager', 'worker', 'line', 'manages who manages them'],
  ['head', 'worker', 'line', 'two steps up'],
  ['director', 'worker', 'line', 'at the top'],
  ['other head', 'worker', null, 'of another service'],
  ['manager elsewhere', 'worker', null, 'of another team'],
  ['second manager', 'worker', 'team', 'manages the team they are in'],
  ['team manager', 'without a manager', 'team', 'the directory names no manager, and the team is theirs'],
  ['head', 'without a manager', null, 'nothing says that they manage them'],
  ['colleague', 'worker', null, 'of the same team, and no manager'],
  ['worker', 'team manager', null, 'nobody sees the figures of their manager'],
  ['team manager', 'service manager', null, 'nor a manager of the one above'],
  ['second manager', 'team manager', null, 'nor of the one beside'],
  ['reviewing officer', 'worker', null, 'reviews, and does not manage'],
  ['analyst', 'worker', null, 'counts, and does not manage'],
  ['nobody', 'worker', null, 'is not in the directory'],
  ['team manager', 'nobody', null, 'there is no such worker'],
  ['team manager', 'without an account', 'line', 'may be managed without signing in'],
]
for (const [looker, worker, way, why] of rows)
  test(`${looker} and the figures of ${worker}: ${why}`, () =>
    assert.equal(wayToFigures(staff, `account of ${looker}`, worker), way))

test('Whom somebody manages is told by name, and never themself', () =>
  assert.deepEqual(
    managedBy(staff, 'account of team manager').map(({ name }) => name),
    ['analyst', 'colleague', 'reviewing officer', 'without a manager', 'without an account', 'worker'],
  ))

test('A directory that goes in a circle ends, and nobody stands above themself', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const managers = fc.array(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(managers, (above) => {
      const some = new Map(ids.map((id, at) => [id, person(id, 'practitioner', [], above[at]!)]))
      for (const id of ids) {
        const line = lineAbove(some, id)
        assert.ok(!line.has(id))
        // Who stands above one who stands above them stands above them.
        for (const one of line) for (const next of lineAbove(some, one)) assert.ok(next === id || line.has(next))
        for (const other of ids) {
          const way = wayToFigures(some, `account of ${other}`, id)
          assert.equal(way !== null, other === id || line.has(other))
        }
      }
    }),
    { numRuns: 300 },
  )
})

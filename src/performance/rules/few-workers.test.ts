import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { rankOf } from '../../../test/support/rank.ts'
import { type Caseload, caseloadsOf } from './caseloads.ts'
import { areFew, fewestWorkers, groupsOfFew, rolesTold } from './few-workers.ts'

const ceilings = { 'social-worker': 18, 'newly-qualified': 14, adviser: 20 }
const titles = { s: 'Social worker', n: 'Newly qualified social worker', a: 'Personal adviser' } as const
type Mark = keyof typeof titles

/** "ssn": two social workers and a newly qualified one, each somebody else. */
const team = (name: string, marks: string, size: number | null = 1): readonly Caseload[] =>
  caseloadsOf(
    [...marks].map((mark, at) => ({ subject: `${name}${at}`, name: `${name}${at}`, jobTitle: titles[mark as Mark], registration: null, team: name, children: 12, size })),
    ceilings,
  ) // biome-ignore format: one post
const nobody = (): boolean => false
const place = (name: string, service: string | null, locality: string | null = null) => ({ team: name, service, locality }) // biome-ignore format: short
const two = [place('A', 'Help'), place('B', 'Help'), place('C', 'Help')]
const mine = ({ team: its }: Caseload): boolean => its === 'A'

for (const [why, caseloads, places, mayLook, expected] of [
  ['teams of six and more are told', [...team('A', 'ssssss'), ...team('B', 'sssssss')], two, nobody, []],
  ['of two workers both would be told: not them, nor the team by which the total less the others would', [...team('A', 'ss'), ...team('B', 'ssssss'), ...team('C', 'sssssss')], two, nobody, ['team:A one-worker', 'team:B beside']],
  ['two teams of two are few together, so a third covers for both', [...team('A', 'ss'), ...team('B', 'ss'), ...team('C', 'ssssss')], two, nobody, ['team:A one-worker', 'team:B one-worker', 'team:C beside']],
  ['whoever sees each caseload of a team sees how many are above', [...team('A', 'ss'), ...team('B', 'ssssss')], two, mine, []],
  ['posts without a size are above nothing, so that five are left', [...team('A', 'sssss'), ...team('A', 's', null), ...team('B', 'ssssss')], two, nobody, ['team:A one-worker', 'team:B beside']],
] as const) // biome-ignore format: one line each
  test(`Groups of few workers: ${why}`, () => {
    const found = [...groupsOfFew(caseloads, places, mayLook)].map(([key, is]) => `${key} ${is}`)
    assert.deepEqual(found.filter((key) => key.startsWith('team:')).toSorted(), expected)
  })

for (const [why, caseloads, isAuthority, mayLook, expected] of [
  ['each role that has enough', [...team('A', 'ssssss'), ...team('B', 'aaaaaa')], true, nobody, ['social-worker', 'adviser']],
  ['few newly qualified go with the social workers', team('A', 'ssssssnn'), true, nobody, ['social-worker newly-qualified']],
  ['one adviser goes with those who are most like them', [...team('A', 'ssssssnnnnnn'), ...team('B', 'a')], true, nobody, ['social-worker', 'newly-qualified adviser']],
  ['few of each are all together', team('A', 'ssnnaa'), true, nobody, ['social-worker newly-qualified adviser']],
  ['below the authority they are together: the authority less the other teams would tell them', [...team('A', 'ssssss'), ...team('A', 'nnnnnn')], false, nobody, ['social-worker newly-qualified']],
  ['whoever sees each caseload sees the roles', team('A', 'sn'), false, mine, ['social-worker', 'newly-qualified']],
] as const) // biome-ignore format: one line each
  test(`Caseloads by role: ${why}`, () => {
    const told = rolesTold(caseloads, mayLook, isAuthority)
    assert.deepEqual(told.map(({ roles }) => roles.join(' ')), expected)
    assert.equal(told.reduce((sum, part) => sum + part.caseloads.length, 0), caseloads.length)
  }) // biome-ignore format: short

const names = ['A', 'B', 'C', 'D', 'E'] as const
const authorities = fc.record({
  places: fc.tuple(...names.map((name) => fc.record({ team: fc.constant(name), service: fc.option(fc.constantFrom('S', 'T')), locality: fc.option(fc.constantFrom('N', 'M')) }))),
  teams: fc.tuple(...names.map((name) => fc.array(fc.constantFrom('s', 's', 's', 'n', 'a'), { maxLength: 9 }).map((marks) => team(name, marks.join(''))))),
}) // biome-ignore format: one line each

test('Nobody works out how many of a few are above, from what is told of every other group and of roles', () => {
  let hidden = 0
  fc.assert(
    fc.property(authorities, ({ places, teams }) => {
      const all = teams.flat()
      if (all.length === 0 || areFew(all, nobody)) return
      const few = groupsOfFew(all, places, nobody)
      const row = (isIn: (one: Caseload) => boolean): readonly number[] => all.map((one) => (isIn(one) ? 1 : 0))
      const groups = (['team', 'service', 'locality'] as const).flatMap((kind) => {
        const nameOf = (at: string | null): string => kind === 'team' ? (at ?? '') : (places.find((one) => one.team === at)?.[kind] ?? '') // biome-ignore format: one line
        return [...new Set(names.map(nameOf))].map((name) => ({
          key: `${kind}:${name}`,
          isIn: (one: Caseload) => nameOf(one.team) === name,
        }))
      })
      const told = groups.filter(({ key }) => !few.has(key)).map(({ isIn }) => isIn)
      const roles = rolesTold(all, nobody, true).map(({ roles: some }) => row(({ role }) => some.includes(role)))
      const sees = [row(() => true), ...told.map(row), ...roles]
      const rank = rankOf(sees)
      for (const { key, isIn } of groups) {
        const count = all.filter(isIn).length
        if (few.get(key) !== 'one-worker') continue
        hidden += 1
        assert.ok(count < fewestWorkers)
        assert.ok(rankOf([...sees, row(isIn)]) > rank, `${key} can be worked out`)
      }
      // What a total leaves over, less the teams in it that are told, is nobody or not a few.
      for (const whole of [() => true, ...told]) {
        const rest = all.filter((one) => whole(one) && few.has(`team:${one.team}`))
        assert.ok(!areFew(rest, nobody), `${rest.length} are left over`)
      }
    }),
    { numRuns: 300 },
  )
  assert.ok(hidden > 100, `${hidden} groups were hidden`)
})

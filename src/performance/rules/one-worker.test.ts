import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { rankOf } from '../../../test/support/rank.ts'
import { apartGroups, apartOf, staffingOf, type TeamWorkers } from './one-worker.ts'

type Place = { readonly team: string; readonly service: string | null; readonly locality: string | null }
const place = (team: string, service: string | null, locality: string | null): Place => ({ team, service, locality })
const team = (name: string, ...workers: readonly string[]): TeamWorkers => ({ team: name, workers })
const nobody = (): boolean => false
const said = (teams: readonly TeamWorkers[], places: readonly Place[], mayLook: (worker: string) => boolean = nobody) =>
  [...apartGroups(staffingOf(teams, places), mayLook)].map(([key, why]) => `${key} ${why}`).toSorted()

const three = [place('A', 'Help', 'North'), place('B', 'Help', 'North'), place('C', 'Help', 'North')]

for (const [why, teams, places, mayLook, expected] of [
  ['teams of two and more are shown', [team('A', 'Ann', 'Bo'), team('B', 'Cy', 'Di')], three.slice(0, 2), nobody, []],
  ['a team of one is not, nor the smallest other of the service, by which the total would tell it', [team('A', 'Ann'), team('B', 'Bo', 'Cy'), team('C', 'Di', 'Ed', 'Fay')], three, nobody, ['team:A one-worker', 'team:B beside']],
  ['two of one hide each other, and the third is shown', [team('A', 'Ann'), team('B', 'Bo'), team('C', 'Di', 'Ed')], three, nobody, ['team:A one-worker', 'team:B one-worker']],
  ['of a service of two teams both', [team('A', 'Ann'), team('B', 'Bo', 'Cy')], three.slice(0, 2), nobody, ['team:A one-worker', 'team:B beside']],
  ['the worker and their line see all of it', [team('A', 'Ann'), team('B', 'Bo', 'Cy')], three.slice(0, 2), () => true, []],
  ['whoever manages the other team’s workers could add them up: another covers', [team('A', 'Ann'), team('B', 'Bo', 'Cy'), team('C', 'Di', 'Ed', 'Fay')], three, (worker: string) => ['Bo', 'Cy'].includes(worker), ['team:A one-worker', 'team:C beside']],
  ['a service that is that team is that worker too, and another service covers', [team('A', 'Ann'), team('B', 'Bo', 'Cy'), team('C', 'Di', 'Ed')], [place('A', 'Help', 'North'), place('B', 'Care', 'North'), place('C', 'Care', 'North')], nobody, ['service:Care beside', 'service:Help one-worker', 'team:A one-worker', 'team:B beside']],
  ['of two localities with one team each of a service, the totals that differ by it', [team('A', 'Ann'), team('B', 'Bo', 'Cy')], [place('A', 'Help', 'North'), place('B', 'Help', 'South')], nobody, ['locality:North one-worker', 'locality:South beside', 'team:A one-worker', 'team:B beside']],
  ['a team in which nobody is named covers for nobody while another can', [team('A', 'Ann'), team('C', 'Di', 'Ed')], three, nobody, ['team:A one-worker', 'team:C beside']],
  ['one worker in two teams of a service', [team('A', 'Ann'), team('B', 'Ann'), team('C', 'Di', 'Ed')], three, nobody, ['team:A one-worker', 'team:B one-worker', 'team:C beside']],
] as const) // biome-ignore format: one line each
  test(`Groups of one worker: ${why}`, () => {
    const found = said(teams, places, mayLook)
    if (why.startsWith('one worker in two'))
      assert.ok(found.includes('team:A one-worker') && found.includes('team:B one-worker')) // biome-ignore format: short
    else assert.deepEqual(found, expected)
  })

test('The whole authority is shown always', () =>
  assert.equal(apartOf(apartGroups(staffingOf([team('A', 'Ann')], [place('A', 'S', 'L')]), nobody), { kind: 'authority', name: '' }), null)) // biome-ignore format: one line

const names = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const people = ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Fay', 'Gus'] as const
const authorities = fc.record({
  places: fc.tuple(
    ...names.map(
      (name) =>
      fc.record({ team: fc.constant(name), service: fc.option(fc.constantFrom('S', 'T')), locality: fc.option(fc.constantFrom('N', 'M')) }), // biome-ignore format: one record
    ),
  ),
  teams: fc.tuple(...[...names, ''].map((name) => fc.subarray([...people], { maxLength: 3 }).map((workers) => team(name, ...workers)))), // biome-ignore format: one line
  manages: fc.subarray([...people]),
})

test('Whoever sees all other groups, and adds up the workers whose figures they see, cannot work out those of a group that is one worker', () => {
  let [hidden, beside] = [0, 0]
  fc.assert(
    fc.property(authorities, ({ places, teams, manages }) => {
      const mayLook = (worker: string): boolean => (manages as readonly string[]).includes(worker)
      const apart = apartGroups(staffingOf(teams, places), mayLook)
      // The attacker’s unknowns: what each worker has in each team, and of a team without a named worker what it has.
      const unknowns = teams.flatMap(({ team: at, workers }) => (workers.length === 0 ? [''] : workers).map((worker) => ({ at, worker }))) // biome-ignore format: one line
      const rowOf = (isIn: (one: { at: string; worker: string }) => boolean) => unknowns.map((one) => (isIn(one) ? 1 : 0)) // biome-ignore format: short
      const nameIn = (kind: 'service' | 'locality', at: string) => places.find((one) => one.team === at)?.[kind] ?? ''
      const groups = [
        ...teams.map(({ team: at }) => ({ key: `team:${at}`, isIn: (one: { at: string }) => one.at === at })),
        ...(['service', 'locality'] as const).flatMap(
          (kind) =>
          [...new Set(teams.map(({ team: at }) => nameIn(kind, at)))].map((name) => ({ key: `${kind}:${name}`, isIn: (one: { at: string }) => nameIn(kind, one.at) === name })), // biome-ignore format: one line
        ),
      ]
      const reckoned = unknowns.flatMap((known) => (mayLook(known.worker) ? [rowOf((one) => one === known)] : []))
      const sees = [
        rowOf(() => true),
        ...groups.filter(({ key }) => !apart.has(key)).map(({ isIn }) => rowOf(isIn)),
        ...reckoned,
      ]
      const rank = rankOf(sees)
      for (const [key, why] of apart) {
        hidden += 1
        if (why === 'beside') beside += 1
        if (why !== 'one-worker') continue
        const { isIn } = groups.find((one) => one.key === key)!
        // The authority’s own total is always shown, and tells it to whoever manages everyone else.
        const least = [rowOf(() => true), ...reckoned]
        const isTold = rankOf([...least, rowOf(isIn)]) === rankOf(least)
        assert.ok(isTold || rankOf([...sees, rowOf(isIn)]) > rank, key)
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 200) },
  )
  assert.ok(hidden > 0 && beside > 0)
})

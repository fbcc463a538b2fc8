import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { allStandards } from '../scorecard.ts'
import {
  editionOf,
  type FrozenPart,
  firstOfQuarter,
  lastQuarterEnd,
  quarterEnding,
  type Told,
  toldOf,
  viewForMembers,
} from './members-edition.ts'

const counting = { is: 'share', by: 'done', live: 'window' } as const
const share = { id: 'visit', counting, unit: '%' } as const
const told = (met: number, of: number) =>
  toldOf(share, { numerator: met, denominator: of, value: of === 0 ? null : met / of })

const shares: readonly [why: string, met: number, of: number, Told][] = [
  ['nothing to tell', 0, 0, { says: 'none' }],
  ['three children', 1, 3, { says: 'few' }],
  ['one fewer than twenty', 10, 19, { says: 'few' }],
  ['both parts are more than five', 14, 20, { says: 'about', value: 0.7, base: 20 }],
  ['in steps of five percent where there are fewer than fifty', 33, 49, { says: 'about', value: 0.65, base: 20 }],
  ['five did not', 15, 20, { says: 'at-least', value: 0.75, base: 20 }],
  ['nobody did not: in the same words as five', 20, 20, { says: 'at-least', value: 0.75, base: 20 }],
  ['five did', 5, 60, { says: 'at-most', value: 0.1, base: 50 }],
  ['nobody did', 0, 60, { says: 'at-most', value: 0.1, base: 50 }],
  ['six did not: in whole percent', 143, 149, { says: 'about', value: 0.96, base: 100 }],
  ['of very many never 100%, which nobody would be', 3993, 4000, { says: 'about', value: 0.99, base: 500 }],
  ['and never 0%', 7, 4000, { says: 'about', value: 0.01, base: 500 }],
  ['full-time equivalents', 8.4, 61.5, { says: 'about', value: 0.14, base: 50 }],
]
for (const [why, met, of, is] of shares) test(`${met} of ${of}, ${why}`, () => assert.deepEqual(told(met, of), is))

test('Whatever the number of cases, five of them are within the words for five', () => {
  for (let of = 20; of <= 3000; of += 1)
    for (let few = 0; few <= 5; few += 1) {
      const [most, least] = [told(of - few, of), told(few, of)]
      assert.ok('value' in most && most.says === 'at-least' && most.value <= (of - few) / of + 1e-9, `${few} of ${of}`)
      assert.ok('value' in least && least.says === 'at-most' && least.value >= few / of - 1e-9, `${few} of ${of}`)
    }
})

test('A rounded share and about how many cases leave open how many cases they were, so that no other standard can be taken from it', () => {
  const sizes = new Map<string, Set<number>>()
  for (let of = 20; of <= 2000; of += 1)
    for (let met = 6; met <= of - 6; met += 1) {
      const key = JSON.stringify(told(met, of))
      sizes.set(key, (sizes.get(key) ?? new Set()).add(of))
    }
  for (const [key, some] of sizes) assert.ok(some.size >= 5, `${key} can be of ${[...some]} cases only`)
})

test('Numbers of children are rounded to tens, and fewer than ten are told as that', () => {
  const count = { id: 'homes', counting: { ...counting, is: 'count' }, unit: 'children' } as const
  const of = (number: number) => toldOf(count, { numerator: number, denominator: number, value: number })
  assert.deepEqual(of(0), { says: 'none' })
  assert.deepEqual(of(1), { says: 'at-most', value: 9, base: null })
  assert.deepEqual(of(9), of(1))
  assert.deepEqual(of(34), { says: 'about', value: 30, base: null })
})

test('A median is told of twenty cases or more, in whole days', () => {
  const median = { id: 'days', counting: { ...counting, is: 'median' }, unit: 'days' } as const
  assert.deepEqual(toldOf(median, { numerator: 500, denominator: 19, value: 24.5 }), { says: 'few' })
  assert.deepEqual(toldOf(median, { numerator: 500, denominator: 20, value: 24.6 }), { says: 'about', value: 25, base: 20 }) // biome-ignore format: one line
})

test('Each standard is told in one view only, so that no figure is part of another', () => {
  const frozen = allStandards.flatMap(
    ({ id }) =>
    (['completed', 'live'] as const).map((view) => ({ standard: id, view, group: { kind: 'authority', name: '' } as const, numerator: 40, denominator: 90, value: 40 / 90 })), // biome-ignore format: one figure
  )
  const edition = editionOf(allStandards, frozen)
  assert.equal(edition.length, allStandards.length)
  assert.ok(new Set(edition.map(({ standard }) => standard)).size === edition.length)
  for (const standard of allStandards) {
    const { is, live } = standard.counting
    const adds = is === 'share' || is === 'count'
    assert.equal(viewForMembers(standard), live === 'window' && adds ? 'completed' : 'live', standard.id)
  }
})

test('Quarters are those of the year from 1 April', () => {
  assert.deepEqual(quarterEnding('2026-09-30'), ['2026-09-30', '2026-08-31', '2026-07-31'])
  assert.deepEqual([quarterEnding('2026-10-31'), quarterEnding('2026-11-30')], [null, null])
  assert.equal(firstOfQuarter('2026-03-31'), '2026-01-01')
  for (const [month, end] of [['2026-10-31', '2026-09-30'], ['2026-11-30', '2026-09-30'], ['2026-12-31', '2026-12-31'], ['2026-01-31', '2025-12-31']] as const)
    assert.equal(lastQuarterEnd(month), end)
}) // biome-ignore format: one list

test('Of a standard without a frozen figure nothing is told', () => assert.deepEqual(editionOf([share], []), []))

const month = (localities: readonly (readonly [yes: number, no: number])[]): readonly FrozenPart[] => {
  const part = (kind: 'authority' | 'locality', name: string, yes: number, no: number): FrozenPart => ({
    standard: share.id,
    view: 'completed',
    group: { kind, name },
    numerator: yes,
    denominator: yes + no,
    value: yes + no === 0 ? null : yes / (yes + no),
  })
  const sum = (at: 0 | 1) => localities.reduce((all, one) => all + one[at], 0)
  return [
    part('authority', '', sum(0), sum(1)),
    ...localities.flatMap(([yes, no], at) => (yes + no === 0 ? [] : [part('locality', `L${at}`, yes, no)])),
  ]
}
const publish = (world: World) => world.map((localities) => editionOf([share], month(localities)))

test('Localities are told all or none', () => {
  assert.equal(publish([[[20, 10], [30, 20]]])[0]!.length, 3) // biome-ignore format: one world
  assert.equal(publish([[[20, 10], [30, 20], [0, 0]]])[0]!.length, 3) // biome-ignore format: one world
  assert.equal(publish([[[20, 10], [30, 20], [16, 4]]])[0]!.length, 1, 'four of one did not') // biome-ignore format: one world
  assert.equal(publish([[[20, 10], [30, 20], [1, 1]]])[0]!.length, 1, 'two cases in one') // biome-ignore format: one world
})

test('Services and teams are never told', () => {
  const cells = (['service', 'team', 'authority'] as const).map((kind) => ({ ...month([[40, 40]])[0]!, group: { kind, name: kind } })) // biome-ignore format: one line
  assert.deepEqual(editionOf([share], cells).map(({ locality }) => locality), [null]) // biome-ignore format: one line
})

/** What happened in each month, by locality. */
type World = readonly (readonly (readonly [yes: number, no: number])[])[]
type Known = { readonly month: number; readonly locality: number | null }

const numbersOf = (world: World, { month: at, locality }: Known): readonly [yes: number, no: number, all: number] => {
  const parts = locality === null ? world[at]! : [world[at]![locality]!]
  const [yes, no] = parts.reduce(([above, below], part) => [above + part[0], below + part[1]], [0, 0] as const)
  return [yes, no, yes + no]
}

const added = (world: World, changes: readonly (readonly [locality: number, which: 0 | 1, by: 1 | -1])[], at: number): World | null => {
  const next = world.map((localities) => localities.map((one) => [...one] as [number, number]))
  for (const [locality, which, by] of changes) next[at]![locality]![which] += by
  return next[at]!.flat().some((count) => count < 0) ? null : next
} // biome-ignore format: one line of types

type Step = readonly [locality: number, which: 0 | 1, by: 1 | -1]
/** Worlds that are like this one but for a case, or two, that went otherwise or elsewhere. */
function* alike(world: World, at: number): Generator<World> {
  const steps = world[at]!.flatMap((_, locality) => ([0, 1] as const).flatMap((which) => ([1, -1] as const).map((by): Step => [locality, which, by]))) // biome-ignore format: one list
  const tried = function* (changes: readonly Step[], depth: number): Generator<World> {
    const next = added(world, changes, at)
    if (changes.length > 0 && next !== null) yield next
    if (depth > 0) for (const step of steps) yield* tried([...changes, step], depth - 1)
  }
  for (const depth of [1, 2, 4]) yield* tried([], depth)
}

/**
 * Whoever reads an edition is given more than it says: every exact number of what is told as a share, and of what is told as "or more" or
 * "or less" how many cases there were.
 */
const given = (world: World): string =>
  JSON.stringify(
    publish(world).map((edition, at) =>
      edition.map(({ locality, told: said }) => {
        const numbers = numbersOf(world, { month: at, locality: locality === null ? null : Number(locality.slice(1)) })
        return [said, said.says === 'about' ? numbers : said.says === 'at-least' || said.says === 'at-most' ? numbers[2] : null]
      }),
    ),
  ) // biome-ignore format: one answer

const couldBeOtherwise = (world: World, of: Known, which: 0 | 1 | 2): boolean => {
  const [known, is] = [given(world), numbersOf(world, of)[which]]
  for (const other of alike(world, of.month))
    if (numbersOf(other, of)[which] !== is && given(other) === known) return true
  return false
}

const isSmall = (count: number): boolean => count >= 1 && count <= 5

/** Every count of one to five that there is, told or not. */
const smallIn = (world: World): readonly (readonly [Known, 0 | 1 | 2])[] =>
  world.flatMap((localities, at) =>
    [null, ...localities.keys()].flatMap((locality) => {
      const of = { month: at, locality }
      return ([0, 1, 2] as const).filter((which) => isSmall(numbersOf(world, of)[which])).map((which) => [of, which] as const)
    }),
  ) // biome-ignore format: one list

/** Few, around the borders of what is told, and many. */
const count = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 7 }),
  fc.integer({ min: 0, max: 7 }),
  fc.integer({ min: 8, max: 40 }),
)
const worlds = fc.array(fc.array(fc.tuple(count, count), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 2,
})

test('Whatever is published of some months and localities, of every count of one to five there is another that publishes the same', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      for (const [of, which] of smallIn(world))
        assert.ok(couldBeOtherwise(world, of, which), `${JSON.stringify(of)} ${which} of ${JSON.stringify(world)}`)
    }),
    { numRuns: 300 },
  )
})

test('The attack finds a count where it can be found: a locality that is told beside others less the whole', () => {
  const world: World = [[[20, 10], [30, 20], [16, 4]]] // biome-ignore format: one world
  const knownTo = (one: World) => JSON.stringify([numbersOf(one, { month: 0, locality: null }), one[0]![0], one[0]![1]])
  const others = [...alike(world, 0)].filter((other) => knownTo(other) === knownTo(world))
  assert.ok(others.every((other) => other[0]![2]![1] === 4))
})

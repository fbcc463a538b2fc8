import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { inventAuthority } from './authority.ts'
import { at, dayOf, isWorking } from './calendar.ts'
import { measure } from './measures.ts'
import type { Child, Family } from './model.ts'
import { shares } from './shares.ts'

const known = (children: number, seed: string, on: string): Family[] => [
  ...inventAuthority({ children, seed }).familiesKnown(on),
]

/** How far a share of so few may lie off by chance alone: three standard errors, doubled for brothers and sisters who share their days. */
const byChance = (share: number, size: number): number =>
  3 * Math.sqrt(((share < 1 ? share * (1 - share) : share ** 2 * 0.6) * 2) / Math.max(1, size))

test('an authority of 30,000 children looks like England: every declared share lies within its tolerance', () => {
  const tally = measure(inventAuthority({ children: 30_000, seed: 'shares' }), '2026-03-31')
  const off = shares
    .map(({ measure: id, share, tolerance }) => ({
      id,
      share,
      found: tally.result(id),
      size: tally.size(id),
      tolerance,
    }))
    .filter(
      ({ share, found, size, tolerance }) =>
        found === null || Math.abs(found - share) > tolerance + byChance(share, size) / 2,
    )
  assert.deepEqual(off, [])
})

test('so does one of 3,000, as far as its small numbers can say', () => {
  const tally = measure(inventAuthority({ children: 3000, seed: 'marlshire' }), '2026-03-31')
  const off = shares
    .map(({ measure: id, share, tolerance }) => ({
      id,
      share,
      found: tally.result(id),
      size: tally.size(id),
      tolerance,
    }))
    .filter(
      ({ share, found, size, tolerance }) =>
        found === null || Math.abs(found - share) > tolerance + byChance(share, size),
    )
  assert.deepEqual(off, [])
})

test('about as many children are known over six years as were asked for', () => {
  for (const children of [300, 3000]) {
    const count = known(children, 'size', '2026-03-31').reduce((sum, family) => sum + family.children.length, 0)
    assert.ok(Math.abs(count - children) < children * 0.05 + 40, `${count} of ${children}`)
  }
})

test('the same seed is the same authority on any day it is looked at; another seed is another', () => {
  const one = (seed: string, on: string): string =>
    JSON.stringify(
      known(400, seed, on)
        .flatMap(({ children }) => children)
        .find(({ protectionPlans }) => protectionPlans.length > 1),
    )
  assert.equal(one('a', '2026-03-31'), one('a', '2026-03-31'))
  assert.notEqual(one('a', '2026-03-31'), one('b', '2026-03-31'))
  const earlier = new Map(
    known(400, 'a', '2025-12-31')
      .flatMap(({ children }) => children)
      .map((child) => [child.id, child]),
  )
  const both = known(400, 'a', '2026-03-31')
    .flatMap(({ children }) => children)
    .filter(({ id }) => earlier.has(id))
  assert.ok(both.length > 250)
  for (const child of both) assert.deepEqual(child, earlier.get(child.id))
})

test('contacts drop in August, when schools are shut', () => {
  const months = new Array(12).fill(0)
  for (const { children } of known(6000, 'season', '2026-03-31'))
    for (const { contacts } of children)
      for (const { on } of contacts)
        if (on > at('2021-01-01') && on < at('2026-01-01')) months[new Date(on * 86_400_000).getUTCMonth()]++
  const mean = months.reduce((sum, count) => sum + count, 0) / 12
  assert.ok(months[7] < mean * 0.93, `August ${months[7]}, mean ${mean}`)
})

test('work is done in time more often after an improvement plan than before', () => {
  const authority = inventAuthority({ children: 6000, seed: 'plan', planFrom: '2025-01-01' })
  const [before, after] = ['2024-12-31', '2026-12-31'].map(
    (day) => measure(authority, day).result('assessed-in-45-days')!,
  )
  assert.ok(before! < 0.78 && after! > 0.9, `${before} before, ${after} after`)
})

const spells = (child: Child): { from: number; until: number; what: string }[] => [
  ...child.protectionPlans.map((one) => ({ ...one, what: 'plan' })),
  ...child.carePeriods.map((one) => ({ ...one, what: 'care' })),
  ...child.placements.map((one) => ({ ...one, what: 'placement' })),
  ...child.legal.map((one) => ({ ...one, what: 'legal status' })),
  ...child.careEpisodes.map((one) => ({ ...one, what: 'episode' })),
  ...child.held.map((one) => ({ ...one, what: 'worker' })),
]

test('lives can have been lived: nothing ends before it starts, care and plans end by 18, keys are unique', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 2015, max: 2030 }), (seed, year) => {
      for (const { children } of known(120, seed, `${year}-06-30`))
        for (const child of children) {
          for (const { from, until, what } of spells(child)) assert.ok(until >= from, `${what} of ${child.id}`)
          for (const { until } of [...child.protectionPlans, ...child.carePeriods])
            assert.ok(until <= child.born + 6575, `18 years of ${child.id}`)
          for (const list of [
            child.contacts,
            child.episodes,
            child.visits,
            child.reviews,
            child.placements,
            child.held,
            child.legal,
          ])
            assert.equal(new Set(list.map(({ key }) => key)).size, list.length)
        }
    }),
    // Seen from 2030, the youngest sister of this one turns 25 in 2061: days have to reach so far.
    { numRuns: 25, examples: [['C]o', 2030]] },
  )
})

/** What offices, courts and panels do; an emergency, a child who is missing or a birthday keeps no hours. Of a child who died all ends on that day. */
const officeDays = (child: Child): { on: number | null; what: string }[] => {
  const dated = (what: string, days: readonly (number | null)[]) => days.map((on) => ({ on, what }))
  return [
    ...dated('assessment begun or authorised', child.assessments.flatMap(({ from, until }) => [from, until])),
    ...dated('strategy discussion', [...child.enquiries.map(({ from }) => from), ...child.discussions.map(({ on }) => on)]),
    ...dated('conference', child.conferences.flatMap(({ on, reportSharedOn }) => [on, reportSharedOn])),
    ...dated('review', child.reviews.filter(({ of }) => of !== 'pathway').map(({ on }) => on)),
    ...dated('core group', child.coreGroups.map(({ on }) => on)),
    ...dated('visit', child.visits.map(({ on }) => on)),
    ...dated('plan ended', [...child.needPlans, ...child.protectionPlans].map(({ until }) => until)),
    ...dated('court work', child.courtWork.flatMap(({ decided, letterOn, meetingOn, issuedOn, concludedOn }) => [decided, letterOn, meetingOn, issuedOn, concludedOn])),
    ...dated('reviewing officer', child.officerContacts.map(({ on }) => on)),
    ...dated('health', child.health.map(({ on }) => on)),
    ...dated('adoption', child.adoptions.flatMap(({ decided, matched, placed, order }) => [decided, matched, placed, order])),
    ...dated('life story', child.lifeStories.flatMap(({ entries }) => entries)),
  ]
} // biome-ignore format: a line a kind

test('offices, courts and panels work on working days', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 2015, max: 2030 }), (seed, year) => {
      for (const { children } of known(150, seed, `${year}-06-30`))
        for (const child of children.filter(({ died }) => died === null))
          assert.deepEqual(
            officeDays(child)
              .filter(({ on }) => on !== null && !isWorking(on))
              .map(({ on, what }) => `${what} on ${dayOf(on!)}, ${child.id}`),
            [],
          )
    }),
    { numRuns: 20 },
  )
})

test('a child who was adopted is known by nothing that was known before', () => {
  const families = known(20_000, 'adopted', '2026-03-31')
  const adopted = families
    .flatMap(({ children }) => children)
    .filter(({ adoptions }) => adoptions.some(({ order }) => order !== null))
  const again = families.flatMap(({ id, children }) => children.filter((child) => child.family !== id))
  assert.ok(adopted.length > 10 && again.length > 1, `${adopted.length} adopted, ${again.length} known again`)
  const before = new Map(adopted.map((child) => [child.id, child]))
  for (const child of again) {
    const { contacts, addresses, ...rest } = child
    assert.ok(!before.has(child.id) && contacts.length > 0 && addresses.length === 0)
    const birth = adopted.find(
      (one) => one.born === child.born && one.sex === child.sex && JSON.stringify(rest).includes(one.id),
    )
    assert.equal(birth, undefined)
  }
})

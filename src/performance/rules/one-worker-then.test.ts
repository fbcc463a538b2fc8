import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { rankOf } from '../../../test/support/rank.ts'
import { type Apart, apartGroups, staffingOf, type TeamWorkers } from './one-worker.ts'
import { timesOf, togetherApart } from './one-worker-then.ts'
import { completedIn, liveOn } from './period.ts'

const flow = { by: 'decided', live: 'window' } as const
const open = { by: 'decided', live: 'now' } as const
const state = { by: 'opens', live: 'now' } as const
const [may, june] = ['2026-05-01 to 2026-05-31', '2026-06-01 to 2026-06-30']

for (const [why, question, counting, expected] of [
  ['a month is that month', completedIn({ from: '2026-05-01', to: '2026-05-31' }), flow, [may]],
  ['a year to date is its months, the newest first', completedIn({ from: '2026-05-01', to: '2026-06-30' }), flow, [june, may]],
  ['of a month only the part that is asked about', completedIn({ from: '2026-05-20', to: '2026-06-02' }), flow, ['2026-06-01 to 2026-06-02', '2026-05-20 to 2026-05-31']],
  ['a measure at a date is its last day', completedIn({ from: '2026-05-01', to: '2026-05-31' }), state, ['2026-05-31 to 2026-05-31']],
  ['how things stand is the day, where only what is open counts', liveOn('2026-05-31'), open, ['2026-05-31 to 2026-05-31']],
] as const) // biome-ignore format: one line each
  test(`The times a figure is made of: ${why}`, () =>
    assert.deepEqual(timesOf(question, counting).map(({ from, to }) => `${from} to ${to}`), expected)) // biome-ignore format: short

test('Where how things stand looks twelve months back, they are the day and every one of those months', () => {
  const times = timesOf(liveOn('2026-05-31'), flow)
  assert.equal(times.length, 14)
  assert.deepEqual([times[0]!.to, times[1]!.from, times.at(-1)!.to], ['2026-05-31', '2026-05-01', '2025-05-31'])
})

test('Of several times a group is apart in all if it is in one, and one worker before it is beside one', () => {
  const some = (...keys: readonly [string, Apart][]) => new Map(keys)
  const found = togetherApart([
    some(['team:A', 'beside']),
    some(['team:A', 'one-worker'], ['team:B', 'beside']),
    some(),
  ])
  assert.deepEqual([...found], [['team:A', 'one-worker'], ['team:B', 'beside']]) // biome-ignore format: short
})

const names = ['A', 'B', 'C', 'D', 'E'] as const
const people = ['Ann', 'Bo', 'Cy', 'Di', 'Ed'] as const
const months = [0, 1, 2] as const
const place = (team: string) =>
  fc.record({ team: fc.constant(team), service: fc.constantFrom('S', 'T'), locality: fc.constantFrom('N', 'M') })
const staff = fc.tuple(
  ...names.map((team) => fc.subarray([...people], { maxLength: 3 }).map((workers): TeamWorkers => ({ team, workers }))),
)
const authorities = fc.record({
  places: fc.tuple(...names.map(place)),
  /** Who was in each team in each month; the last is now. */
  ever: fc.tuple(staff, staff, staff),
  manages: fc.subarray([...people], { maxLength: 2 }),
})

/** Each month, any months together that follow each other, as periods and as how things stand twelve months back. */
const spans = months.flatMap((from) => months.filter((to) => to >= from).map((to) => months.slice(from, to + 1)))

test('Whoever sees every figure of every month, year and group that is shown cannot work out a month of a group that was one worker in it', () => {
  let [hidden, beside] = [0, 0]
  fc.assert(
    fc.property(authorities, ({ places, ever, manages }) => {
      const mayLook = (worker: string): boolean => (manages as readonly string[]).includes(worker)
      const apartIn = ever.map((teams) => apartGroups(staffingOf(teams, places), mayLook))
      const now = apartIn.at(-1)!
      const apartOf = (span: readonly number[]) => togetherApart([now, ...span.map((month) => apartIn[month]!)])
      // The attacker’s unknowns: what each worker has in each team in each month.
      const unknowns = ever.flatMap((teams, month) =>
        teams.flatMap(({ team, workers }) =>
          (workers.length === 0 ? [''] : workers).map((worker) => ({ team, worker, month })),
        ),
      )
      type One = (typeof unknowns)[number]
      const rowOf = (isIn: (one: One) => boolean) => unknowns.map((one) => (isIn(one) ? 1 : 0))
      const nameIn = (kind: 'service' | 'locality', team: string) => places.find((one) => one.team === team)![kind]
      const groups = [
        ...names.map((team) => ({ key: `team:${team}`, isIn: (one: One) => one.team === team })),
        ...(['service', 'locality'] as const).flatMap((kind) =>
          [...new Set(places.map((one) => one[kind]))].map((name) => ({
            key: `${kind}:${name}`,
            isIn: (one: One) => nameIn(kind, one.team) === name,
          })),
        ),
      ]
      const reckoned = unknowns.flatMap((known) => (mayLook(known.worker) ? [rowOf((one) => one === known)] : []))
      const totals = spans.map((span) => rowOf(({ month }) => (span as readonly number[]).includes(month)))
      const sees = [
        ...totals,
        ...reckoned,
        ...spans.flatMap((span) => {
          const apart = apartOf(span)
          return groups
            .filter(({ key }) => !apart.has(key))
            .map(({ isIn }) => rowOf((one) => (span as readonly number[]).includes(one.month) && isIn(one)))
        }),
      ]
      const rank = rankOf(sees)
      const least = [...totals, ...reckoned]
      const known = rankOf(least)
      for (const month of months)
        for (const [key, why] of apartIn[month]!) {
          hidden += 1
          if (why === 'beside') beside += 1
          if (why !== 'one-worker') continue
          const row = rowOf((one) => one.month === month && groups.find((group) => group.key === key)!.isIn(one))
          // The authority’s own total is always shown, and tells it to whoever manages everyone else.
          const isTold = rankOf([...least, row]) === known
          assert.ok(isTold || rankOf([...sees, row]) > rank, `${key} in month ${month}`)
        }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 100) },
  )
  assert.ok(hidden > 0 && beside > 0)
})

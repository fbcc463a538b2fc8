import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type InventedRow, inventedHistory } from '../../../../test/support/invented-history.ts'
import type { History } from '../../history/model.ts'
import type { Entry, Proposal } from '../model.ts'
import { proposeEntries } from './propose.ts'
import { partsLookedAt, standingOf } from './standing.ts'

const options = { today: '2026-11-02' }
const at = new Date('2026-11-02T10:00:00Z')

/** A proposal as it is once someone has settled it. */
const settled = (proposal: Proposal, state: Entry['state'] = 'in'): Entry => {
  const { key, parts, ...fields } = proposal
  const texts = { impact: '', done: '', document: '', reason: '' }
  const known = { entryId: key, childId: '1', version: 1, by: 'A', at, addedAt: at, addedBy: 'A' } as const
  return {
    ...fields,
    ...texts,
    ...known,
    parts,
    state,
    action: 'accepted',
    origin: 'proposal',
    proposed: proposal.words,
  } as never
}
const settleAll = (history: History): readonly Entry[] =>
  proposeEntries(history, options).map((proposal) => settled(proposal))
const wordsOf = (proposals: readonly Proposal[]): readonly string[] =>
  proposals.map(({ on, words }) => `${on} ${words}`)

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2017, 0, 1 + days)).toISOString().slice(0, 10))
const ends = fc.option(day, { nil: null })
const row: fc.Arbitrary<InventedRow> = fc.oneof(
  fc.tuple(fc.constant('referral' as const), day, fc.constant(null), fc.constant({ source: '6' })),
  fc.tuple(fc.constant('missing' as const), day, ends, fc.constant({ kind: 'M' })),
  fc.tuple(fc.constant('placement' as const), day, ends, fc.record({ type: fc.constantFrom('U6', 'K2', 'T2', 'U4') })),
  fc.tuple(fc.constant('legalStatus' as const), day, ends, fc.record({ status: fc.constantFrom('C1', 'C2', 'V2') })),
  fc.tuple(fc.constant('carePeriod' as const), day, ends, fc.constant({})),
  fc.tuple(
    fc.constant('protectionPlan' as const),
    day,
    ends,
    fc.constant({ initialCategory: 'NEG', latestCategory: 'EMO' }),
  ),
  fc.tuple(fc.constant('involvement' as const), day, ends, fc.record({ worker: fc.constantFrom('A', 'B', 'C') })),
  fc.tuple(fc.constant('visit' as const), day, fc.constant(null), fc.constant({ seen: 'no' as const })),
  fc.tuple(fc.constant('address' as const), day, ends, fc.record({ postcode: fc.constantFrom('A', 'B', 'C') })),
  fc.tuple(
    fc.constant('leaverHome' as const),
    day,
    ends,
    fc.record({ kind: fc.constantFrom('emergency', 'settled'), accommodation: fc.constantFrom('W', 'U') }),
  ),
) as fc.Arbitrary<InventedRow>
const lives = fc.array(row, { maxLength: 40 }).map((rows) => {
  const counted = rows.map((one, at) => [one[0], one[1], one[2], one[3], `key-${at}`] as unknown as InventedRow)
  return counted
})

test('proposals are in date order, every part stands in one of them, and no key comes twice', () => {
  fc.assert(
    fc.property(lives, (rows) => {
      const proposals = proposeEntries(inventedHistory(rows), options)
      const days = proposals.map(({ on }) => on)
      assert.deepEqual(days, days.toSorted())
      const keys = proposals.flatMap(({ parts }) => parts.map(({ key }) => key))
      assert.equal(new Set(keys).size, keys.length)
    }),
  )
})

test('the order in which records are loaded changes nothing', () => {
  fc.assert(
    fc.property(lives, fc.func(fc.integer()), (rows, weight) => {
      const shuffled = rows.toSorted((one, other) => weight(one[4]) - weight(other[4]))
      assert.deepEqual(
        proposeEntries(inventedHistory(shuffled), options),
        proposeEntries(inventedHistory(rows), options),
      )
    }),
  )
})

test('what was settled is not proposed again by a load that says the same, and nothing is said to have changed', () => {
  fc.assert(
    fc.property(lives, (rows) => {
      const history = inventedHistory(rows)
      const standing = standingOf(history, settleAll(history), options)
      assert.deepEqual(standing.pending, [])
      assert.equal(standing.changes.size, 0)
    }),
  )
})

test('settling one proposal takes that one away and leaves the words of those that gather nothing', () => {
  fc.assert(
    fc.property(lives, fc.nat(), (rows, pick) => {
      const history = inventedHistory(rows)
      const proposals = proposeEntries(history, options)
      if (proposals.length === 0) return
      const chosen = proposals[pick % proposals.length]!
      const { pending } = standingOf(history, [settled(chosen, 'dropped')], options)
      const keys = new Set(pending.flatMap(({ parts }) => parts.map(({ key }) => key)))
      assert.ok(chosen.parts.every(({ key }) => !keys.has(key)))
    }),
  )
})

test('on one day a move that is also a change of legal status is one entry with both', () => {
  fc.assert(
    fc.property(lives, (rows) => {
      const proposals = proposeEntries(inventedHistory(rows), options)
      const gathered = proposals.filter(({ parts }) =>
        parts.some(({ rule }) => /^(care|legal-status|placement)$/.test(rule)),
      )
      assert.equal(new Set(gathered.map(({ on }) => on)).size, gathered.length)
    }),
  )
})

const beforeLoad: readonly InventedRow[] = [
  ['referral', '2021-03-04', null, { source: '6' }],
  ['section47', '2022-02-01', null, {}],
]

test('a new load proposes only what is new', () => {
  const entries = settleAll(inventedHistory(beforeLoad))
  const after = inventedHistory([...beforeLoad, ['referral', '2025-01-01', null, {}]])
  assert.deepEqual(wordsOf(standingOf(after, entries, options).pending), [
    '2025-01-01 Referred to children’s social care.',
  ])
})

test('an entry whose source changed says so, with what the source says now', () => {
  const entries = settleAll(inventedHistory(beforeLoad))
  const after = inventedHistory([beforeLoad[0]!, ['section47', '2022-02-01', '2022-02-15', { noFurtherAction: 'yes' }]])
  const { pending, changes, suggested } = standingOf(after, entries, options)
  assert.deepEqual(pending, [])
  assert.deepEqual([...changes.keys()], ['section-47:1:1'])
  assert.match(suggested.get('section-47:1:1')!.words, /ended on 15 February 2022 without/)
})

test('an entry whose source was withdrawn says so, and once a person has looked it says so no more', () => {
  const entries = settleAll(inventedHistory(beforeLoad))
  const after = inventedHistory([beforeLoad[0]!])
  const { changes } = standingOf(after, entries, options)
  assert.deepEqual(
    [...changes].map(([id, all]) => [id, all[0]!.now]),
    [['section-47:1:1', null]],
  )
  const looked = entries.map((entry) => ({
    ...entry,
    parts: partsLookedAt(entry.parts, changes.get(entry.entryId) ?? []),
  }))
  assert.equal(standingOf(after, looked, options).changes.size, 0)
  assert.equal(standingOf(inventedHistory(beforeLoad), looked, options).changes.size, 1, 'it came back')
})

test('when another source takes over under other ids nothing is proposed twice', () => {
  const entries = settleAll(inventedHistory(beforeLoad))
  const other = inventedHistory([
    ['referral', '2021-03-04', null, { source: '6' }, 'other-1'],
    ['section47', '2022-02-01', null, {}, 'other-2'],
  ])
  const { pending, changes } = standingOf(other, entries, options)
  assert.deepEqual(pending, [])
  assert.equal(changes.size, 0)
})

test('a dropped proposal is not proposed again when its source changes', () => {
  const entries = proposeEntries(inventedHistory(beforeLoad), options).map((one) => settled(one, 'dropped'))
  const after = inventedHistory([beforeLoad[0]!, ['section47', '2022-02-01', '2022-02-15', { noFurtherAction: 'yes' }]])
  const { pending, changes } = standingOf(after, entries, options)
  assert.deepEqual(pending, [])
  assert.equal(changes.size, 0)
})

test('a third missing episode after an entry of two is proposed alone', () => {
  const two: readonly InventedRow[] = [
    ['missing', '2025-01-03', '2025-01-04', { kind: 'M' }],
    ['missing', '2025-01-20', '2025-01-20', { kind: 'M' }],
  ]
  const entries = settleAll(inventedHistory(two))
  assert.equal(entries.length, 1)
  const { pending } = standingOf(
    inventedHistory([...two, ['missing', '2025-01-25', null, { kind: 'M' }]]),
    entries,
    options,
  )
  assert.deepEqual(wordsOf(pending), ['2025-01-25 Went missing.'])
})

test('a move of home that was settled as the ledger told it is not proposed again when a return tells it too; one that is taken back is proposed no more', () => {
  const moved: InventedRow = ['leaverHome', '2025-03-06', null, { kind: 'emergency', accommodation: 'W' }, 'h']
  const placed: InventedRow = ['placement', '2025-03-07', null, { type: 'Z1' }, 'p']
  const addressed: InventedRow = ['address', '2025-03-10', null, { postcode: 'B' }, 'b']
  const before: InventedRow = ['address', '2020-01-01', null, { postcode: 'A' }, 'a']
  const first = settleAll(inventedHistory([moved]))
  const now = standingOf(inventedHistory([before, moved, placed, addressed]), first, options)
  assert.deepEqual([now.pending, now.changes.size], [[], 0])
  const other = settleAll(inventedHistory([before, placed, addressed]))
  assert.deepEqual(standingOf(inventedHistory([before, moved, placed, addressed]), other, options).pending, [])
  assert.deepEqual(standingOf(inventedHistory([]), [], options).pending, [])
  const gone = standingOf(inventedHistory([]), first, options)
  assert.deepEqual(
    [...gone.changes.values()].flat().map(({ now: said }) => said),
    [null],
  )
})

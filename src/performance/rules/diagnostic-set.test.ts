import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { wholeAuthority } from './asked.ts'
import {
  type ChosenTyped,
  currentSets,
  differenceOf,
  endedSets,
  faultsOfSet,
  inPlace,
  mostInSet,
  type SetVersion,
  setOn,
} from './diagnostic-set.ts'

const decided = (version: number, decidedOn: string): SetVersion => ({
  setId: 'set',
  version,
  title: 'Front door',
  forWhom: 'Improvement board',
  why: '',
  decidedBy: 'Improvement board',
  decidedOn,
  group: wholeAuthority,
  standards: [],
  ended: false,
  by: 'Ada',
  at: new Date(0),
})

const days: readonly { why: string; versions: readonly SetVersion[]; day: string; version: number | null }[] = [
  { why: 'before it was decided there was none', versions: [decided(1, '2026-03-10')], day: '2026-03-09', version: null },
  { why: 'on the day of the decision', versions: [decided(1, '2026-03-10')], day: '2026-03-10', version: 1 },
  { why: 'between two decisions', versions: [decided(1, '2026-03-10'), decided(2, '2026-06-02')], day: '2026-05-31', version: 1 },
  { why: 'after the second', versions: [decided(1, '2026-03-10'), decided(2, '2026-06-02')], day: '2026-06-30', version: 2 },
  { why: 'corrected on the same day', versions: [decided(1, '2026-03-10'), decided(2, '2026-03-10')], day: '2026-03-31', version: 2 },
  { why: 'a decision entered late holds for its own time', versions: [decided(1, '2026-06-02'), decided(2, '2026-03-10')], day: '2026-06-30', version: 1 },
  { why: 'and there too', versions: [decided(1, '2026-06-02'), decided(2, '2026-03-10')], day: '2026-04-30', version: 2 },
] // biome-ignore format: a row each
for (const { why, versions, day, version } of days)
  test(`a set as at a day: ${why}`, () => assert.equal(setOn(versions, day)?.version ?? null, version))

test('sets that stand and sets that ended are told apart, each by title', () => {
  const second = { setId: 'other', title: 'Care leavers' }
  const all = [decided(1, '2026-03-10'), { ...decided(1, '2026-03-10'), ...second }, { ...decided(2, '2026-06-02'), ended: true }]
  assert.deepEqual(currentSets(all, '2026-05-31').map(({ title }) => title), ['Care leavers', 'Front door'])
  assert.deepEqual(currentSets(all, '2026-06-02').map(({ title }) => title), ['Care leavers'])
  assert.deepEqual(endedSets(all, '2026-06-02').map(({ title }) => title), ['Front door'])
}) // biome-ignore format: a line each

const chosen = (...ids: readonly string[]) => ids.map((standard) => ({ standard, why: 'Inspectors asked' }))

test('what a version brought, left out and put in another order', () => {
  assert.deepEqual(differenceOf(chosen('a', 'b', 'c'), chosen('c', 'a', 'd')), {
    added: ['d'],
    left: ['b'],
    reordered: true,
  })
  assert.deepEqual(differenceOf(chosen('a', 'b', 'c'), chosen('a', 'c')), { added: [], left: ['b'], reordered: false })
  assert.deepEqual(differenceOf([], chosen('a')), { added: ['a'], left: [], reordered: false })
})

const typed = (standard: string, place: string): ChosenTyped => ({ standard, why: 'Inspectors asked', place })
test('standards stand by the numbers typed, then as they stood', () => {
  const order = (all: readonly ChosenTyped[]) => inPlace(all).map(({ standard, place }) => `${place} ${standard}`)
  assert.deepEqual(order([typed('a', '2'), typed('b', '1')]), ['1 b', '2 a'])
  assert.deepEqual(order([typed('a', '1'), typed('b', '1'), typed('c', '')]), ['1 a', '2 b', '3 c'])
  assert.deepEqual(order([typed('a', 'first'), typed('b', '7')]), ['1 b', '2 a'])
})

test('whatever is typed as a place, none is lost and each has its own number', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.array(fc.string()), (ids, places) => {
      const all = inPlace(ids.map((id, at) => typed(id, places[at] ?? '')))
      assert.deepEqual(all.map(({ standard }) => standard).toSorted(), ids.toSorted())
      assert.deepEqual(
        all.map(({ place }) => place),
        ids.map((_, at) => String(at + 1)),
      )
    }),
  )
})

const good = { title: 'Front door', forWhom: 'Improvement board', why: '', decidedBy: 'Improvement board', chosen: [typed('rhi-72h', '1')] } // biome-ignore format: one row
const faults: readonly { why: string; more: Partial<typeof good>; fields: readonly string[] }[] = [
  { why: 'all that is asked', more: {}, fields: [] },
  { why: 'no standard', more: { chosen: [] }, fields: ['choose'] },
  { why: 'more than a sheet holds', more: { chosen: Array.from({ length: mostInSet + 1 }, (_, at) => typed(`s${at}`, '')) }, fields: ['choose'] },
  { why: 'a standard without a reason', more: { chosen: [{ ...typed('rhi-72h', '1'), why: '' }] }, fields: ['why-rhi-72h'] },
  { why: 'nobody decided', more: { decidedBy: '' }, fields: ['decidedBy'] },
  { why: 'no name, and for nobody', more: { title: '', forWhom: '' }, fields: ['title', 'forWhom'] },
] // biome-ignore format: a row each
for (const { why, more, fields } of faults)
  test(`a set is ${fields.length === 0 ? 'taken' : 'refused'}: ${why}`, () =>
    assert.deepEqual(Object.keys(faultsOfSet({ ...good, ...more })), fields))

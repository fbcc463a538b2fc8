import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Change, emptyLine, type LineFields } from '../model.ts'
import { asAtVersion, changesBetween, merge } from './changes.ts'

const plain = { noNullPrototype: true } as const
const text = fc.constantFrom('', 'One', 'Two', 'Three')
const day = fc.constantFrom(null, '2026-01-01', '2026-02-28')
const lines: fc.Arbitrary<LineFields> = fc.record(
  {
    findings: fc.subarray(['a', 'b', 'c']),
    whyNoFinding: text,
    priority: fc.constantFrom(null, 'p', 'q'),
    workstream: fc.constantFrom(null, 'w'),
    outcome: text,
    action: text,
    lead: fc.option(fc.record({ personId: fc.constantFrom(null, 'x'), name: text, role: text }, plain)),
    partner: fc.option(fc.record({ agency: text, personId: fc.constant(null), name: text }, plain)),
    start: day,
    due: day,
    revisedDue: day,
    measures: text,
    cost: fc.constantFrom(null, 0, 500),
    costNote: text,
    funded: fc.constantFrom(null, 'yes' as const, 'no' as const),
    fundingSource: text,
    inStatement: fc.boolean(),
    delivery: fc.constantFrom('on-track' as const, 'late' as const),
    impact: fc.constantFrom('improving' as const, 'embedded' as const),
  },
  plain,
)

const historyOf = (versions: readonly LineFields[]): Change[] =>
  versions.slice(1).flatMap((after, at) =>
    changesBetween(versions[at]!, after).map((change) => ({
      ...change,
      lineId: 'l',
      version: at + 2,
      reason: '',
      by: 'A. Manager',
      at: new Date(0),
    })),
  )

test('every earlier version can be worked out from the history, in whatever order it is read', () => {
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 6 }), fc.nat(), (versions, seed) => {
      const history = historyOf(versions).toSorted((one, other) => (one.field + seed < other.field + seed ? -1 : 1))
      const now = versions.at(-1)!
      for (const [at, version] of versions.entries()) assert.deepEqual(asAtVersion(now, history, at + 1), version)
    }),
  )
})

test('no change is recorded where nothing changed', () => {
  fc.assert(fc.property(lines, (line) => assert.deepEqual(changesBetween(line, structuredClone(line)), [])))
})

test('merging keeps everything that either person typed: merged, or shown as a conflict', () => {
  fc.assert(
    fc.property(lines, lines, lines, (base, theirs, mine) => {
      const { merged, conflicts } = merge(base, theirs, mine)
      for (const { field, after } of changesBetween(base, mine)) {
        const kept = changesBetween(merged, { ...merged, [field]: after } as LineFields).length === 0
        const shown = conflicts.some((conflict) => conflict.field === field)
        assert.ok(kept || shown, `${field} was dropped`)
      }
      for (const { field, after } of changesBetween(base, theirs)) assert.deepEqual(merged[field], after)
    }),
  )
})

test('two people who changed different fields do not meet', () => {
  const { merged, conflicts } = merge(emptyLine, { ...emptyLine, action: 'Train' }, { ...emptyLine, outcome: 'Safer' })
  assert.deepEqual(conflicts, [])
  assert.deepEqual([merged.action, merged.outcome], ['Train', 'Safer'])
})

test('two people who typed the same do not meet either', () => {
  const same = { ...emptyLine, action: 'Train' }
  assert.deepEqual(merge(emptyLine, same, { ...same }), { merged: same, conflicts: [] })
})

test('two people who changed one field to different words are shown both', () => {
  const { conflicts } = merge(emptyLine, { ...emptyLine, action: 'Train' }, { ...emptyLine, action: 'Recruit' })
  assert.deepEqual(conflicts, [{ field: 'action', theirs: 'Train', mine: 'Recruit' }])
})

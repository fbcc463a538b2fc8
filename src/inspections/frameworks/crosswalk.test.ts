import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Area, compare, crosswalk, type FrameworkId, frameworks } from './index.ts'

const areasOf = (id: FrameworkId): readonly Area[] =>
  frameworks.find((framework) => framework.id === id)!.judgements.map(({ area }) => area)

test('each step leads from one edition to the next, and every judgement of both is in it', () => {
  assert.deepEqual(
    crosswalk.map(({ from, to }) => [from, to]),
    frameworks.slice(1).map(({ id }, at) => [frameworks[at]!.id, id]),
  )
  for (const { from, to, bridges, source } of crosswalk) {
    assert.ok(source.length > 20)
    assert.deepEqual(new Set(bridges.map(({ area }) => area)), new Set(areasOf(from)), from)
    const reached = new Set(bridges.flatMap((bridge) => (bridge.to ? [bridge.to] : [])))
    assert.deepEqual(reached, new Set(areasOf(to)), to)
    for (const bridge of bridges) assert.match(bridge.reason, /\.$/)
  }
})

test('what may be compared, pair by pair', () => {
  const rows: readonly (readonly [FrameworkId, Area, FrameworkId, Area, string, RegExp])[] = [
    ['ilacs-2018', 'leaders', 'ilacs-2023', 'leaders', 'same', /^$/],
    ['ilacs-2018', 'help-and-protection', 'ilacs-2023', 'help-and-protection', 'same', /^$/],
    ['sif', 'leaders', 'ilacs-2018', 'leaders', 'with-care', /governance/],
    ['sif', 'in-care', 'ilacs-2018', 'care-and-care-leavers', 'with-care', /adoption and care leavers/],
    ['sif', 'care-leavers', 'ilacs-2018', 'care-and-care-leavers', 'not', /part of another judgement/],
    ['sif', 'adoption', 'ilacs-2018', 'care-and-care-leavers', 'not', /no grade of its own/],
    ['ilacs-2018', 'care-and-care-leavers', 'ilacs-2023', 'in-care', 'with-care', /care leavers together/],
    ['ilacs-2018', 'care-and-care-leavers', 'ilacs-2023', 'care-leavers', 'not', /only where both/],
    ['ilacs-2023', 'care-leavers', 'ilacs-2026', 'care-leavers', 'with-care', /criteria were revised/],
    ['ilacs-2023', 'overall', 'ilacs-2026', 'overall', 'not', /not given/i],
    // Two editions apart: as comparable as the weakest step, for both reasons.
    ['ilacs-2018', 'leaders', 'ilacs-2026', 'leaders', 'with-care', /criteria were revised/],
    ['sif', 'in-care', 'ilacs-2023', 'in-care', 'with-care', /permanence .* together/],
    // Both are grades for care leavers, and yet years of one joint grade lie between.
    ['sif', 'care-leavers', 'ilacs-2023', 'care-leavers', 'not', /part of another judgement/],
    ['sif', 'overall', 'ilacs-2026', 'overall', 'not', /not given/i],
    ['ilacs-2023', 'leaders', 'ilacs-2023', 'in-care', 'not', /different judgements/],
  ]
  for (const [from, area, to, other, comparability, why] of rows) {
    const compared = compare({ framework: from, area }, { framework: to, area: other })
    assert.equal(compared.comparability, comparability, `${from} ${area} ${to} ${other}`)
    assert.match(compared.reasons.join(' '), why)
  }
})

test('a judgement is the same as itself, and the order of time does not matter', () => {
  const judged = fc
    .constantFrom(...frameworks.map(({ id }) => id))
    .chain((framework) => fc.constantFrom(...areasOf(framework)).map((area) => ({ framework, area })))
  fc.assert(
    fc.property(judged, judged, (one, other) => {
      assert.deepEqual(compare(one, one), { comparability: 'same', reasons: [] })
      assert.deepEqual(compare(one, other), compare(other, one))
      const { comparability, reasons } = compare(one, other)
      assert.equal(comparability === 'same', reasons.length === 0)
    }),
  )
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyLine, type Line, type PlanFinding, type WholePlan } from '../model.ts'
import { coverageOf } from './coverage.ts'
import { gapGroups } from './gap-groups.ts'
import { grouped, numbersOf } from './order.ts'

const finding = (id: string, origin: PlanFinding['origin'], section: string | null = null): PlanFinding =>
  ({ id, origin, section, quote: `${id}.`, position: 1, gone: false }) as PlanFinding
const line = (id: string, findings: readonly string[], more: Partial<Line> = {}): Line => ({
  ...emptyLine,
  id,
  position: 1,
  version: 1,
  removed: false,
  asked: null,
  milestones: [],
  inStatement: true,
  findings,
  ...more,
})

const findings = [
  finding('visits', 'area-for-improvement'),
  finding('audits', 'area-for-improvement'),
  finding('front door', 'own-list', 'help-and-protection'),
  finding('homes', 'own-list', 'care-leavers'),
  finding('letters', 'narrative', 'leaders'),
]
const lines = [
  line('a', ['homes']),
  line('d', ['letters'], { action: 'Write', measures: 'Audit', due: '2026-06-30' }),
  line('b', ['front door'], { action: 'Redesign it', due: '2026-06-30' }),
  line('c', ['visits'], { action: 'Appoint', measures: 'List 6', lead: { personId: null, name: 'Ash', role: '' } }),
]
const whole = { plan: { id: 'p', governance: '' }, headings: [], findings, lines } as unknown as WholePlan
const groups = grouped(findings, lines)
const { gaps } = coverageOf(whole, numbersOf(groups))

test('what is missing is gathered by where the lines stand, each line once with all that it lacks', () => {
  assert.deepEqual(
    gapGroups(gaps, groups, findings).map(({ kind, section, count, lines: of }) => [
      kind,
      section,
      count,
      of.map((one) => [one.line?.number ?? null, one.gaps.length]),
    ]),
    [
      ['area-for-improvement', null, 2, [[1, 1], [null, 1]]],
      ['narrative', 'leaders', 1, [[2, 1]]],
      ['own-list', 'help-and-protection', 2, [[3, 2]]],
      ['own-list', 'care-leavers', 4, [[4, 4]]],
      ['plan', null, 1, [[null, 1]]],
    ],
  ) // biome-ignore format: a table
})

test('no gap is lost or told twice', () => {
  const told = gapGroups(gaps, groups, findings).flatMap((group) => group.lines.flatMap((one) => one.gaps))
  assert.equal(told.length, gaps.length)
  assert.deepEqual(new Set(told), new Set(gaps))
})

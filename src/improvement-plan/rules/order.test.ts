import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { emptyLine, type Line, type Origin, type PlanFinding } from '../model.ts'
import { grouped, moved } from './order.ts'

const finding = (id: string, origin: Origin, position: number, gone = false): PlanFinding => ({
  id,
  origin,
  sourceKey: id,
  quote: id,
  paragraph: null,
  page: null,
  section: null,
  listHeading: null,
  priority: null,
  position,
  gone,
})
const line = (id: string, findings: string[], position: number): Line => ({
  ...emptyLine,
  id,
  findings,
  position,
  version: 1,
  removed: false,
  asked: null,
  milestones: [],
})
const findings = [
  finding('letters', 'narrative', 1),
  finding('plans', 'area-for-improvement', 3),
  finding('supervision', 'area-for-improvement', 2),
  finding('visits', 'priority-action', 4),
]

test('priority actions come first, then areas, the narrative, and the council’s own', () => {
  const lines = [
    line('own', [], 1),
    line('b', ['letters'], 2),
    line('c', ['plans'], 3),
    line('d', ['visits'], 4),
    line('e', ['supervision'], 5),
  ]
  const groups = grouped(findings, lines)
  assert.deepEqual(
    groups.map((group) => [group.key, group.lines.map((one) => `${one.number} ${one.id}`)]),
    [
      ['visits', ['1 d']],
      ['supervision', ['2 e']],
      ['plans', ['3 c']],
      ['narrative', ['4 b']],
      ['own', ['5 own']],
    ],
  )
})

test('a line that answers two areas is listed once and named under the other', () => {
  const groups = grouped(findings, [line('a', ['plans', 'supervision'], 1)])
  assert.deepEqual(
    groups.find((group) => group.key === 'supervision')?.lines.map((one) => one.id),
    ['a'],
  )
  assert.deepEqual(
    groups.find((group) => group.key === 'plans')?.also.map((one) => one.id),
    ['a'],
  )
})

test('an area without a line keeps its heading; one accepted no longer loses it', () => {
  const keys = grouped([finding('a', 'area-for-improvement', 1), finding('b', 'area-for-improvement', 2, true)], [])
  assert.deepEqual(
    keys.map((group) => group.key),
    ['a'],
  )
})

const plans = fc
  .array(fc.subarray(findings.map((one) => one.id)), { maxLength: 12 })
  .map((all) => all.map((ids, at) => line(`l${at}`, ids, at)))

test('every line has one place and one number, whatever it answers', () => {
  fc.assert(
    fc.property(plans, (lines) => {
      const placed = grouped(findings, lines).flatMap((group) => group.lines)
      assert.deepEqual(placed.map((one) => one.id).toSorted(), lines.map((one) => one.id).toSorted())
      assert.deepEqual(
        placed.map((one) => one.number),
        lines.map((_, at) => at + 1),
      )
    }),
  )
})

test('moving keeps every line, moves at most two, and down undoes up', () => {
  fc.assert(
    fc.property(plans, fc.nat(11), fc.constantFrom('up' as const, 'down' as const), (lines, at, direction) => {
      fc.pre(at < lines.length)
      const groups = grouped(findings, lines)
      const before = groups.flatMap((group) => group.lines.map((one) => one.id))
      const after = moved(groups, `l${at}`, direction)
      assert.deepEqual(after.toSorted(), before.toSorted())
      const changed = after.filter((id, place) => id !== before[place]).length
      assert.ok(changed === 0 || changed === 2)
      const again = grouped(
        findings,
        lines.map((one) => ({ ...one, position: after.indexOf(one.id) })),
      )
      const back = moved(again, `l${at}`, direction === 'up' ? 'down' : 'up')
      if (changed === 2) assert.deepEqual(back, before)
    }),
  )
})

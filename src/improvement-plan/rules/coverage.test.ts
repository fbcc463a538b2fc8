import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyLine, type Line, type Plan, type PlanFinding } from '../model.ts'
import { areasCovered, coverageOf, coverOf, traceOf } from './coverage.ts'
import { grouped, numbersOf } from './order.ts'

const plan: Plan = {
  id: 'p',
  title: 'Plan',
  governance: 'The improvement board meets each month.',
  status: 'draft',
  evidenceMonths: 6,
  inspectionId: 'i',
  statutory: true,
  whyStatutory: '',
  started: '2026-01-05',
  startedBy: 'A. Director',
  version: 1,
}
const finding = (id: string, more: Partial<PlanFinding> = {}): PlanFinding => ({
  id,
  origin: 'area-for-improvement',
  sourceKey: id,
  quote: `The quality of ${id}.`,
  paragraph: null,
  page: 2,
  section: null,
  listHeading: null,
  priority: null,
  position: 1,
  gone: false,
  ...more,
})
const line = (id: string, more: Partial<Line> = {}): Line => ({
  ...emptyLine,
  id,
  position: 1,
  version: 1,
  removed: false,
  asked: null,
  milestones: [],
  findings: ['supervision'],
  action: 'Train supervisors',
  measures: 'Audits of supervision',
  lead: { personId: null, name: 'B. Head', role: 'Head of service' },
  due: '2026-06-30',
  ...more,
})
const cover = (findings: PlanFinding[], lines: Line[], governance = plan.governance) =>
  coverageOf({ plan: { ...plan, governance }, headings: [], findings, lines }, numbersOf(grouped(findings, lines)))

const supervision = finding('supervision')
const rows = [
  { because: 'its one line says action, measure, lead and due', findings: [supervision], lines: [line('a')], covered: true, ready: true },
  { because: 'no line answers the area', findings: [supervision], lines: [], covered: false, ready: false },
  { because: 'the line has no action', findings: [supervision], lines: [line('a', { action: '' })], covered: false, ready: false },
  { because: 'blank space is no action', findings: [supervision], lines: [line('a', { action: '  ' })], covered: false, ready: false },
  { because: 'the line does not say how we will know', findings: [supervision], lines: [line('a', { measures: '' })], covered: false, ready: false },
  { because: 'covered without a lead, but not ready', findings: [supervision], lines: [line('a', { lead: null })], covered: true, ready: false },
  { because: 'covered without a due date, but not ready', findings: [supervision], lines: [line('a', { due: null })], covered: true, ready: false },
  { because: 'one line with the action and another with the measure do not make one that covers', findings: [supervision], lines: [line('a', { measures: '' }), line('b', { action: '' })], covered: false, ready: false },
  { because: 'a second, empty line would go into the statement as a gap', findings: [supervision], lines: [line('a'), line('b', { action: '' })], covered: true, ready: false },
  { because: 'leaving a line that answers an area out of the statement does not hide its gap', findings: [supervision], lines: [line('a'), line('b', { action: '', inStatement: false })], covered: true, ready: false },
  { because: 'an unfinished line of the council’s own, left out of the statement, does not hold it up', findings: [supervision], lines: [line('a'), line('b', { findings: [], whyNoFinding: 'Our own', action: '', inStatement: false })], covered: true, ready: true },
  { because: 'a line without a finding must say why', findings: [supervision], lines: [line('a'), line('b', { findings: [] })], covered: true, ready: false },
  { because: 'a line whose only finding is accepted no longer traces to nothing', findings: [supervision, finding('gone', { gone: true })], lines: [line('a'), line('b', { findings: ['gone'] })], covered: true, ready: false },
  { because: 'a finding accepted no longer asks for no line', findings: [supervision, finding('gone', { gone: true })], lines: [line('a')], covered: true, ready: true },
  { because: 'one line may answer two areas', findings: [supervision, finding('plans')], lines: [line('a', { findings: ['supervision', 'plans'] })], covered: true, ready: true },
  { because: 'a picked concern without a line holds nothing up: a person chose it and may drop it', findings: [supervision, finding('letters', { origin: 'narrative' })], lines: [line('a')], covered: true, ready: true },
] // biome-ignore format: a table

for (const { because, findings, lines, covered, ready } of rows)
  test(`${covered ? 'covered' : 'not covered'}, ${ready ? 'ready' : 'not ready'}: ${because}`, () => {
    const coverage = cover(findings, lines)
    assert.equal(
      coverage.areas.every((area) => area.covered),
      covered,
    )
    assert.equal(coverage.ready, ready)
    assert.equal(coverage.gaps.filter((gap) => gap.blocks).length === 0, ready)
  })

test('a statement without its governance is not ready', () => {
  const { ready, gaps } = cover([supervision], [line('a')], ' ')
  assert.equal(ready, false)
  assert.deepEqual(
    gaps.map((gap) => gap.href),
    ['/improvement-plans/p/edit#governance'],
  )
})

test('each gap names the line as people see it and leads to the field that mends it', () => {
  const { gaps } = cover([supervision, finding('plans')], [line('a', { measures: '', due: null })])
  assert.deepEqual(
    gaps.map(({ text, href }) => [text, href]),
    [
      ['No line answers “The quality of plans.”', '/improvement-plans/p/add?finding=plans'],
      ['Line 1, “Train supervisors”, does not say how we will know', '/improvement-plans/p/lines/a/edit#measures'],
      ['Line 1, “Train supervisors”, has no due date', '/improvement-plans/p/lines/a/edit#due'],
    ],
  )
})

const concern = finding('letters', { origin: 'narrative' })
const covers = [
  { because: 'no line answers it', lines: [], is: 'no-line' },
  { because: 'its line has no action', lines: [{ action: '' }], is: 'incomplete' },
  { because: 'its line does not say how we will know', lines: [{ measures: ' ' }], is: 'incomplete' },
  { because: 'one of its lines says both', lines: [{ action: '' }, {}], is: 'covered' },
] as const
for (const { because, lines, is } of covers)
  test(`a concern of the narrative and an area are both ${is} when ${because}`, () => {
    for (const one of [concern, supervision])
      assert.equal(
        coverOf(
          one,
          lines.map((more, at) => line(`${at}`, { ...more, findings: [one.id] })),
        ),
        is,
      )
  })

test('a line traces to a finding that stands, or gives a reason, or neither', () => {
  const findings = [supervision, finding('gone', { gone: true })]
  assert.equal(traceOf(line('a', { whyNoFinding: 'Also ours' }), findings), 'traced')
  assert.equal(traceOf(line('a', { findings: [], whyNoFinding: 'Ours' }), findings), 'reason-given')
  assert.equal(traceOf(line('a', { findings: ['gone'], whyNoFinding: ' ' }), findings), 'not-traced')
})

test('one area is an area, several are areas', () => {
  assert.equal(areasCovered(cover([supervision], []).areas), '0 of 1 area covered')
  assert.equal(areasCovered(cover([supervision, finding('plans')], [line('a')]).areas), '1 of 2 areas covered')
})

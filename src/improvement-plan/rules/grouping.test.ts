import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { emptyLine, type Heading, type HeadingKind, type Line, type PlanFinding } from '../model.ts'
import { gatheredBy } from './grouping.ts'
import { movedAmong, standing } from './headings.ts'
import { grouped } from './order.ts'

const heading = (id: string, kind: HeadingKind, position: number, removed = false): Heading => ({
  id,
  kind,
  title: id,
  outcome: '',
  person: null,
  position,
  version: 1,
  removed,
})
const finding = (id: string, origin: PlanFinding['origin'], section: string | null, position: number): PlanFinding => ({
  id,
  origin,
  sourceKey: id,
  quote: id,
  paragraph: null,
  page: null,
  section,
  listHeading: null,
  priority: null,
  position,
  gone: false,
})
const line = (id: string, position: number, more: Partial<Line> = {}): Line => ({
  ...emptyLine,
  id,
  position,
  version: 1,
  removed: false,
  asked: null,
  milestones: [],
  ...more,
})

const headings = [
  heading('second', 'priority', 2),
  heading('first', 'priority', 1),
  heading('gone', 'priority', 3, true),
  heading('stream', 'workstream', 1),
]
const findings = [
  finding('area', 'area-for-improvement', null, 1),
  finding('list-care', 'own-list', 'in-care', 2),
  finding('list-help', 'own-list', 'help-and-protection', 3),
  finding('sentence', 'narrative', 'leaders', 4),
]
const lines = [
  line('own', 1, { workstream: 'stream' }),
  line('care', 2, { findings: ['list-care'], priority: 'second' }),
  line('help', 3, { findings: ['list-help'], priority: 'gone' }),
  line('said', 4, { findings: ['sentence'] }),
  line('listed', 5, { findings: ['area', 'list-help'], priority: 'second', workstream: 'stream' }),
]
const groups = grouped(findings, lines)
const by = (grouping: 'priority' | 'workstream' | 'judgement') =>
  gatheredBy(grouping, { headings, findings }, groups, ['leaders', 'help-and-protection', 'in-care']).map((one) => [
    one.heading?.id ?? one.section,
    one.lines.map((each) => `${each.number} ${each.id}`),
  ])

test('items of a council’s own lists stand under their judgement, after areas and the narrative', () => {
  assert.deepEqual(
    groups.map((group) => [group.kind, group.section, group.lines.map((one) => one.id)]),
    [
      ['area-for-improvement', null, ['listed']],
      ['narrative', null, ['said']],
      ['own-list', 'in-care', ['care']],
      ['own-list', 'help-and-protection', ['help']],
      ['own', null, ['own']],
    ],
  )
})

test('under priorities in their order, empty ones too, and at the end what is in none; the numbers stay', () => {
  assert.deepEqual(by('priority'), [
    ['first', []],
    ['second', ['1 listed', '3 care']],
    [null, ['2 said', '4 help', '5 own']],
  ])
})

test('a line in a removed priority is in none until it is put back', () => {
  const back = headings.map((one) => ({ ...one, removed: false }))
  const gone = gatheredBy('priority', { headings: back, findings }, groups, []).find(
    (one) => one.heading?.id === 'gone',
  )
  assert.deepEqual(
    gone?.lines.map((one) => one.id),
    ['help'],
  )
})

test('under workstreams', () => {
  assert.deepEqual(by('workstream'), [
    ['stream', ['1 listed', '5 own']],
    [null, ['2 said', '3 care', '4 help']],
  ])
})

test('under the judgements of what they answer, in the order of a report, and at the end what is under none', () => {
  assert.deepEqual(by('judgement'), [
    ['leaders', ['2 said']],
    ['help-and-protection', ['1 listed', '4 help']],
    ['in-care', ['3 care']],
    [null, ['5 own']],
  ])
})

test('however the lines are grouped, each stands once', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          findings: fc.subarray(findings.map((one) => one.id)),
          priority: fc.constantFrom(null, ...headings.map((one) => one.id)),
          workstream: fc.constantFrom(null, 'stream', 'unknown'),
        }),
      ),
      fc.constantFrom('priority' as const, 'workstream' as const, 'judgement' as const),
      (some, grouping) => {
        const all = some.map((more, at) => line(String(at), at, more))
        const shown = gatheredBy(grouping, { headings, findings }, grouped(findings, all), [])
        const ids = shown.flatMap((one) => one.lines.map((each) => each.id))
        assert.deepEqual(ids.toSorted(), all.map((one) => one.id).toSorted())
      },
    ),
  )
})

test('priorities move one step among those that stand', () => {
  const ids = standing(headings, 'priority').map((one) => one.id)
  assert.deepEqual(ids, ['first', 'second'])
  assert.deepEqual(movedAmong(ids, 'second', 'up'), ['second', 'first'])
  assert.equal(movedAmong(ids, 'first', 'up'), ids)
  assert.equal(movedAmong(ids, 'unknown', 'down'), ids)
})

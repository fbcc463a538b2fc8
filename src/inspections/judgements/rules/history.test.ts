import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { nationalOutcomes } from '../../../statutory/index.ts'
import type { Inspection } from '../../model.ts'
import type { Thread } from '../model.ts'
import { type Accepted, gather } from './gather.ts'
import { historyOf } from './history.ts'
import { againstInWords, gradeInWords, historyHead, historyRows } from './history-words.ts'

const listed = (code: string) => historyOf(gather(code, [], nationalOutcomes))

/** What the row of a thread says, inspection by inspection. */
const row = (code: string, thread: Thread): readonly (string | null)[] => {
  const history = listed(code)
  const found = history.rows.find((one) => one.thread === thread)!
  return found.cells.map((cell, at) =>
    [gradeInWords(cell, thread, history.inspections[at]!) ?? cell.why, againstInWords(cell, history)]
      .filter(Boolean)
      .join('. '),
  )
}

test('Liverpool, inspected under all four editions: what is higher, what only with care, what not at all', () => {
  assert.deepEqual(row('341', 'leaders'), [
    'Requires improvement to be good',
    'Requires improvement to be good. The same grade as in 2014, compare with care',
    'Inadequate. Lower than in 2018',
    'Good. Higher than in 2023, compare with care',
  ])
  assert.deepEqual(row('341', 'care-leavers'), [
    'Requires improvement to be good (within the judgement of children in care)',
    'Requires improvement to be good (one grade for children in care and them). Not comparable with 2014',
    'Inadequate. Not comparable with 2018',
    'Requires improvement to be good. Higher than in 2023, compare with care',
  ])
  assert.deepEqual(row('341', 'overall').at(-1), 'Not given in this edition')
  assert.deepEqual(row('341', 'adoption').slice(1), Array(3).fill('Not given in this edition'))
})

test('Dorset: overall is higher than in 2021, care leavers have nothing to be compared with', () => {
  assert.deepEqual(row('838', 'overall'), ['Good', 'Outstanding. Higher than in 2021, compare with care'])
  assert.deepEqual(row('838', 'care-leavers'), [
    'Good (one grade for children in care and them)',
    'Good. Not comparable with 2021',
  ])
})

test('a new council’s first judgement is compared with nothing of the council before it', () => {
  const cumbria = {
    authority: '909',
    published: '2022-11-22',
    onSite: [{ start: '2022-09-20', end: '2022-09-30' }],
    edition: 'ilacs-2018',
    kind: 'standard',
    grades: { overall: 'requires-improvement', leaders: 'good' },
    file: null,
  } as const
  const history = historyOf(gather('942', [], [...nationalOutcomes, cumbria]))
  assert.deepEqual(
    history.inspections.map(({ predecessor }) => predecessor),
    ['Cumbria County Council', null],
  )
  const leaders = history.rows.find(({ thread }) => thread === 'leaders')!.cells[1]!
  assert.equal(leaders.against?.direction, null)
  assert.match(leaders.against!.reasons.join(' '), /another council/)
  assert.match(againstInWords(leaders, history)!, /^Not comparable with 2022$/)
})

const dorset: Inspection = {
  id: 'd1',
  kind: 'standard-inspection',
  authority: { name: 'Dorset', code: '838' },
  framework: 'ilacs-2018',
  title: null,
  focus: null,
  notes: null,
  notifiedOn: null,
  onSite: [{ start: '2021-09-27', end: '2021-10-08' }],
  draftReceivedOn: null,
  accuracyDueOn: null,
  accuracySentOn: null,
  receivedOn: '2021-11-19',
  publishedOn: '2021-11-19',
  statedDeadline: null,
  leadInspector: null,
  inspectors: [],
  createdBy: null,
  createdByName: 'Ruth Okonedo',
  createdAt: new Date('2021-11-19T10:00:00Z'),
  reviewedAt: new Date('2021-11-19T11:00:00Z'),
  priorityAction: false,
  writtenBy: null,
  draft: false,
  shared: false,
  named: [],
  partOf: null,
}
const grades = (leaders: 'outstanding' | 'good'): Accepted['judgements'] =>
  (
    [
      ['leaders', leaders],
      ['help-and-protection', 'good'],
      ['care-and-care-leavers', 'good'],
      ['overall', 'good'],
    ] as const
  ).map(([area, grade]) => ({ area, grade, printed: '', id: area, page: 1 }))

test('an accepted document stands in for the list’s report of the same inspection', () => {
  const all = gather('838', [{ inspection: dorset, judgements: grades('outstanding') }], nationalOutcomes)
  assert.deepEqual(
    all.map((one) => [one.from, one.href, one.differences.length]),
    [
      ['document', '/inspections/d1', 0],
      ['national-list', null, 0],
    ],
  )
})

test('what document and list say differently is shown: a grade, a missing grade, a day', () => {
  const differing = {
    inspection: { ...dorset, publishedOn: '2021-11-22' },
    judgements: grades('good').filter(({ area }) => area !== 'overall'),
  }
  const [document] = gather('838', [differing], nationalOutcomes)
  assert.deepEqual(document!.differences, [
    'Impact of leaders on social work practice with children and families: Good in the document accepted here, Outstanding in the national list.',
    'Overall effectiveness: not accepted here, Good in the national list.',
    'Published: 22 November 2021 in the document accepted here, 19 November 2021 in the national list.',
  ])
})

test('drafts, other authorities’ documents and documents without grades are left out', () => {
  const judgements = grades('outstanding')
  for (const inspection of [
    { ...dorset, draft: true },
    { ...dorset, authority: { name: 'Kent', code: '886' } },
    { ...dorset, framework: null },
  ])
    assert.ok(
      gather('838', [{ inspection, judgements }], nationalOutcomes).every(({ from }) => from === 'national-list'),
    )
  assert.ok(gather('838', [{ inspection: dorset, judgements: [] }], nationalOutcomes).every(({ id }) => id !== 'd1'))
})

test('a document without its days on site is matched by edition and day of publication, a week apart at most', () => {
  const without = (publishedOn: string | null) =>
    gather(
      '838',
      [{ inspection: { ...dorset, onSite: [], publishedOn }, judgements: grades('outstanding') }],
      nationalOutcomes,
    ).length
  assert.equal(without('2021-11-24'), 2)
  assert.equal(without('2021-12-24'), 3)
  assert.equal(without(null), 3)
})

test('for every authority each report of the list stands once, and a direction is never said of what cannot be compared', () => {
  const codes = [...new Set(nationalOutcomes.map(({ authority }) => authority))]
  fc.assert(
    fc.property(fc.constantFrom(...codes), (code) => {
      const history = listed(code)
      const own = nationalOutcomes.filter(({ authority }) => authority === code).length
      assert.ok(history.inspections.length >= own)
      for (const { cells } of history.rows)
        for (const { against } of cells)
          if (against) assert.equal(against.direction === null, against.comparability === 'not')
      for (const one of historyRows(history)) assert.equal(one.length, historyHead.length)
    }),
  )
})

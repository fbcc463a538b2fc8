import assert from 'node:assert/strict'
import test from 'node:test'
import type { Day } from '../../../platform/day.ts'
import type { Chronology, Entry, SignOff } from '../model.ts'
import { courtView } from './court.ts'
import { type Fault, faultsOf, gapsOf } from './faults.ts'
import { evidenceOf, qualityQuestions, scoreOf } from './quality.ts'
import { asPlainText, chronologyText } from './text.ts'
import { changesBetween } from './versions.ts'
import { ageInWords, inDateOrder, latestDay, whenInWords } from './when.ts'

const today = '2026-11-02'
let count = 0
const entry = (on: Day, given: Partial<Entry> = {}): Entry => {
  count += 1
  return {
    entryId: `e${String(count).padStart(3, '0')}`, childId: 'c', version: 1, action: 'added', state: 'in', origin: 'own', proposed: null, on, until: null,
    precision: 'day', type: 'family', significance: 'major', positive: false, words: `Event of ${on}.`, impact: 'It mattered.', done: '', source: 'Mother',
    document: '', parts: [], reason: '', by: 'A', at: new Date('2026-10-01'), addedAt: new Date('2026-10-01'), addedBy: 'A', sharedFrom: null, sharedAs: null, sharedChild: null, ...given,
  } // biome-ignore format: one entry
}
const told = (...entries: readonly Entry[]): Chronology => ({
  entries,
  joined: [],
  analysis: { version: 1, patterns: 'Often.', gaps: '', meaning: 'Stay.', by: 'A', at: new Date('2026-10-01') },
  signOffs: [],
  ratings: [],
  heldSince: '2020-01-01',
})
const noStanding = { pending: [], changes: new Map(), suggested: new Map() }
const faults = (chronology: Chronology, given: Partial<Parameters<typeof faultsOf>[0]> = {}): readonly Fault[] =>
  faultsOf({ chronology, standing: noStanding, born: '2024-06-01', until: today, refresh: null, ...given })
const idsOf = (found: readonly Fault[]): readonly string[] => found.map(({ id }) => id)

const whole = told(
  entry('2024-06-01', { parts: [{ key: 'b', rule: 'birth', on: '2024-06-01', facts: '', words: '', source: '' }] }),
  entry('2024-11-20'),
  entry('2025-05-01', { positive: true }),
  entry('2025-10-20'),
  entry('2026-04-10'),
  entry('2026-10-01'),
)

test('a whole chronology has no fault', () => assert.deepEqual(faults(whole), []))

test('a time of which the analysis says that nothing is known is not missing any more', () => {
  const gappy = told(entry('2020-06-01', { positive: true }), entry('2026-10-01'))
  assert.deepEqual(idsOf(faults(gappy, { born: '2014-06-01' })), ['gap', 'first-years'])
  const analysis = { ...gappy.analysis!, gaps: 'The family lived abroad.' }
  assert.deepEqual(idsOf(faults({ ...gappy, analysis }, { born: '2014-06-01' })), [])
})

const wrong: readonly { why: string; chronology: Chronology; given?: Partial<Parameters<typeof faultsOf>[0]>; found: string }[] = [
  { why: 'nothing is told for more than six months', chronology: told(...whole.entries.filter(({ on }) => on !== '2025-05-01'), entry('2025-06-30', { positive: true })), found: 'gap' },
  { why: 'nothing but the birth is told of the first two years', chronology: told(entry('2020-06-01', { positive: true, parts: [{ key: 'b', rule: 'birth', on: '2020-06-01', facts: '', words: '', source: '' }] }), entry('2026-10-01')), given: { born: '2020-06-01' }, found: 'first-years' },
  { why: 'an entry has no source', chronology: told(...whole.entries, entry('2026-10-02', { source: ' ' })), found: 'unsourced' },
  { why: 'an entry does not say what it meant', chronology: told(...whole.entries, entry('2026-10-02', { impact: '' })), found: 'no-impact' },
  { why: 'no strength is told', chronology: { ...whole, entries: whole.entries.map((one) => ({ ...one, positive: false })) }, found: 'no-strengths' },
  { why: 'no analysis is written', chronology: { ...whole, analysis: null }, found: 'no-analysis' },
  { why: 'it is out of date', chronology: whole, given: { refresh: { due: '2026-10-01', why: 'Because', state: 'overdue', never: false } }, found: 'stale' },
  { why: 'an event waits to be settled', chronology: whole, given: { standing: { ...noStanding, pending: [{} as never] } }, found: 'not-settled' },
  { why: 'the source of an entry changed', chronology: whole, given: { standing: { ...noStanding, changes: new Map([[whole.entries[0]!.entryId, []]]) } }, found: 'source-changed' },
] // biome-ignore format: a table reads best a child a line

for (const { why, chronology, given, found } of wrong)
  test(`a fault is shown with what to do: ${why}`, () => {
    const shown = faults(chronology, given)
    assert.ok(idsOf(shown).includes(found), String(idsOf(shown)))
    for (const fault of shown) assert.ok(fault.text.length > 10 && fault.todo.length > 5)
  })

test('a dropped entry closes no gap, and one that went on for a time does', () => {
  const [a, b] = [entry('2025-01-01'), entry('2026-10-01')]
  assert.equal(gapsOf([a, b], today).length, 1)
  assert.equal(gapsOf([a, entry('2025-09-01', { state: 'dropped' }), b], today).length, 1)
  assert.equal(gapsOf([a, entry('2025-06-01', { until: '2026-09-01', precision: 'period' }), b], today).length, 0)
  assert.equal(gapsOf([a, entry('2025-06-01', { until: '2026-09-01', precision: 'between' }), b], today).length, 1)
})

test('exactly six months without an entry are no gap', () => {
  assert.deepEqual(gapsOf([entry('2026-05-02')], today), [])
  assert.deepEqual(gapsOf([entry('2026-05-01')], today), [{ from: '2026-05-01', to: today }])
})

test('a date is told as surely as it is known', () => {
  const words = (precision: Entry['precision'], until: Day | null = null) =>
    whenInWords({ on: '2024-05-03', until, precision })
  assert.equal(words('day'), '3 May 2024')
  assert.equal(words('month'), 'May 2024')
  assert.equal(words('year'), '2024')
  assert.equal(words('about'), 'about 3 May 2024')
  assert.equal(words('between', '2024-06-09'), 'between 3 May 2024 and 9 June 2024')
  assert.equal(words('between'), 'after 3 May 2024')
  assert.equal(words('period', '2024-06-09'), '3 May 2024 to 9 June 2024')
  assert.equal(latestDay({ on: '2024-02-01', until: null, precision: 'month' }), '2024-02-29')
  assert.equal(latestDay({ on: '2024-01-01', until: null, precision: 'year' }), '2024-12-31')
})

test('entries stand by their first possible day, the surer first', () => {
  const year = entry('2024-01-01', { precision: 'year' })
  const day = entry('2024-01-01')
  const later = entry('2024-01-02')
  assert.deepEqual([later, year, day].toSorted(inDateOrder), [day, year, later])
})

test('the age stands with an event, but not with the birth', () => {
  const age = (on: Day) => ageInWords('2014-04-09', { on, until: null, precision: 'day' })
  assert.deepEqual(
    [age('2014-03-01'), age('2014-04-09'), age('2015-04-08'), age('2015-04-09')],
    ['before birth', null, 'under 1', 'aged 1'],
  )
})

test('the court reads major events of earlier life, everything of the last two years, and nothing dropped', () => {
  const view = courtView(
    [
      entry('2015-01-01'),
      entry('2016-01-01', { significance: 'notable' }),
      entry('2017-01-01', { state: 'dropped' }),
      entry('2024-11-02', { significance: 'notable' }),
      entry('2024-06-01', { until: '2024-12-01', precision: 'period' }),
      entry('2026-01-01', { state: 'dropped' }),
    ],
    today,
  )
  assert.equal(view.since, '2024-11-02')
  assert.deepEqual(
    view.earlier.map(({ year, entries }) => [year, entries.length]),
    [['2015', 1]],
  )
  assert.deepEqual(
    view.recent.map(({ on }) => on),
    ['2024-06-01', '2024-11-02'],
  )
  assert.equal(view.leftOut, 1)
})

const child = { name: 'Wren Ashby', identifier: 'M1', born: '2014-04-09', bornWords: '9 April 2014' }
const signed = (given: Partial<SignOff> = {}): SignOff => ({
  id: 's', kind: 'complete', note: '', entries: 1, faults: [], by: 'Ada', role: 'Social worker', byAccount: null, at: new Date('2026-10-20'), on: '2026-10-20', ...given,
}) // biome-ignore format: one sign-off

test('a document says who compiled and checked it, and is a draft until it is complete and after it is changed', () => {
  const text = (chronology: Chronology) =>
    chronologyText({ chronology, child, council: 'Marlshire Council', today, kind: 'court' })
  assert.equal(text(whole).draft, 'Draft: not completed')
  assert.equal(text(whole).mark, 'W.A., M1')
  const complete = {
    ...whole,
    signOffs: [
      signed({ kind: 'checked', by: 'Bea', role: 'Team manager', at: new Date('2026-10-21'), on: '2026-10-21' }),
      signed(),
    ],
  }
  assert.equal(text(complete).draft, null)
  assert.match(
    text(complete).statement[0]!,
    /compiled by Ada, social worker, Marlshire Council, and completed on 20 October 2026\. It was checked by Bea, team manager, on 21 October 2026/,
  )
  const changed = { ...complete, entries: whole.entries.map((one) => ({ ...one, at: new Date('2026-10-25') })) }
  assert.match(text(changed).draft!, /changed since it was completed on 20 October 2026/)
  assert.doesNotMatch(
    text({ ...complete, signOffs: [signed(), signed({ kind: 'checked', at: new Date('2026-10-01') })] }).statement[0]!,
    /checked/,
  )
})

test('a document says of how many of its events the meaning is not written, though it was signed as complete', () => {
  const statement = (chronology: Chronology, kind: 'court' | 'case') =>
    chronologyText({ chronology, child, council: 'Marlshire Council', today, kind }).statement.join(' ')
  const signOffs = [signed()]
  assert.doesNotMatch(statement({ ...whole, signOffs }, 'case'), /not written/)
  const entries = [
    ...whole.entries,
    entry('2026-10-02', { impact: ' ' }),
    entry('2020-10-02', { impact: '', significance: 'notable' }),
    entry('2026-10-03', { impact: '', state: 'dropped' }),
  ]
  const lacking = { ...whole, signOffs, entries }
  assert.match(
    statement(lacking, 'case'),
    /completed on 20 October 2026\..* For 2 of the 8 events it is not written what they meant for the child\./,
  )
  assert.match(
    statement(lacking, 'court'),
    /For 1 of the 7 events it is not written/,
    'of the events that this document tells',
  )
  const none = { ...lacking, entries: [entry('2026-10-02', { impact: '' })] }
  assert.match(statement(none, 'case'), /What the events meant for the child is not written\./)
})

test('as plain text it has every entry, its source and what it meant', () => {
  const plain = asPlainText(
    chronologyText({ chronology: whole, child, council: 'Marlshire Council', today, kind: 'case' }),
  )
  assert.match(
    plain,
    /1 May 2025 \(aged 11\): Event of 2025-05-01\. \[Strength\]\n {2}What it meant for the child: It mattered\.\n {2}Source: Mother/,
  )
  assert.match(plain, /What the history means for the plan now\nStay\./)
})

test('the eight questions have evidence beside them, and only reading can answer two', () => {
  const evidence = evidenceOf(whole, [], '2024-06-01')
  assert.equal(qualityQuestions.length, 8)
  assert.deepEqual(
    qualityQuestions.map(({ id }) => evidence[id].suggests),
    ['yes', 'yes', null, 'yes', 'yes', 'yes', 'yes', null],
  )
  const poor = evidenceOf(told(entry('2026-01-01', { source: '', impact: '' })), [], '2024-06-01')
  assert.deepEqual(
    qualityQuestions.map(({ id }) => poor[id].suggests),
    ['yes', 'no', null, 'no', 'no', 'no', 'yes', null],
  )
  assert.equal(scoreOf({ order: 'yes', start: 'no', plan: 'yes', unknown: 'yes' }), 2)
})

test('versions say which fields differ, in the order of the form', () => {
  const before = entry('2026-01-01')
  const after = { ...before, on: '2026-02-01', words: 'Other words.', positive: true }
  assert.deepEqual(changesBetween(before, after), [
    { label: 'What happened', before: 'Event of 2026-01-01.', after: 'Other words.' },
    { label: 'Date', before: '1 January 2026', after: '1 February 2026' },
    { label: 'Strength', before: 'No', after: 'Yes' },
  ])
  assert.deepEqual(changesBetween(before, before), [])
})

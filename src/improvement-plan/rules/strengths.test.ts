import assert from 'node:assert/strict'
import test from 'node:test'
import type { Look, LookResult, Strength } from '../model.ts'
import { strengthNeeds } from './strength-needs.ts'
import { strengthNow, strengthsAsCsv, whyOfSlipping } from './strengths.ts'
import type { Actor } from './who.ts'

const today = '2026-03-31'
const look = (on: string, found: LookResult, note = ''): Look => ({ id: on, on, found, note, by: 'Ash' })
const strength = (more: Partial<Strength> = {}): Strength => ({
  id: 's',
  origin: 'narrative',
  sourceKey: 's',
  quote: 'Visits are regular.',
  paragraph: '21',
  page: 5,
  section: 'in-care',
  listHeading: null,
  position: 1,
  keeper: { personId: 'keeper', name: 'Bea Heron', role: 'Head of care' },
  sign: 'Fewer than 90% on time',
  everyMonths: 3,
  since: '2026-01-15',
  looks: [],
  lineId: null,
  version: 1,
  removed: false,
  ...more,
})

for (const { because, more, next, overdue, soon, asks } of [
  { because: 'the first look is counted from the day it is held', more: {}, next: '2026-04-15', overdue: 0, soon: false, asks: false },
  { because: 'a look moves the next one on', more: { looks: [look('2026-03-01', 'still-so')] }, next: '2026-06-01', overdue: 0, soon: false, asks: false },
  { because: 'it is overdue the day after', more: { since: '2025-12-30' }, next: '2026-03-30', overdue: 1, soon: false, asks: false },
  { because: 'it is soon within a fortnight', more: { since: '2026-01-14' }, next: '2026-04-14', overdue: 0, soon: true, asks: false },
  { because: 'the end of a short month stands for its 31st', more: { looks: [look('2025-11-30', 'still-so')] }, next: '2026-02-28', overdue: 31, soon: false, asks: false },
  { because: 'slipping asks for a line', more: { looks: [look('2026-03-01', 'slipping')] }, next: '2026-06-01', overdue: 0, soon: false, asks: true },
  { because: 'lost asks for a line', more: { looks: [look('2026-03-01', 'lost')] }, next: '2026-06-01', overdue: 0, soon: false, asks: true },
  { because: 'a line answers it', more: { looks: [look('2026-03-01', 'lost')], lineId: 'l' }, next: '2026-06-01', overdue: 0, soon: false, asks: false },
  { because: 'the latest look counts, in whatever order they were written', more: { looks: [look('2026-02-01', 'slipping'), look('2026-03-01', 'still-so')] }, next: '2026-06-01', overdue: 0, soon: false, asks: false },
  { because: 'a look dated after today is not yet so', more: { looks: [look('2026-04-01', 'lost')] }, next: '2026-04-15', overdue: 0, soon: false, asks: false },
] as { because: string; more: Partial<Strength>; next: string; overdue: number; soon: boolean; asks: boolean }[]) // biome-ignore format: a table
  test(because, () => {
    const now = strengthNow(strength(more), today)
    assert.deepEqual([now.next, now.overdueDays, now.isSoon, now.asksForLine], [next, overdue, soon, asks])
  })

test('a line that answers a slipping strength says what was praised and what was seen', () => {
  assert.equal(
    whyOfSlipping(strength(), look('2026-03-01', 'slipping', '84% in February')),
    'Inspectors praised this, and it slips: “Visits are regular.”\n84% in February',
  )
  assert.equal(
    whyOfSlipping(strength({ origin: 'own-list' }), look('2026-03-01', 'lost', '')),
    'The council’s own list holds this as a strength, and it is lost: “Visits are regular.”',
    'inspectors did not say it',
  )
})

const keeper: Actor = { personId: 'keeper', mayEdit: false, mayUpdateOwn: true, maySignOff: false }
const editor: Actor = { personId: 'editor', mayEdit: true, mayUpdateOwn: true, maySignOff: true }
const reader: Actor = { personId: 'other', mayEdit: false, mayUpdateOwn: true, maySignOff: false }
const plan = { id: 'p', title: 'Plan' }
const needs = (more: Partial<Strength>, actor: Actor) =>
  strengthNeeds(plan, [strength(more)], actor, today).map((need) => `${need.state}: ${need.text}`)

test('who keeps a strength is asked to look when it is time, and nobody else by name', () => {
  const late = { since: '2025-10-01' }
  assert.deepEqual(needs(late, keeper), ['overdue: Is it still so? “Visits are regular.”'])
  assert.deepEqual(needs(late, editor), ['overdue: 1 strength not looked at in time: Plan'])
  assert.deepEqual(needs(late, reader), [])
  assert.deepEqual(needs({ since: '2026-01-10' }, keeper), ['soon: Is it still so? “Visits are regular.”'])
})

test('those who edit the plan are told of a strength that slips until a line answers it', () => {
  const slips = { looks: [look('2026-03-20', 'slipping')] }
  assert.deepEqual(needs(slips, editor), ['to-do: A strength slips and no line answers it: “Visits are regular.”'])
  assert.deepEqual(needs({ ...slips, lineId: 'l' }, editor), [])
  assert.deepEqual(needs(slips, keeper), [])
})

test('a strength that is no longer held asks for nothing', () => {
  assert.deepEqual(needs({ since: '2025-01-01', removed: true }, keeper), [])
})

test('the spreadsheet holds one row a strength with its last look, and nothing in it runs', () => {
  const csv = strengthsAsCsv(
    [strength({ sign: '=1+1', looks: [look('2026-03-01', 'slipping')] })],
    { 'in-care': 'Children in care' },
    today,
  )
  const [head, row] = csv.toString('utf8').trim().split('\r\n')
  assert.match(head!, /^.?Judgement,Strength,/)
  assert.match(row!, /^Children in care,Visits are regular\.,.*"?'=1\+1"?,3,2026-03-01,Slipping,Ash,,2026-06-01,$/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseOf, pieceOf } from './cases.ts'
import type { Case, CaseState } from './model.ts'
import { decidedOn, isWork, stateAt } from './state.ts'

const table: readonly (readonly [why: string, Partial<Case>, on: string, CaseState])[] = [
  ['a day before it opens', { due: '2026-03-10' }, '2026-02-28', 'not-open'],
  ['on its due day nobody is late yet', { due: '2026-03-10' }, '2026-03-10', 'pending'],
  ['the day after, it is late', { due: '2026-03-10' }, '2026-03-11', 'late'],
  ['done on the due day is in time', { due: '2026-03-10', done: '2026-03-10' }, '2026-03-10', 'met'],
  ['what is done tomorrow is not done today', { due: '2026-03-10', done: '2026-03-10' }, '2026-03-09', 'pending'],
  ['done a day late stays late', { due: '2026-03-10', done: '2026-03-11' }, '2026-12-31', 'late'],
  [
    'the plan ended before it was due: nobody was late',
    { due: '2026-03-10', ends: '2026-03-09' },
    '2026-03-31',
    'not-open',
  ],
  [
    'it ended on the day it was due: there was still time',
    { due: '2026-03-10', ends: '2026-03-10' },
    '2026-03-31',
    'not-open',
  ],
  ['it was late before it ended', { due: '2026-03-10', ends: '2026-03-12' }, '2026-03-31', 'late'],
  [
    'a visit after the end of the plan is no answer to it',
    { due: '2026-03-10', ends: '2026-03-09', done: '2026-03-10' },
    '2026-03-31',
    'not-open',
  ],
  ['without a due day it waits for ever', {}, '2036-03-31', 'pending'],
  ['and is met when it is done', { done: '2030-01-01' }, '2036-03-31', 'met'],
  ['done before it was asked for', { due: '2026-03-10', done: '2026-02-01' }, '2026-03-01', 'met'],
  ['what nobody knows is unknown', { due: null, unknown: 'no record' }, '2026-03-31', 'unknown'],
  ['until it ends', { unknown: 'no record', ends: '2026-03-20' }, '2026-03-31', 'not-open'],
  [
    'what is excluded says so, done or not',
    { due: '2026-03-10', excluded: 'transferred in' },
    '2026-03-31',
    'excluded',
  ],
]

for (const [why, given, on, state] of table)
  test(`A case: ${why}`, () => assert.equal(stateAt(caseOf({ unit: '1', opens: '2026-03-01', ...given }), on), state))

test('It is decided when it is done, or the day after its time has passed', () => {
  const on = (given: Partial<Case>) => decidedOn(caseOf({ unit: '1', opens: '2026-03-01', ...given }))
  assert.equal(on({ due: '2026-03-10', done: '2026-03-08' }), '2026-03-08')
  assert.equal(on({ due: '2026-03-10', done: '2026-03-20' }), '2026-03-11')
  assert.equal(on({ due: '2026-03-10' }), '2026-03-11')
  assert.equal(on({ due: '2026-03-10', ends: '2026-03-10' }), null)
  assert.equal(on({ due: '2026-03-10', done: '2026-02-01' }), '2026-03-01')
})

const asked = { unit: '1', opens: '2026-03-02', due: '2026-03-16' }
const work: readonly (readonly [why: string, Case, on: string, boolean])[] = [
  ['before it is asked', caseOf(asked), '2026-03-01', false],
  ['while there is time', caseOf(asked), '2026-03-02', true],
  ['when it is late', caseOf(asked), '2026-09-01', true],
  ['on the day it was done', caseOf({ ...asked, done: '2026-03-20' }), '2026-03-20', false],
  ['the day before', caseOf({ ...asked, done: '2026-03-20' }), '2026-03-19', true],
  ['when the plan has ended', caseOf({ ...asked, ends: '2026-03-20' }), '2026-03-20', false],
  ['where it was late already when it was first asked', caseOf({ ...asked, due: '2026-02-01' }), '2026-03-02', true],
  ['where figures do not count it', caseOf({ ...asked, counts: null }), '2026-03-02', true],
  ['where nobody can say', caseOf({ ...asked, unknown: 'Not told' }), '2026-03-02', false],
  ['where it does not count', caseOf({ ...asked, excluded: 'Moved in' }), '2026-03-02', false],
  ['of how things stand', pieceOf(false, { unit: '1', opens: '2026-03-02' }), '2026-03-02', false],
]

for (const [why, one, on, is] of work)
  test(`Something ${is ? 'waits to be done' : 'waits for nobody'}: ${why}`, () => assert.equal(isWork(one, on), is))

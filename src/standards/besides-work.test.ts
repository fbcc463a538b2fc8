import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isToFindOut, isToLookAt } from './besides-work.ts'
import { caseOf, pieceOf } from './cases.ts'
import type { Case } from './model.ts'

const on = '2026-03-31'
const open: Partial<Case> = { opens: '2026-01-05', unknown: 'The level of risk is not recorded' }

const untold: readonly (readonly [why: string, Partial<Case>, live: 'window' | 'now', boolean])[] = [
  ['open, and nobody can say', open, 'now', true],
  ['where its day would have passed long ago', { ...open, due: '2026-01-12' }, 'window', true],
  ['where it is known', { ...open, unknown: null }, 'now', false],
  ['where it does not count', { ...open, excluded: 'Moved in' }, 'now', false],
  ['before it opens', { ...open, opens: '2026-04-01' }, 'now', false],
  ['on the day it opens', { ...open, opens: on }, 'now', true],
  ['on the day it ended', { ...open, ends: on }, 'now', false],
  ['the day before it ends', { ...open, ends: '2026-04-01' }, 'now', true],
  ['on the day it was done', { ...open, done: on }, 'window', false],
  ['where it will be done', { ...open, done: '2026-04-01' }, 'window', true],
  ['where no figure counts it', { ...open, counts: null }, 'now', true],
  ['what happened twelve months ago', { ...open, opens: '2025-03-31' }, 'window', true],
  ['what happened a day before that', { ...open, opens: '2025-03-30' }, 'window', false],
  ['what is so since long ago and goes on', { ...open, opens: '2019-03-30' }, 'now', true],
]

for (const [why, given, live, is] of untold)
  test(`Something ${is ? 'is to be found out' : 'is not to be found out'}: ${why}`, () =>
    assert.equal(isToFindOut(caseOf({ unit: '1', opens: '2026-03-02', ...given }), { live }, on), is))

const share = { is: 'share', by: 'opens', live: 'now' } as const
const piece = (isSo: boolean, more: Partial<Case> = {}) => pieceOf(isSo, { unit: '1', opens: '2026-03-02', ...more })
const looked: readonly (readonly [why: string, Case, goodIs: 'high' | 'low', boolean])[] = [
  ['not so, and it should be', piece(false), 'high', true],
  ['so, as it should be', piece(true), 'high', false],
  ['so, and it should not be', piece(true), 'low', true],
  ['not so, and it should not be', piece(false), 'low', false],
  ['until it was so no more', piece(false, { ends: on }), 'high', false],
  ['that begins tomorrow', piece(false, { opens: '2026-04-01' }), 'high', false],
  ['that is not counted yet', piece(false, { counts: '2026-04-01' }), 'high', false],
  ['that nobody knows', piece(false, { unknown: 'Not told' }), 'high', false],
  ['late work says so itself', caseOf({ unit: '1', opens: '2026-03-02', due: '2026-03-09' }), 'high', false],
  ['work in time is none', caseOf({ unit: '1', opens: '2026-03-02', due: '2026-04-09' }), 'low', false],
]

for (const [why, one, goodIs, is] of looked)
  test(`A child ${is ? 'is' : 'is not'} to be looked at: ${why}`, () =>
    assert.equal(isToLookAt(one, { counting: share, goodIs }, on), is))

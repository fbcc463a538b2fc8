import assert from 'node:assert/strict'
import test from 'node:test'
import type { Analysis } from '../model.ts'
import type { Refresh } from './due.ts'
import type { Fault } from './faults.ts'
import { type ChronologyState, isLacking, stateOf } from './state.ts'

const refresh = (state: Refresh['state'], never = false): Refresh => ({
  due: '2026-12-01',
  why: 'Because',
  state,
  never,
})
const gapsSaid: Analysis = {
  version: 1,
  patterns: '',
  meaning: 'Stay.',
  gaps: 'Nothing is known of 2019.',
  by: 'A',
  at: new Date(0),
}
const silent: Analysis = { ...gapsSaid, gaps: ' ' }

type Line = {
  why: string
  refresh: Refresh | null
  givenBack?: boolean
  faults?: readonly Fault['id'][]
  analysis?: Analysis | null
  state: ChronologyState | null
}
const lines: readonly Line[] = [
  { why: 'fresh and whole', refresh: refresh('later'), state: 'current' },
  { why: 'fresh, but entries do not say what they meant for the child', refresh: refresh('later'), faults: ['no-impact'], state: 'incomplete' },
  { why: 'fresh, but events wait to be settled', refresh: refresh('later'), faults: ['not-settled'], state: 'incomplete' },
  { why: 'fresh, but without an analysis', refresh: refresh('later'), faults: ['no-analysis'], analysis: null, state: 'incomplete' },
  { why: 'a gap of which nothing is said', refresh: refresh('later'), faults: ['gap'], analysis: silent, state: 'incomplete' },
  { why: 'a gap of which the analysis says that nothing is known', refresh: refresh('later'), faults: ['gap', 'first-years'], analysis: gapsSaid, state: 'current' },
  { why: 'a gap that is explained excuses nothing else', refresh: refresh('later'), faults: ['gap', 'unsourced'], analysis: gapsSaid, state: 'incomplete' },
  { why: 'overdue comes before what is missing', refresh: refresh('overdue'), faults: ['stale', 'no-impact'], state: 'overdue' },
  { why: 'due soon', refresh: refresh('soon'), state: 'soon' },
  { why: 'never completed, and the first is not due yet', refresh: refresh('later', true), faults: ['not-settled'], state: 'not-due' },
  { why: 'given back comes before all', refresh: refresh('overdue'), givenBack: true, state: 'given-back' },
  { why: 'given back after work ended', refresh: null, givenBack: true, state: 'given-back' },
  { why: 'social care does not work with the child', refresh: null, state: null },
] // biome-ignore format: a table reads best a line each

for (const { why, refresh, givenBack = false, faults = [], analysis = silent, state } of lines)
  test(`the state of a chronology: ${why}`, () => {
    const lacks = isLacking(
      faults.map((id) => ({ id })),
      analysis,
    )
    assert.equal(stateOf({ refresh, isGivenBack: givenBack, lacks }), state)
  })

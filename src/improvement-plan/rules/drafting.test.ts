import assert from 'node:assert/strict'
import test from 'node:test'
import type { PlanFinding } from '../model.ts'
import { draftFrom, type SourceFinding } from './drafting.ts'

const area = (sourceKey: string, quote = `The quality of ${sourceKey}.`): SourceFinding => ({
  sourceKey,
  origin: 'area-for-improvement',
  quote,
  paragraph: null,
  page: 2,
  section: 'overall',
  listHeading: null,
})
const held = (from: SourceFinding, more: Partial<PlanFinding> = {}): PlanFinding => ({
  id: `plan-${from.sourceKey}`,
  priority: null,
  position: 1,
  gone: false,
  ...from,
  ...more,
})

test('every accepted area comes into an empty plan, in the order of the report', () => {
  const draft = draftFrom([area('supervision'), area('plans')], [])
  assert.deepEqual(
    draft.add.map((one) => one.sourceKey),
    ['supervision', 'plans'],
  )
})

test('drafting again adds nothing', () => {
  const accepted = [area('supervision'), area('plans')]
  assert.deepEqual(
    draftFrom(
      accepted,
      accepted.map((one) => held(one)),
    ),
    { add: [], reworded: [], gone: [], back: [] },
  )
})

test('the same finding given twice comes in once', () => {
  assert.equal(draftFrom([area('plans'), area('plans')], []).add.length, 1)
})

test('words corrected in the review come through', () => {
  const draft = draftFrom(
    [area('plans', 'The quality of pathway plans.')],
    [held(area('plans', 'The quality of pathway.'))],
  )
  assert.deepEqual(draft.reworded, [
    { id: 'plan-plans', from: 'The quality of pathway.', to: 'The quality of pathway plans.' },
  ])
})

test('a finding that is accepted no longer is gone, once, and comes back when it is accepted again', () => {
  const mine = held(area('plans'))
  assert.deepEqual(draftFrom([], [mine]).gone, ['plan-plans'])
  assert.deepEqual(draftFrom([], [{ ...mine, gone: true }]).gone, [])
  assert.deepEqual(draftFrom([area('plans')], [{ ...mine, gone: true }]).back, ['plan-plans'])
})

import assert from 'node:assert/strict'
import test from 'node:test'
import type { StatementAction, StatementContent } from './content.ts'
import { differences } from './differences.ts'

const action = (more: Partial<StatementAction> = {}): StatementAction => ({
  number: 1,
  line: 'a',
  milestones: [],
  action: 'Train supervisors',
  because: [],
  outcome: '',
  period: 'By 30 June 2026',
  lead: 'Bea Heron',
  partner: '',
  measures: 'Audits',
  cost: '',
  ...more,
})
const content = (actions: StatementAction[], more: Partial<StatementContent> = {}): StatementContent => ({
  title: 'Written statement of proposed action',
  council: 'Marlshire',
  inspection: 'Inspection',
  legalBasis: '',
  facts: [],
  governance: 'The board',
  parts: [{ heading: 'Area for improvement 1', quote: { text: 'Supervision.', where: 'page 2' }, actions, also: '' }],
  ...more,
})
const before = content([action()])

for (const { because, after, says } of [
  { because: 'the same statement says nothing', after: content([action()]), says: [] },
  { because: 'a revised period gives both', after: content([action({ period: 'By 31 August 2026' })]), says: ['Action 1, the period: before “By 30 June 2026”, now “By 31 August 2026”.'] },
  { because: 'what was empty was nothing', after: content([action({ partner: 'Police' })]), says: ['Action 1, the partner: before nothing, now “Police”.'] },
  { because: 'a new action is told by its new number', after: content([action(), action({ number: 2, line: 'b', action: 'More' })]), says: ['Action 2 is new: “More”.'] },
  { because: 'one that is left out is told by its old number', after: content([]), says: ['Action 1 of the earlier edition is left out: “Train supervisors”.'] },
  { because: 'another number alone is no change', after: content([action({ number: 4 })]), says: [] },
  { because: 'new milestones', after: content([action({ milestones: ['Half are trained, by 1 May 2026'] })]), says: ['Action 1, the milestones: before nothing, now “Half are trained, by 1 May 2026”.'] },
  { because: 'another governance', after: content([action()], { governance: 'Another board' }), says: ['The governance of the plan is described anew.'] },
] as { because: string; after: StatementContent; says: string[] }[]) // biome-ignore format: a table
  test(because, () => assert.deepEqual(differences(before, after), says))

test('an edition of before lines had their id is compared by the words of the action', () => {
  const { line: _line, milestones: _milestones, ...old } = action()
  assert.deepEqual(differences(content([old]), content([action()])), [])
  assert.deepEqual(differences(content([old]), content([action({ lead: 'Ash' })])), [
    'Action 1, the lead: before “Bea Heron”, now “Ash”.',
  ])
})

test('an action that moved to another finding says so', () => {
  const moved = content([], {
    parts: [{ heading: 'Further actions of our own', quote: null, actions: [action()], also: '' }],
  })
  assert.deepEqual(differences(before, moved), [
    'Action 1, what it answers: before “Supervision.”, now “Further actions of our own”.',
  ])
})

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Delivery, Milestone } from '../model.ts'
import { lateMilestones, latenessOfMilestone, milestonesDone, nextMilestone } from './milestones.ts'

const today = '2026-03-10'
const step = (id: string, due: string, more: Partial<Milestone> = {}): Milestone => ({
  id,
  title: id,
  due,
  revisedDue: null,
  done: null,
  note: '',
  version: 1,
  removed: false,
  ...more,
})
const done = { done: { on: '2026-03-01', by: 'Ash' } }
const line = (milestones: Milestone[], delivery: Delivery = 'on-track') => ({ milestones, delivery })

for (const { because, milestones, delivery, next, late } of [
  { because: 'the earliest that is not done is the next', milestones: [step('b', '2026-05-01'), step('a', '2026-04-01')], next: 'a', late: [] },
  { because: 'a done one is passed over', milestones: [step('a', '2026-02-01', done), step('b', '2026-04-01')], next: 'b', late: [] },
  { because: 'a late one stays the next until it is done', milestones: [step('a', '2026-03-09'), step('b', '2026-04-01')], next: 'a', late: ['a'] },
  { because: 'on its day it is not late', milestones: [step('a', '2026-03-10')], next: 'a', late: [] },
  { because: 'a revised date counts, earlier or later', milestones: [step('a', '2026-02-01', { revisedDue: '2026-06-01' }), step('b', '2026-05-01')], next: 'b', late: [] },
  { because: 'nothing is awaited on a line whose work is done', milestones: [step('a', '2026-03-01')], delivery: 'done-awaiting-sign-off', next: null, late: [] },
  { because: 'a line without milestones has none', milestones: [], next: null, late: [] },
] as { because: string; milestones: Milestone[]; delivery?: Delivery; next: string | null; late: string[] }[]) // biome-ignore format: a table
  test(because, () => {
    assert.equal(nextMilestone(line(milestones, delivery))?.id ?? null, next)
    assert.deepEqual(
      lateMilestones(line(milestones, delivery), today).map((one) => one.id),
      late,
    )
  })

test('a milestone is done as soon as someone says when, even after its date', () => {
  assert.deepEqual(latenessOfMilestone(step('a', '2026-02-01', done), today), { state: 'done' })
})

test('how many are done is said, and nothing where there are none', () => {
  assert.equal(
    milestonesDone({ milestones: [step('a', '2026-02-01', done), step('b', '2026-04-01')] }),
    '1 of 2 milestones done',
  )
  assert.equal(milestonesDone({ milestones: [step('a', '2026-02-01', done)] }), '1 of 1 milestone done')
  assert.equal(milestonesDone({ milestones: [] }), '')
})

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Manager } from '../model.ts'
import { type Typed, timeFrom } from './typed.ts'
import { levelStillAsked, readDecision } from './typed-decision.ts'

const manager: Manager = {
  staffId: 'm',
  accountId: null,
  name: 'Vanessa Holt',
  title: 'Team manager',
  level: 'team-manager',
}
const whole: Typed = {
  point: 'no-decision-90d', decision: 'no-change', decider: 'm', time: '9.40', rationale: 'The plan is right as it is', progress: 'Four of six actions are done',
  next: 'Review', owner: 'Tobias Finch', none: '', risk: '',
} // biome-ignore format: one form
const read = (changed: Typed, days: { decided?: string | null; by?: string | null } = {}) =>
  readDecision(
    { ...whole, ...changed },
    {
      decided: { day: days.decided === undefined ? '2026-03-02' : days.decided, error: null },
      by: { day: days.by === undefined ? '2026-03-09' : days.by, error: null },
      managers: [manager],
      today: '2026-03-03',
      clock: '16:00',
    },
  )

test('a decision is read with its level from the directory and its time as a clock has it', () => {
  const { text, errors } = read({})
  assert.deepEqual(errors, {})
  assert.equal(text?.level, 'team-manager')
  assert.equal(text?.decidedAt, '09:40')
  assert.deepEqual(text?.decidedBy, { staffId: 'm', name: 'Vanessa Holt', title: 'Team manager' })
})

const refused: readonly (readonly [Typed, { decided?: string | null; by?: string | null }, string, string])[] = [
  [{ point: '' }, {}, 'point', 'nothing is chosen'],
  [{ decision: 'later' }, {}, 'decision', 'there is no such decision'],
  [{ rationale: '' }, {}, 'rationale', 'a decision counts with its reason only'],
  [{ rationale: 'agreed' }, {}, 'rationale', 'one word is no reason'],
  [{ progress: '' }, {}, 'progress', 'the look at the plan says how it goes'],
  [{ decider: 'x' }, {}, 'decider', 'who is not in the directory on that day did not decide'],
  [{}, { decided: '2026-03-04' }, 'decided', 'tomorrow'],
  [{}, { decided: null }, 'decided', 'no day'],
  [{ time: '25:00' }, {}, 'time', 'no such time'],
  [{ time: '16:01' }, { decided: '2026-03-03' }, 'time', 'a minute from now'],
  [{ next: '', none: '' }, {}, 'next', 'neither what comes next nor why nothing does'],
  [{ none: 'All is done' }, {}, 'none', 'both'],
  [{ owner: '' }, {}, 'owner', 'nobody does it'],
  [{}, { by: null }, 'by', 'no day for what comes next'],
  [{}, { by: '2026-03-01' }, 'by', 'before the decision itself'],
]
for (const [changed, days, field, why] of refused)
  test(`it is refused at ${field}: ${why}`, () => {
    const { text, errors } = read(changed, days)
    assert.equal(text, null)
    assert.deepEqual(Object.keys(errors), [field])
  })

test('nothing comes next, with the reason', () => {
  const { text } = read({ next: '', owner: 'Tobias Finch', none: 'The case closes today' }, { by: null })
  assert.deepEqual([text?.nextBy, text?.nextOwner, text?.noneNeeded], [null, '', 'The case closes today'])
})

test('a decision that answers a change of risk is about it, whatever else was chosen', () => {
  assert.equal(read({ risk: 'r1', point: 'other' }).text?.point, 'risk-change')
})

test('a decision below the level that its point asks for says which level is still asked', () => {
  assert.equal(levelStillAsked({ point: 'no-change-12m', level: 'team-manager' }), 'service manager')
  assert.equal(levelStillAsked({ point: 'no-change-12m', level: 'director' }), null)
})

test('times are read as people type them', () => {
  assert.deepEqual(['', '21:40', '9.05', '0730', '24:00', 'noon'].map(timeFrom), [
    '',
    '21:40',
    '09:05',
    '07:30',
    null,
    null,
  ])
})

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Dispute, DisputeStep, Manager } from '../model.ts'
import { readDays } from './typed-days.ts'
import { nowOf, readAct, readReferral } from './typed-dispute.ts'

const manager: Manager = {
  staffId: 'm',
  accountId: null,
  name: 'Gareth',
  title: 'Head of service',
  level: 'head-of-service',
}
const step = (given: Partial<DisputeStep> = {}): DisputeStep => ({
  step: 1, level: 'informal', with: 'Gareth', beganOn: '2026-03-02', answerBy: '2026-03-05', answered: null, outcome: null, outcomeOn: null, ...given,
}) // biome-ignore format: one step
const dispute = (given: Partial<Dispute> = {}): Dispute => ({
  disputeId: 'd', childId: 'c', raisedAs: 'reviewing-officer', matter: 'm', wanted: 'w', raisedOn: '2026-03-02', raisedBy: 'Margaret', raisedByAccount: null,
  until: '2026-03-30', ended: null, steps: [step()], referrals: [], ...given,
}) // biome-ignore format: one dispute
const ended = { on: '2026-03-05', level: 'informal', how: 'agreed', words: '', by: 'Margaret' } as const

test('the next step is open to the one who raised it whether or not an answer came', () => {
  assert.equal(nowOf(dispute()).next, 'team-manager')
  assert.equal(
    nowOf(dispute({ steps: [step({ answered: { on: '2026-03-04', text: 't', by: 'b' } })] })).next,
    'team-manager',
  )
})

test('after the director, and when it has ended, there is no next step', () => {
  assert.equal(nowOf(dispute({ steps: [step({ level: 'director', step: 5 })] })).next, null)
  assert.deepEqual(nowOf(dispute({ ended })), { step: step(), mayAnswer: false, mayEnd: false, next: null })
})

const pressed = [
  [{ do: 'answer', answer: 'We will look at it this week' }, dispute(), 'answer', 'a manager answers'],
  [{ do: 'answer', answer: '' }, dispute(), null, 'an answer without words'],
  [{ do: 'answer', answer: 'We will look at it this week' }, dispute({ ended }), null, 'it has ended meanwhile'],
  [{ do: 'take-on', with: 'm' }, dispute(), 'take-on', 'to the next step'],
  [{ do: 'take-on', with: 'x' }, dispute(), null, 'to nobody in the directory'],
  [{ do: 'end', how: 'agreed', words: '' }, dispute(), 'end', 'as asked: no words needed'],
  [{ do: 'end', how: 'partly', words: '' }, dispute(), null, 'in part, and nobody says which'],
  [{ do: 'end', how: 'withdrawn', words: 'The plan was changed' }, dispute({ ended }), null, 'it has ended meanwhile'],
] as const
for (const [typed, one, is, why] of pressed)
  test(`${typed.do}: ${why}`, () => {
    const { act, errors } = readAct(typed, one, [manager])
    assert.equal(act?.is ?? null, is)
    assert.equal(Object.keys(errors).length > 0, is === null)
  })

test('a referral is refused only for what is missing in it, never for the state of a dispute', () => {
  const day = (text: string | null) => ({ day: text, error: null })
  const given = { decided: day('2026-03-02'), referred: day('2026-03-03'), today: '2026-03-03' }
  assert.deepEqual(readReferral({ why: 'Wishes were not heard' }, given), {})
  assert.deepEqual(Object.keys(readReferral({ why: '' }, given)), ['why'])
  assert.deepEqual(
    Object.keys(readReferral({ why: 'Wishes were not heard' }, { ...given, referred: day('2026-03-01') })),
    ['referred'],
  )
})

const days = {
  'risk-injury': '0', 'risk-new-adult': '1', 'risk-missing': '1', 'risk-arrest': '1', 'risk-emergency-accommodation': '1', 'risk-disengagement': '3',
  'risk-plan-stalled': '5', 'dispute-informal': '2', 'dispute-team-manager': '5', 'dispute-service-manager': '5', 'dispute-head-of-service': '5', 'dispute-director': '3',
} // biome-ignore format: one form

test('days are taken up to 20 working days for all steps together, and not one more', () => {
  assert.equal(readDays(days).days?.risk['plan-stalled'], 5)
  assert.deepEqual(Object.keys(readDays({ ...days, 'dispute-director': '4' }).errors), ['dispute-informal'])
  assert.deepEqual(Object.keys(readDays({ ...days, 'risk-injury': 'soon', 'risk-missing': '21' }).errors), [
    'risk-injury',
    'risk-missing',
  ])
})

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Delivery } from '../model.ts'
import { type Actor, mayRateDelivery, mayUpdate, whyNotSignOff } from './who.ts'

const nobody: Actor = { personId: null, mayEdit: false, mayUpdateOwn: false, maySignOff: false }
const lead = { personId: 'lead', name: 'L', role: '' }
const partner = { agency: 'Police', personId: 'partner', name: 'P' }
const line = { lead, partner, delivery: 'done-awaiting-sign-off' as Delivery }

const rows = [
  { because: 'editors may write on any line', actor: { ...nobody, mayEdit: true }, update: true, rate: true },
  { because: 'the lead writes and rates on the line they lead', actor: { ...nobody, personId: 'lead', mayUpdateOwn: true }, update: true, rate: true },
  { because: 'the partner writes on their line but does not rate it', actor: { ...nobody, personId: 'partner', mayUpdateOwn: true }, update: true, rate: false },
  { because: 'someone else’s line is not theirs', actor: { ...nobody, personId: 'other', mayUpdateOwn: true }, update: false, rate: false },
  { because: 'a lead whose role may not update does not', actor: { ...nobody, personId: 'lead' }, update: false, rate: false },
  { because: 'an account without a place in the directory leads nothing', actor: { ...nobody, mayUpdateOwn: true }, update: false, rate: false },
] // biome-ignore format: a table

for (const { because, actor, update, rate } of rows)
  test(because, () => {
    assert.equal(mayUpdate(actor, line), update)
    assert.equal(mayRateDelivery(actor, line), rate)
  })

test('a lead and a partner given as text alone are nobody’s account', () => {
  const named = { lead: { personId: null, name: 'L', role: '' }, partner: null }
  assert.equal(mayUpdate({ ...nobody, mayUpdateOwn: true }, named), false)
})

const signOff = [
  { because: 'the role does not sign off', actor: { ...nobody, mayEdit: true }, delivery: 'done-awaiting-sign-off', may: false },
  { because: 'nobody signs off their own line', actor: { ...nobody, personId: 'lead', maySignOff: true }, delivery: 'done-awaiting-sign-off', may: false },
  { because: 'work that is not done is not signed off', actor: { ...nobody, maySignOff: true }, delivery: 'on-track', may: false },
  { because: 'it is signed off already', actor: { ...nobody, maySignOff: true }, delivery: 'signed-off', may: false },
  { because: 'another person with the role, of work that is done', actor: { ...nobody, personId: 'other', maySignOff: true }, delivery: 'done-awaiting-sign-off', may: true },
] as const // biome-ignore format: a table

for (const { because, actor, delivery, may } of signOff)
  test(`sign-off ${may ? 'allowed' : 'refused'}: ${because}`, () => {
    assert.equal(whyNotSignOff(actor, { ...line, delivery }) === null, may)
  })

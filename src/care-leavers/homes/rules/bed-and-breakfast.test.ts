import assert from 'node:assert/strict'
import test from 'node:test'
import type { Home } from '../model/ledger.ts'
import { bedAndBreakfastOf, type Whom } from './bed-and-breakfast.ts'

const today = '2026-03-06'
const home = (accommodation: Home['accommodation'], said: Home['said'] = {}): Home => ({
  homeId: 'h', childId: 'c', movedIn: today, movedOut: null, standing: 'emergency', accommodation, said,
  by: 'Ana', at: new Date(0), takenBack: null, before: [], entries: [],
}) // biome-ignore format: one home
const seventeen = '2008-06-10'
const eighteenToday = '2008-03-06'

const told: readonly (readonly [string, Home, Whom, readonly [string, string] | null])[] = [
  ['looked after at 17: not for a single night', home('W'), { dateOfBirth: seventeen, inCare: true }, ['looked-after', 'no']],
  ['relevant at 17, and no registration is shown', home('W'), { dateOfBirth: seventeen, inCare: false }, ['relevant', 'if-registered']],
  ['relevant at 17 with a registration that was checked', home('W', { urn: 'SA1', urnCheckedOn: today }), { dateOfBirth: seventeen, inCare: false }, ['relevant', 'registered']],
  ['a registration that nobody checked shows nothing', home('W', { urn: 'SA1' }), { dateOfBirth: seventeen, inCare: false }, ['relevant', 'if-registered']],
  ['“none” is no registration', home('W', { urn: 'None', urnCheckedOn: today }), { dateOfBirth: seventeen, inCare: false }, ['relevant', 'if-registered']],
  ['a registration is no answer for someone looked after', home('W', { urn: 'SA1', urnCheckedOn: today }), { dateOfBirth: seventeen, inCare: true }, ['looked-after', 'no']],
  ['18 today: local rules', home('W'), { dateOfBirth: eighteenToday, inCare: false }, ['former-relevant', 'local']],
  ['18 today, and the return still says in care', home('W'), { dateOfBirth: eighteenToday, inCare: true }, ['former-relevant', 'local']],
  ['nobody knows the date of birth: the stricter rule', home('W'), { dateOfBirth: null, inCare: false }, ['looked-after', 'no']],
  ['the returns lag, and whoever recorded the move knew that they are looked after', home('W', { legalStatus: 'looked-after' }), { dateOfBirth: seventeen, inCare: false }, ['looked-after', 'no']],
  ['nowhere to stay is no better', home('S'), { dateOfBirth: seventeen, inCare: true }, ['looked-after', 'no']],
  ['looked after, somewhere that has no registration', home('D', { urn: 'none' }), { dateOfBirth: seventeen, inCare: true }, ['looked-after', 'no']],
  ['supported lodgings are another matter', home('E'), { dateOfBirth: seventeen, inCare: true }, null],
] // biome-ignore format: a table

for (const [why, one, whom, is] of told)
  test(`Bed and breakfast by legal status: ${why}`, () => {
    const found = bedAndBreakfastOf(one, whom, today)
    assert.deepEqual(found && [found.status, found.permitted], is)
  })

test('What it says of someone under 18 names the rule, who must act, and daily contact; and never two working days', () => {
  for (const inCare of [true, false]) {
    const found = bedAndBreakfastOf(home('W'), { dateOfBirth: seventeen, inCare }, today)!
    assert.match(found.who, /must act now/)
    assert.match(found.mustDo.join(), /every day/)
    assert.doesNotMatch(JSON.stringify(found), /two working days/i)
  }
})

const adults: readonly (readonly [why: string, home: Home, visitEvery: number | null, mustDo: RegExp, not: RegExp])[] = [
  ['weekly visits, and contact every day', home('W'), 7, /every week,Speak with the young person every day/, /every 7/],
  ['sooner where the risk is high, as the list of what is due says', home('W'), 4, /at the address every 4 days/, /every week/],
  ['nowhere to stay: no daily contact is asked', home('S'), 7, /every week/, /every day/],
  ['where nobody asks for visits none are named', home('W'), null, /exit plan/, /visit at/i],
] // biome-ignore format: a table
for (const [why, one, visitEvery, mustDo, not] of adults)
  test(`What must be done over 18: ${why}`, () => {
    const found = bedAndBreakfastOf(one, { dateOfBirth: eighteenToday, inCare: false }, today, visitEvery)!
    assert.match(found.mustDo.join(), mustDo)
    assert.doesNotMatch(found.mustDo.join(), not)
  })

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { lineOf, wayOf } from './alert-called.ts'
import { climbNow, type Rung, type RungNow, rungs, type Telling, usualMinutes } from './alert-climb.ts'
import { urgentMail } from './alert-mail.ts'
import type { Told } from './ladder-people.ts'
import type { Shift } from './on-call.ts'

const now = new Date('2026-03-06T20:00:00Z')
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000)
const person = (name: string): Told => ({ accountId: name, name })
const line = (of: Partial<Record<Rung, readonly string[]>>): readonly RungNow[] =>
  rungs.map((rung) => ({ rung, people: (of[rung] ?? []).map(person) }))
const full = line({ first: ['Ann'], second: ['Ben'], 'head-of-service': ['Hal'], director: ['Dee'] })
const telling = (rung: Rung, at: Date, ...names: readonly string[]): Telling => ({
  rung,
  at,
  people: names.map(person),
})
const unreached = (rung: Rung, at: Date, ...names: readonly string[]): Telling => ({ ...telling(rung, at, ...names), unreached: true }) // biome-ignore format: one line
const said = (one: RungNow | null): string => (one === null ? 'nobody' : `${one.rung}: ${one.people.map(({ name }) => name).join(', ')}`) // biome-ignore format: short

for (const [why, told, isAcknowledged, on, expected] of [
  ['at once whoever is first on call', [], false, full, 'first: Ann'],
  ['nobody twice', [telling('first', now, 'Ann')], false, full, 'nobody'],
  ['before the time is over, nobody', [telling('first', minutes(-29), 'Ann')], false, full, 'nobody'],
  ['the e-mail to the first came back: the second, without waiting', [unreached('first', now, 'Ann')], false, full, 'second: Ben'],
  ['it came back from the second, who was told after the first: the head of service', [telling('first', minutes(-31), 'Ann'), unreached('second', now, 'Ben')], false, full, 'head-of-service: Hal'],
  ['it came back from the first, and the second has time', [unreached('first', minutes(-1), 'Ann'), telling('second', now, 'Ben')], false, full, 'nobody'],
  ['it came back from the first, who has acknowledged in Throughline: nobody', [unreached('first', now, 'Ann')], true, full, 'nobody'],
  ['it came back from the director: above is nobody', [unreached('director', now, 'Dee')], false, full, 'nobody'],
  ['then the second', [telling('first', minutes(-30), 'Ann')], false, full, 'second: Ben'],
  ['then the head of service', [telling('first', minutes(-90), 'Ann'), telling('second', minutes(-30), 'Ben')], false, full, 'head-of-service: Hal'],
  ['who has an hour', [telling('head-of-service', minutes(-59), 'Hal')], false, full, 'nobody'],
  ['then the director', [telling('head-of-service', minutes(-60), 'Hal')], false, full, 'director: Dee'],
  ['above the director nobody', [telling('director', minutes(-6000), 'Dee')], false, full, 'nobody'],
  ['acknowledged: nobody', [telling('first', minutes(-300), 'Ann')], true, full, 'nobody'],
  ['acknowledged before anybody was told: nobody', [], true, full, 'nobody'],
  ['a gap in the rota: the head of service, at once', [], false, line({ 'head-of-service': ['Hal'], director: ['Dee'] }), 'head-of-service: Hal'],
  ['no head either: the director, at once', [], false, line({ director: ['Dee'] }), 'director: Dee'],
  ['the second is the first again: passed over', [telling('first', minutes(-30), 'Ann')], false, line({ second: ['Ann'], director: ['Dee'] }), 'director: Dee'],
  ['whoever is on call by then', [telling('first', minutes(-30), 'Ann')], false, line({ first: ['Cy'], second: ['Cy'] }), 'second: Cy'],
  ['nobody at all', [], false, line({}), 'nobody'],
] as const) // biome-ignore format: one line each
  test(`Whom to tell of an urgent alert: ${why}`, () =>
    assert.equal(said(climbNow(told, isAcknowledged, on, usualMinutes, now)), expected))

const someone = fc.subarray(['Ann', 'Ben', 'Hal', 'Dee', 'Cy'])
const lines = fc.record({ first: someone, second: someone, 'head-of-service': someone, director: fc.subarray(['Dee', 'Dora'], { minLength: 1 }) }).map(line) // biome-ignore format: one line

test('However often it is asked and whoever is on call by then: up only, each rung once, nobody twice, and to the top in the end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), lines, fc.boolean()), { minLength: 1, maxLength: 40 }),
      (asked) => {
        const told: Telling[] = []
        let at = now
        const ask = (on: readonly RungNow[], isReached = true): void => {
          const next = climbNow(told, false, on, usualMinutes, at)
          if (next !== null) told.push({ ...next, at, unreached: !isReached })
        }
        for (const [wait, on, isReached] of asked) {
          at = new Date(at.getTime() + wait * 60_000)
          ask(on, isReached)
          assert.ok(told.length > 0, 'somebody is told the first time it is asked')
        }
        for (let more = 0; more < 4; more += 1) {
          at = new Date(at.getTime() + 120 * 60_000)
          ask(asked.at(-1)![1])
        }
        const order = told.map(({ rung }) => rungs.indexOf(rung))
        assert.deepEqual(order, [...new Set(order)].toSorted())
        const people = told.flatMap((one) => one.people.map(({ accountId }) => accountId))
        assert.equal(new Set(people).size, people.length)
        for (const { accountId } of asked.at(-1)![1].flatMap((one) => (one.rung === 'director' ? one.people : [])))
          assert.ok(people.includes(accountId) || order.at(-1) === 3)
      },
    ),
    { numRuns: 200 },
  )
})

const shift = (name: string, place: 1 | 2, service = ''): Shift => ({ ...person(name), service, place, from: minutes(-60), until: minutes(60) }) // biome-ignore format: short
const none = { told: [], cannot: [] }
const ladder = { 1: none, 2: none, 3: { told: [person('Hal')], cannot: [] }, 4: { told: [person('Dee')], cannot: [] } }

test('On the rungs are those on call for the service of the team, and after them the head of service and the director', () => {
  const shifts = [shift('Ann', 1), shift('Ben', 1, 'Care'), shift('Cy', 2, 'Help'), shift('Ann', 1, 'Help')]
  const on = lineOf({ isKept: false }, shifts, 'Help', ladder, now)
  assert.deepEqual(on.map(said), ['first: Ann', 'second: Cy', 'head-of-service: Hal', 'director: Dee'])
})

test('For a record that is kept to named people nobody on call is told: they could do nothing about it', () => {
  const on = lineOf({ isKept: true }, [shift('Ann', 1)], null, ladder, now)
  assert.deepEqual(on.map(said), ['first: ', 'second: ', 'head-of-service: Hal', 'director: Dee'])
})

for (const [why, more, expected] of [
  ['a holder’s, urgent or not', { holders: [{ ...person('Ann'), step: 1 }], isUrgent: false }, 'holds'],
  ['urgent: whoever is on call', { shifts: [shift('Ann', 2)] }, 'on-call'],
  ['not urgent: nobody’s on call', { shifts: [shift('Ann', 2)], isUrgent: false }, null],
  ['urgent: who was told, though no longer on call', { told: [telling('first', minutes(-600), 'Ann')] }, 'told'],
  ['kept to named people: nobody’s on call', { shifts: [shift('Ann', 1)], isKept: true }, null],
  ['on call for another service: not theirs', { shifts: [shift('Ann', 1, 'Care')], service: 'Help' }, null],
  ['anybody else’s: no', {}, null],
] as const)
  test(`Whose an alert is: ${why}`, () => {
    const given = {
      accountId: 'Ann',
      isKept: false,
      isUrgent: true,
      holders: [],
      shifts: [],
      service: null,
      told: [],
      now,
    }
    assert.equal(wayOf({ ...given, ...more }), expected)
  })

test('A mail says how many by standard, who is told next and when, and holds nothing but what it was handed', () => {
  const lines = [{ title: 'Child seen within one working day', count: 2 }, { title: 'Return home interviews', count: 1 }] // biome-ignore format: one line
  const { subject, text } = urgentMail('first', lines, usualMinutes, 'https://throughline.example/alerts?show=urgent')
  assert.equal(subject, '3 urgent alerts need acknowledging')
  assert.match(text, /- Child seen within one working day: 2\n- Return home interviews\n/)
  assert.match(text, /Sign in and acknowledge: https:\/\/throughline\.example\/alerts\?show=urgent\n/)
  assert.match(text, /because you are first on call/)
  assert.match(text, /within 30 minutes, the next is told: second on call/)
})

test('One alert is told in the singular, an hour as an hour, and the director that nobody is above', () => {
  const lines = [{ title: 'Return home interviews', count: 1 }]
  assert.equal(urgentMail('first', lines, usualMinutes, 'x').subject, 'An urgent alert needs acknowledging')
  assert.match(
    urgentMail('head-of-service', lines, usualMinutes, 'x').text,
    /within 1 hour, the next is told: director/,
  )
  assert.match(urgentMail('director', lines, usualMinutes, 'x').text, /Nobody is told after you/)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { gapsOf, momentOf, onCallAt, onTheClock, readShift, readTime, type Shift } from './on-call.ts'

for (const [why, day, time, expected] of [
  ['in winter as it is', '2026-12-10', '17:00', '2026-12-10T17:00:00.000Z'],
  ['in summer an hour earlier', '2026-07-10', '17:00', '2026-07-10T16:00:00.000Z'],
  ['midnight is the first moment of its day', '2026-12-10', '00:00', '2026-12-10T00:00:00.000Z'],
  ['before the clocks go forward', '2026-03-29', '00:59', '2026-03-29T00:59:00.000Z'],
  ['the hour that is left out is no time', '2026-03-29', '01:30', null],
  ['after it summer has begun', '2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
  ['of the hour that comes twice the first', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['after it winter has begun', '2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
] as const)
  test(`The moment at which clocks in England show a time: ${why}`, () =>
    assert.equal(momentOf(day, time)?.toISOString() ?? null, expected))

test('A moment on the clock and back is the same moment, but for the second of the hour that comes twice', () => {
  const from = Date.parse('2024-01-01T00:00:00Z') / 60_000
  fc.assert(
    fc.property(fc.integer({ min: from, max: from + 4 * 365 * 1440 }), (minute) => {
      const at = new Date(minute * 60_000)
      const { day, time } = onTheClock(at)
      const back = momentOf(day, time)!
      assert.ok(back.getTime() === at.getTime() || at.getTime() - back.getTime() === 3_600_000)
      if (back.getTime() !== at.getTime()) assert.match(day, /-10-(2[5-9]|3[01])$/)
    }),
    { numRuns: 300 },
  )
})

for (const [typed, expected] of [
  ['17:00', '17:00'],
  ['9:05', '09:05'],
  ['9', '09:00'],
  ['17.30', '17:30'],
  ['5pm', '17:00'],
  ['12am', '00:00'],
  ['12 PM', '12:00'],
  ['5:30 pm', '17:30'],
  ['24:00', null],
  ['13pm', null],
  ['0am', null],
  ['9:60', null],
  ['noon', null],
  ['', null],
] as const)
  test(`A time as it is typed: “${typed}”`, () => assert.equal(readTime(typed), expected))

const at = (text: string): Date => new Date(`2026-03-${text}Z`)
const shift = (name: string, from: string, until: string, more: Partial<Shift> = {}): Shift => ({ accountId: name, name, service: '', place: 1, from: at(from), until: at(until), ...more }) // biome-ignore format: short
const rota = [
  shift('Ann', '06T09:00', '06T17:00'),
  shift('Ben', '06T17:00', '07T09:00'),
  shift('Cy', '06T12:00', '06T20:00', { service: 'Care' }),
  shift('Di', '06T09:00', '07T09:00', { place: 2 }),
]
const names = (some: readonly { readonly name: string }[]): string => some.map(({ name }) => name).join(', ')

for (const [why, service, place, when, expected] of [
  ['a time begins at its first moment', '', 1, '06T09:00', 'Ann'],
  ['and is over at its last, when the next begins', '', 1, '06T17:00', 'Ben'],
  ['of a service, its own first and then those of all', 'Care', 1, '06T18:00', 'Cy, Ben'],
  ['another service’s own is not on call here', 'Help', 1, '06T18:00', 'Ben'],
  ['second', '', 2, '06T18:00', 'Di'],
  ['nobody before the rota begins', '', 1, '06T08:59', ''],
] as const)
  test(`Who is on call: ${why}`, () => assert.equal(names(onCallAt(rota, service, place, at(when))), expected))

const inWords = (gaps: ReturnType<typeof gapsOf>): readonly string[] =>
  gaps.map(({ from, until }) => `${from.toISOString().slice(8, 16)} to ${until.toISOString().slice(8, 16)}`)

for (const [why, some, from, until, expected] of [
  ['none', rota, '06T10:00', '07T09:00', []],
  ['at the end', rota, '06T10:00', '07T12:00', ['07T09:00 to 07T12:00']],
  ['before and after', rota, '06T06:00', '07T12:00', ['06T06:00 to 06T09:00', '07T09:00 to 07T12:00']],
  ['in the middle, where a longer one lies before a shorter', [shift('A', '06T00:00', '06T12:00'), shift('B', '06T01:00', '06T02:00'), shift('C', '06T13:00', '07T00:00')], '06T00:00', '07T00:00', ['06T12:00 to 06T13:00']],
  ['the second on call fills none', [shift('Di', '06T00:00', '07T00:00', { place: 2 })], '06T00:00', '07T00:00', ['06T00:00 to 07T00:00']],
  ['nobody at all', [], '06T00:00', '07T00:00', ['06T00:00 to 07T00:00']],
] as const) // biome-ignore format: one line each
  test(`Gaps in the rota: ${why}`, () => assert.deepEqual(inWords(gapsOf(some, '', at(from), at(until))), expected))

test('At every moment either somebody is first on call or it lies in a gap, and never both', () => {
  const hour = fc.integer({ min: 0, max: 71 })
  const shifts = fc.array(
    fc.tuple(hour, fc.integer({ min: 1, max: 24 }), fc.constantFrom<1 | 2>(1, 2), fc.constantFrom('', 'Care', 'Help')),
    { maxLength: 12 },
  )
  const moment = (hours: number): Date => new Date(Date.parse('2026-10-24T00:00:00Z') + hours * 3_600_000)
  fc.assert(
    fc.property(shifts, hour, (some, when) => {
      const all = some.map(([from, length, place, service], n): Shift => ({ accountId: `${n}`, name: `${n}`, service, place, from: moment(from), until: moment(from + length) })) // biome-ignore format: one call
      const gap = gapsOf(all, 'Care', moment(0), moment(72)).some(({ from, until }) => from <= moment(when) && moment(when) < until) // biome-ignore format: one call
      assert.notEqual(gap, onCallAt(all, 'Care', 1, moment(when)).length > 0)
    }),
    { numRuns: 200 },
  )
})

const typed = { accountId: 'Ann', service: '', place: '1', fromTime: '17:00', untilTime: '9am' }
const known = { who: new Set(['Ann']), services: ['Care'], now: at('05T12:00') }
const days = { from: '2026-03-28', until: '2026-03-29' } as const

test('A time on call over the night on which the clocks go forward is an hour shorter', () => {
  const { read } = readShift(typed, days, known)
  assert.equal(read!.until.getTime() - read!.from.getTime(), 15 * 3_600_000)
})

for (const [why, more, of, field, expected] of [
  ['nobody is chosen', { accountId: '' }, days, 'accountId', /Choose who/],
  ['somebody who may not be on call', { accountId: 'Zed' }, days, 'accountId', /Choose who/],
  ['a service that there is not', { service: 'Parks' }, days, 'service', /Choose a service/],
  ['neither first nor second', { place: '3' }, days, 'place', /first or second/],
  ['no day', {}, { from: null, until: '2026-03-29' }, 'from', /day on which it begins/],
  ['no time', { fromTime: 'evening' }, days, 'fromTime', /time at which it begins, like 9:00/],
  [
    'the hour that is left out',
    { untilTime: '1:30' },
    days,
    'untilTime',
    /no 01:30 on that day: the clocks go forward/,
  ],
  ['the end before the beginning', {}, { from: '2026-03-29', until: '2026-03-28' }, 'until', /end after it begins/],
  ['all of it in the past', {}, { from: '2026-03-01', until: '2026-03-02' }, 'until', /in the future/],
  ['months at once', {}, { from: '2026-03-01', until: '2026-06-01' }, 'until', /at most 31 days/],
] as const)
  test(`A time on call that is refused: ${why}`, () => {
    const { read, errors } = readShift({ ...typed, ...more }, of, known)
    assert.equal(read, null)
    assert.deepEqual(Object.keys(errors), [field])
    assert.match(errors[field]!, expected)
  })

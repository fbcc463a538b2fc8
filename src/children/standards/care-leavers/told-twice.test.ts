import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../../platform/day.ts'
import { calendarOf } from '../../../standards/calendar.ts'
import { casesOf } from '../../../standards/examples.ts'
import type { Example, Rows } from '../../../standards/standard.ts'
import { englandAndWales } from '../../../statutory/index.ts'
import { childrenStandards } from '../all.ts'

const calendar = calendarOf([], englandAndWales)
const first = '2025-10-01'
const length = 180
const end = addDays(first, length)

/** Every standard that goes by contacts with care leavers, wherever they are told. */
const asked = childrenStandards.filter(
  ({ area, reads }) =>
    (area === 'care-leavers' || area === 'accommodation-oversight') &&
    reads.some((table) => ['visit', 'leaverContact', 'homeVisit', 'homeContact'].includes(table)),
)

type Contact = {
  readonly at: number
  readonly way: 'page' | 'home' | 'list'
  readonly seen: boolean
  readonly again: boolean
}

const drawn = fc.record({
  contacts: fc.array(
    fc.record({
      at: fc.nat({ max: length }),
      way: fc.constantFrom('page' as const, 'home' as const, 'list' as const),
      seen: fc.boolean(),
      again: fc.boolean(),
    }),
    { maxLength: 25 },
  ),
  emergency: fc.nat({ max: length }),
  lasts: fc.nat({ max: 60 }),
})

const yes = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no')
const rowsOf = (contacts: readonly Contact[], way: Contact['way'], fields: (one: Contact) => object) =>
  contacts.filter((one) => one.way === way).map((one) => ({ starts: addDays(first, one.at), fields: fields(one) }))

const history = (contacts: readonly Contact[], home: { from: string; until: string }): Example<Rows>['rows'] => ({
  person: [{ fields: { dateOfBirth: '2006-06-10' } }],
  careLeaver: [{ starts: first, fields: { category: 'former-relevant', inTouch: 'YES', latestContact: first } }],
  leaverHome: [
    { key: 'a', starts: first, ends: home.from, fields: { kind: 'settled', accommodation: 'U', planned: 'yes', ofAuthority: 'yes' } },
    { key: 'b', starts: home.from, ends: home.until, fields: { kind: 'emergency', accommodation: 'W', planned: 'no', ofAuthority: 'yes' } },
    { key: 'c', starts: home.until, fields: { kind: 'settled', accommodation: 'U', planned: 'yes', ofAuthority: 'yes' } },
  ],
  leaverContact: rowsOf(contacts, 'page', ({ seen }) => ({ kind: 'visit', seen: yes(seen), twoWay: yes(seen), refused: 'no' })),
  homeVisit: rowsOf(contacts, 'home', ({ seen }) => ({ seen: yes(seen), refused: 'no', needsChecked: 'yes', homeKey: 'b' })),
  visit: rowsOf(contacts, 'list', ({ seen }) => ({ kind: 'care-leaver', seen: yes(seen) })),
}) // biome-ignore format: one history

test('a contact that was recorded here and that a list tells too is one, in every standard that goes by contacts', () => {
  assert.ok(asked.length >= 7)
  fc.assert(
    fc.property(drawn, ({ contacts, emergency, lasts }) => {
      const home = { from: addDays(first, emergency), until: addDays(first, emergency + lasts + 1) }
      const again = contacts.filter((one) => one.again && one.way !== 'list').map((one) => ({ ...one, way: 'list' as const })) // biome-ignore format: short
      const [once, twice] = [history(contacts, home), history([...contacts, ...again], home)]
      for (const standard of asked) {
        const cases = (rows: Example<Rows>['rows']) =>
          casesOf(standard, { why: '', rows, on: end, are: [] }, calendar).map(({ because: _, ...one }) => one)
        assert.deepEqual(cases(twice), cases(once), standard.id)
      }
    }),
    { numRuns: 60 },
  )
})

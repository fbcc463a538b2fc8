import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { OutRow } from './model.ts'
import { districtOf, numbersOf, type Pseudonymity, pseudonymised, pseudonymsOf, untreated } from './pseudonyms.ts'

const key = 'a key that the authority keeps'
const how: Pseudonymity = { key, birth: 'month', teams: false }
const row = (values: OutRow['values']): OutRow => ({ list: 'list-8', values })
const only = (values: OutRow['values'], given: Partial<Pseudonymity> = {}): OutRow['values'] =>
  pseudonymised([row(values)], { ...how, ...given })[0]!.values

test('Every column that could name somebody says what becomes of it', () => {
  assert.deepEqual(untreated(), [])
})

const changes: readonly (readonly [why: string, values: OutRow['values'], how: Partial<Pseudonymity>, out: object])[] =
  [
    ['a date of birth is left to its month', { dateOfBirth: '2015-05-17' }, {}, { dateOfBirth: '2015-05-01' }],
    [
      'or to nothing, where the age alone is wanted',
      { dateOfBirth: '2015-05-17', age: 10 },
      { birth: 'age' },
      { dateOfBirth: null, age: 10 },
    ],
    ['a postcode to its district', { placementPostcode: 'ZZ12 8TH' }, {}, { placementPostcode: 'ZZ12' }],
    ['the number of a home names its street', { placementUrn: '1234567' }, {}, { placementUrn: null }],
    ['workers are numbered', { worker: 'Ana Bell' }, {}, { worker: 'W1' }],
    [
      'an adviser who is also a worker has one number',
      { worker: 'Ana Bell', personalAdviser: 'Ana Bell' },
      {},
      { worker: 'W1', personalAdviser: 'W1' },
    ],
    ['teams may keep their names', { team: 'North' }, { teams: true }, { team: 'North' }],
    [
      'days of what was done stay',
      { lastVisit: '2026-03-02', careStart: '2025-01-09' },
      {},
      { lastVisit: '2026-03-02', careStart: '2025-01-09' },
    ],
    ['a blank stays blank', { worker: null, childId: null }, {}, { worker: null, childId: null }],
  ]
for (const [why, values, given, out] of changes)
  test(`A return that names nobody: ${why}`, () => {
    assert.deepEqual(only(values, given), out)
  })

test('A child has one pseudonym on every list, and another one under another key', () => {
  const rows = [row({ childId: '007' }), { list: 'list-1', values: { childId: '007' } }]
  const [first, second] = pseudonymised(rows, how)
  assert.equal(first!.values.childId, second!.values.childId)
  assert.match(String(first!.values.childId), /^C[0-9A-HJKMNP-TV-Z]{8}$/)
  assert.notEqual(pseudonymised(rows, { ...how, key: 'another key' })[0]!.values.childId, first!.values.childId)
})

test('A child and an adopter with the same identifier are not told to be the same', () => {
  const { childId, adopterId } = only({ childId: '7', adopterId: '7' })
  assert.notEqual(String(childId).slice(1), String(adopterId).slice(1))
})

test('The pseudonym of a child does not hang on who else is in the return', () => {
  const [alone] = pseudonymised([row({ childId: '1' })], how)
  const [among] = pseudonymised([row({ childId: '1' }), row({ childId: '2' })], how)
  assert.equal(alone!.values.childId, among!.values.childId)
})

test('No two of a hundred thousand children have one pseudonym', () => {
  const pseudonyms = pseudonymsOf(
    key,
    'child',
    Array.from({ length: 100_000 }, (_, at) => String(at)),
  )
  assert.equal(new Set(pseudonyms.values()).size, 100_000)
})

test('Numbers of workers do not follow the alphabet', () => {
  const names = 'abcdefghijkl'.split('')
  const numbers = numbersOf(key, 'W', names)
  assert.notDeepEqual(
    names.toSorted((left, right) => Number(numbers.get(left)!.slice(1)) - Number(numbers.get(right)!.slice(1))),
    names,
  )
  assert.deepEqual([...numbers.values()].toSorted(), names.map((_, at) => `W${at + 1}`).toSorted())
})

test('Nothing of an identifier, a name or a postcode is left, whatever they are', () => {
  const secret = fc.stringMatching(/^[a-z]{6,12} [a-z]{6,12}$/)
  fc.assert(
    fc.property(secret, secret, secret, (childId, worker, organisation) => {
      const out = JSON.stringify(only({ childId, worker, organisation }))
      assert.ok(![childId, worker, organisation].some((one) => out.includes(one)))
    }),
  )
})

const postcodes: readonly (readonly [postcode: string, district: string])[] = [
  ['BS1 4DJ', 'BS1'],
  ['bs14dj', 'BS1'],
  ['W1A 0AX', 'W1A'],
  ['M1 1AE', 'M1'],
  ['ZZ1', 'ZZ1'],
]
for (const [postcode, district] of postcodes)
  test(`The district of "${postcode}" is "${district}"`, () => {
    assert.equal(districtOf(postcode), district)
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { returnOf } from '../../../test/support/returns.ts'
import { annexALists } from '../annex-a/lists.ts'
import { bareIdentifier } from './alike.ts'
import { checksOf } from './all.ts'
import type { Values } from './model.ts'
import { runChecks } from './run.ts'

const found = (lists: Readonly<Record<string, readonly Values[]>>) =>
  [
    ...runChecks({
      read: returnOf('annex-a', lists),
      lists: annexALists,
      checks: checksOf['annex-a'],
      asAt: '2026-03-31',
      partial: true,
    }),
  ].filter(({ check }) => check === 'child.identifiers-alike')

test('A pair across lists is named, with where the other stands', () => {
  const [one, ...others] = found({ 'list-6': [{ childId: '004711' }], 'list-7': [{ childId: '4711' }] })
  assert.deepEqual(others, [])
  assert.deepEqual([one!.list, one!.row, one!.column, one!.severity], ['list-7', 2, 'childId', 'look-at'])
  assert.match(
    one!.message,
    /“4711” here and “004711” in list 6 \(Children in need\), row 2 differ by zeros in front alone, and are loaded as two children/,
  )
})

const cases: readonly (readonly [why: string, one: Values, other: Values, pairs: number])[] = [
  ['capitals', { childId: 'ab12' }, { childId: 'AB12' }, 1],
  ['a letter and its accent apart', { childId: 'Zoe\u0308' }, { childId: 'Zo\u00EB' }, 1],
  ['blanks within', { childId: 'A 12' }, { childId: 'A12' }, 1],
  ['one of them has no date of birth', { childId: '012', dateOfBirth: '2014-08-09' }, { childId: '12' }, 1],
  [
    'two dates of birth: two children',
    { childId: '012', dateOfBirth: '2014-08-09' },
    { childId: '12', dateOfBirth: '2012-01-02' },
    0,
  ],
  [
    'one date of birth: that is more than something to look at, and said elsewhere',
    { childId: '012', dateOfBirth: '2014-08-09' },
    { childId: '12', dateOfBirth: '2014-08-09' },
    0,
  ],
  ['zeros at the end are another number', { childId: '120' }, { childId: '12' }, 0],
]
for (const [why, one, other, pairs] of cases)
  test(`${pairs === 0 ? 'No pair' : 'A pair'} within a list: ${why}`, () => {
    assert.equal(found({ 'list-6': [one, other] }).length, pairs)
  })

test('However it is written, an identifier is found to be like itself', () => {
  const id = fc.stringMatching(/^[A-Za-zé]{1,3}[1-9][0-9]{2,6}$/)
  fc.assert(
    fc.property(id, fc.nat(3), fc.boolean(), (one, zeros, decomposed) => {
      const other = `${'0'.repeat(zeros)}${decomposed ? one.normalize('NFD') : one.toUpperCase()}`
      assert.equal(bareIdentifier(other), bareIdentifier(one))
      const expected = one === other ? 0 : 1
      assert.equal(found({ 'list-6': [{ childId: one }], 'list-8': [{ childId: other }] }).length, expected)
    }),
  )
})

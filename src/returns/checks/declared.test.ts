import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnOf } from '../../../test/support/returns.ts'
import { birthsInWords, blankInWords, coverStart, declaredBy, nobodyInWords } from '../annex-a/cover.ts'
import { annexALists } from '../annex-a/lists.ts'
import { checksOf } from './all.ts'
import type { Values } from './model.ts'
import { runChecks } from './run.ts'

const asAt = '2026-03-31'
const inCare: Values = {
  childId: 'C1',
  gender: 'F',
  ethnicity: 'WBRI',
  age: 18,
  dateOfBirth: '2008-01-01',
  careStart: '2025-12-01',
  placementStart: '2025-12-01',
  placementType: 'U6',
}
const found = (values: Values, cover: readonly string[] | null, id: string): boolean => {
  const read = { ...returnOf('annex-a', { 'list-8': [values] }), ...(cover ? { cover } : {}) }
  return [...runChecks({ read, lists: annexALists, checks: checksOf['annex-a'], asAt, partial: true })].some(
    ({ check }) => check === id,
  )
}

const month = [`${coverStart}Marlshire`, birthsInWords.month]
const late = 'care.ended-after-18'
const rows: readonly (readonly [why: string, values: Values, cover: readonly string[] | null, id: string, is: boolean])[] =
  [
    ['care ended after the first of the month of the birthday', { careEnd: '2026-01-20' }, null, late, true],
    ['by month, the birthday may have been later', { careEnd: '2026-01-20' }, month, late, false],
    ['by month, a month after it is after it all the same', { careEnd: '2026-02-20' }, month, late, true],
    ['a blank without a cover', { placementLocation: null }, null, 'care.placement-location-missing', true],
    [
      'a blank that the cover declares',
      { placementLocation: null },
      [`${coverStart}Marlshire`, 'List 8, Children in care: 1 row', blankInWords('Placement Location', 'blank in 1 row', 'not held.')],
      'care.placement-location-missing',
      false,
    ],
    [
      'a blank that it declares of another list',
      { placementLocation: null },
      [`${coverStart}Marlshire`, 'List 7, Child protection: 1 row', blankInWords('Placement Location', 'blank in 1 row', 'not held.')],
      'care.placement-location-missing',
      true,
    ],
  ] // biome-ignore format: one row a case
for (const [why, values, cover, id, is] of rows)
  test(`${is ? 'Found' : 'Not found'}: ${why}`, () => {
    assert.equal(found({ ...inCare, ...values }, cover, id), is)
  })

test('A list that the cover says is left out is not missing', () => {
  const read = returnOf('annex-a', {})
  const missing = (cover?: readonly string[]) =>
    [
      ...runChecks({
        read: { ...read, lists: new Map(), ...(cover ? { cover } : {}) },
        lists: annexALists,
        checks: checksOf['annex-a'],
        asAt,
      }),
    ].some(({ check, list }) => check === 'return.list-missing' && list === 'list-11')
  assert.equal(missing(), true)
  const cover = [
    `${coverStart}Marlshire`,
    'List 11, Adopters: left out. Only people who may see adopters can write it.',
  ]
  assert.equal(missing(cover), false)
})

test('Where the age alone is left, every date of birth is declared blank', () => {
  assert.equal(declaredBy([birthsInWords.age]).blank.has('list-1 dateOfBirth'), true)
})

test('A list of which the cover says that nobody is on it is declared empty, and no other', () => {
  const lines = [`${coverStart}Marlshire`, 'List 9, Leaving care services: 0 rows', nobodyInWords('not held.')]
  assert.deepEqual([...declaredBy(lines).empty], ['list-9'])
})

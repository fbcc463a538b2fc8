import assert from 'node:assert/strict'
import test from 'node:test'
import type { Entry } from '../model/ledger.ts'
import { doingsOf } from './doing.ts'
import { tellingsOf } from './telling.ts'

const told = (on: string, ...to: readonly string[]) =>
  ({ entryId: on, kind: 'told', on, said: { to }, takenBack: null }) as unknown as Entry
const home = { homeId: 'h', movedIn: '2026-11-22', entries: [] as readonly Entry[] }
const must = (whom: readonly string[], day: string | null = null, due = '2026-11-23') => ({
  homeId: 'h',
  whom,
  due,
  told: day,
})
const all = (manager: string | null = null) => [
  must(['team-manager'], manager, '2026-11-22'),
  must(['housing']),
  must(['virtual-school', 'employer']),
]
const wait = (due: string) => ({
  standard: 'acc-notify-1wd',
  title: '',
  due,
  isLate: false,
  because: ['leaverHome h'],
})

test('Who must still be told stands first with the day, then who was told and when, then who need not be and why', () => {
  const list = tellingsOf({ ...home, entries: [told('2026-11-22', 'team-manager')] }, all('2026-11-22'), '2007-03-01')
  const words = Object.fromEntries(list.map(({ code, is, words: says }) => [code, `${is}: ${says}`]))
  assert.equal(words.housing, 'missing: By 23 November 2026')
  assert.equal(words.employer, 'missing: By 23 November 2026: this one or the virtual school')
  assert.equal(words['team-manager'], 'told: Told on 22 November 2026')
  assert.equal(words['reviewing-officer'], 'no: Not needed at 19')
  assert.equal(words.director, 'no: Need not be told of this move')
  assert.deepEqual(list.map(({ is }) => is), list.map(({ is }) => is).toSorted((a, b) => ['missing', 'told', 'no'].indexOf(a) - ['missing', 'told', 'no'].indexOf(b))) // biome-ignore format: one line
  assert.deepEqual(
    tellingsOf({ ...home, homeId: 'other' }, all(), null),
    [],
    'nobody must be told of a planned move into a settled home',
  )
})

test('The team manager and the others each have a day of their own, which does not move when one of them was told', () => {
  const days = (due: string, manager: string | null) =>
    doingsOf([wait(due)], all(manager), '2026-11-22').map((one) => [one.due, one.text, one.whom])
  const others = [['housing'], ['virtual-school', 'employer']]
  assert.deepEqual(days('2026-11-22', null), [
    ['2026-11-22', 'Tell the team manager of the move', undefined],
    ['2026-11-23', 'Tell everyone who must know of the move', others],
  ])
  assert.deepEqual(days('2026-11-23', '2026-11-22'), [
    ['2026-11-23', 'Tell everyone who must know of the move', others],
  ])
})

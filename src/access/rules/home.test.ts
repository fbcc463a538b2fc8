import assert from 'node:assert/strict'
import test from 'node:test'
import type { Attention } from '../slice.ts'
import { changesSince, inOrderOfNeed, newestChanges } from './home.ts'

const item = (text: string, state: Attention['state'], due: string | null): Attention => ({
  text,
  href: '/',
  due,
  state,
})

test('what is overdue stands first, then what is due soonest; what has no day stands last', () => {
  const items = [
    item('some day', 'to-do', null),
    item('next week', 'soon', '2026-11-29'),
    item('late', 'overdue', '2026-11-20'),
    item('later still', 'overdue', '2026-11-01'),
    item('tomorrow', 'soon', '2026-11-23'),
  ]
  assert.deepEqual(
    inOrderOfNeed(items).map(({ text }) => text),
    ['later still', 'late', 'tomorrow', 'next week', 'some day'],
  )
})

test('the newest twenty changes of all parts are shown together', () => {
  const changes = Array.from({ length: 30 }, (_, day) => ({
    at: new Date(Date.UTC(2026, 9, day + 1)),
    text: String(day),
    href: '/',
    by: null,
  }))
  const shown = newestChanges(changes)
  assert.equal(shown.length, 20)
  assert.deepEqual([shown[0]!.newest.text, shown[19]!.newest.text], ['29', '10'])
})

test('what changed about one thing on one day is one piece of news, told by its newest, and nothing is said twice', () => {
  const change = (hour: number, text: string, href: string, by: string | null = 'Ash') => ({
    at: new Date(Date.UTC(2026, 9, 3, hour)),
    text,
    href,
    by,
  })
  const yesterday = { ...change(9, 'Plan drafted', '/improvement-plans/1'), at: new Date(Date.UTC(2026, 9, 2, 9)) }
  const shown = newestChanges([
    change(8, 'Line added', '/improvement-plans/1/lines/2'),
    change(8, 'Line added', '/improvement-plans/1/lines/2'),
    change(12, 'Action changed', '/improvement-plans/1/lines/7', 'Birch'),
    change(10, 'Uploaded', '/inspections/1', null),
    change(9, 'Line added', '/improvement-plans/1/lines/3'),
    change(11, 'Plan agreed', '/improvement-plans/2'),
    yesterday,
  ])
  assert.deepEqual(
    shown.map(({ newest, others }) => [newest.text, others.map(({ href }) => href)]),
    [
      ['Action changed', ['/improvement-plans/1/lines/3', '/improvement-plans/1/lines/2']],
      ['Plan agreed', []],
      ['Uploaded', []],
      ['Plan drafted', []],
    ],
  )
})

test('changes of one moment stand in one order, however they were found', () => {
  const at = new Date(Date.UTC(2026, 9, 3, 8))
  const some = ['Lead changed', 'Action changed', 'Cost changed'].map((text, line) => ({ at, text, href: `/improvement-plans/${line}`, by: 'Ash' })) // biome-ignore format: short
  const told = (changes: typeof some) => newestChanges(changes).map(({ newest }) => newest.text)
  assert.deepEqual(told(some), ['Action changed', 'Cost changed', 'Lead changed'])
  assert.deepEqual(told(some.toReversed()), told(some))
})

test('changes are shown since the person pressed "seen", and for a fortnight when they never have', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const seen = new Date('2026-10-01T09:00:00Z')
  assert.equal(changesSince(seen, now), seen)
  assert.equal(changesSince(null, now).toISOString(), '2026-11-08T12:00:00.000Z')
})

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
  assert.deepEqual([shown[0]!.text, shown[19]!.text], ['29', '10'])
})

test('changes are shown since the person pressed "seen", and for a fortnight when they never have', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const seen = new Date('2026-10-01T09:00:00Z')
  assert.equal(changesSince(seen, now), seen)
  assert.equal(changesSince(null, now).toISOString(), '2026-11-08T12:00:00.000Z')
})

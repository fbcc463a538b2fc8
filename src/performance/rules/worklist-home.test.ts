import assert from 'node:assert/strict'
import test from 'node:test'
import { lateLines } from './worklist-home.ts'

const late = (standard: string, children: number, due: string) => ({
  standard,
  title: `Title of ${standard}`,
  count: children + 1,
  children,
  due,
})

test('Each late standard is a line that leads to its worklist and names no child', () =>
  assert.deepEqual(lateLines([late('cla-visit', 4, '2026-11-01')], 'me', 'own-children'), [
    {
      text: 'Late for 4 of your children: title of cla-visit',
      href: '/worklist?whose=me&what=cla-visit&when=late',
      due: '2026-11-01',
      state: 'overdue',
    },
  ]))

test('A manager reads of their teams', () =>
  assert.deepEqual(
    lateLines([late('a', 1, '2026-11-01'), late('b', 2, '2026-11-02')], 'my-teams', 'own-teams').map(
      ({ text }) => text,
    ),
    ['Late for 1 child of your teams: title of a', 'Late for 2 children of your teams: title of b'],
  ))

test('More than three are one line with how much and since when, and none is no line', () => {
  const some = ['a', 'b', 'c', 'd'].map((id, at) => late(id, 2, `2026-11-0${5 - at}`))
  assert.deepEqual(lateLines(some, 'my-teams', 'own-teams'), [
    {
      text: '12 things are late for your teams’ children',
      href: '/worklist?whose=my-teams&when=late',
      due: '2026-11-02',
      state: 'overdue',
    },
  ])
  assert.deepEqual(lateLines([], 'me', 'own-children'), [])
})

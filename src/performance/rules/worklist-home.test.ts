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
  assert.deepEqual(
    lateLines([late('cla-visit', 4, '2026-11-01')], { whose: 'me', scope: 'own-children', behind: false }),
    [
      {
        text: 'Late for 4 of your children: title of cla-visit',
        href: '/worklist?whose=me&what=cla-visit&when=late',
        due: '2026-11-01',
        state: 'overdue',
      },
    ],
  ))

test('A manager reads of their teams', () =>
  assert.deepEqual(
    lateLines([late('a', 1, '2026-11-01'), late('b', 2, '2026-11-02')], {
      whose: 'my-teams',
      scope: 'own-teams',
      behind: false,
    }).map(({ text }) => text),
    ['Late for 1 child of your teams: title of a', 'Late for 2 children of your teams: title of b'],
  ))

test('More than three are one line with how much and since when, and none is no line', () => {
  const some = ['a', 'b', 'c', 'd'].map((id, at) => late(id, 2, `2026-11-0${5 - at}`))
  assert.deepEqual(lateLines(some, { whose: 'my-teams', scope: 'own-teams', behind: false }), [
    {
      text: '12 things are late for your teams’ children',
      href: '/worklist?whose=my-teams&when=late',
      due: '2026-11-02',
      state: 'overdue',
    },
  ])
  assert.deepEqual(lateLines([], { whose: 'me', scope: 'own-children', behind: false }), [])
})

test('While it is being worked out anew, each line says so', () => {
  for (const ids of [['a'], ['a', 'b', 'c', 'd']]) {
    const lines = lateLines(ids.map((id) => late(id, 2, '2026-11-01')), { whose: 'me', scope: 'own-children', behind: true }) // biome-ignore format: one call
    assert.ok(
      lines.length > 0 &&
        lines.every(({ text }) => text.endsWith('(being worked out anew; look again in some minutes)')),
    )
  }
})

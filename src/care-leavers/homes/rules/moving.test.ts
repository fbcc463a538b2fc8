import assert from 'node:assert/strict'
import test from 'node:test'
import type { Home } from '../model/ledger.ts'
import { aroundCorrected, aroundMove, aroundTakenBack, faultOfCorrected, seamsOf } from './moving.ts'

const home = (homeId: string, movedIn: string, movedOut: string | null): Home => ({
  homeId, childId: 'c', movedIn, movedOut, standing: 'settled', accommodation: 'U', said: {},
  by: 'Ana', at: new Date(0), takenBack: null, before: [], entries: [],
}) // biome-ignore format: one home

const first = home('a', '2026-01-05', '2026-02-02')
const second = home('b', '2026-02-02', null)

const moves = [
  ['the home before ends on that day', '2026-03-06', { homeId: 'b', movedOut: '2026-03-06' }, null],
  ['one that was forgotten comes between two', '2026-01-20', { homeId: 'a', movedOut: '2026-01-20' }, '2026-02-02'],
  ['one from before all the others', '2025-06-01', null, '2026-01-05'],
] as const

for (const [why, movedIn, ends, movedOut] of moves)
  test(`A move: ${why}`, () => assert.deepEqual(aroundMove([first, second], movedIn), { ends, movedOut }))

test('A home that was recorded in error gives its days back to the one before', () => {
  assert.deepEqual(aroundTakenBack([first, second], second), { homeId: 'a', movedOut: null })
  assert.equal(aroundTakenBack([first, second], first), null)
})

const [in_, out] = ['2026-02-02', '2026-03-06']
const three = [first, home('b', in_, out), home('c', out, '2026-04-01')]
const middle = three[1]!

const corrected = [
  ['both days of the move in were the same: the home before ends with it', three, { movedIn: '2026-02-04', movedOut: out }, { before: '2026-02-04', after: null }],
  ['both days of the move out were the same: the next home begins with it, whoever recorded it', three, { movedIn: in_, movedOut: '2026-03-04' }, { before: null, after: '2026-03-04' }],
  ['both days at once', three, { movedIn: '2026-02-01', movedOut: '2026-03-09' }, { before: '2026-02-01', after: '2026-03-09' }],
  ['nothing was changed', three, { movedIn: in_, movedOut: out }, { before: null, after: null }],
  ['a night lay between them: the next home has a day of its own', [first, middle, home('c', '2026-03-07', null)], { movedIn: in_, movedOut: '2026-03-04' }, { before: null, after: null }],
  ['the home before had ended a day earlier: it has a day of its own', [home('a', '2026-01-05', '2026-02-01'), middle], { movedIn: '2026-02-04', movedOut: out }, { before: null, after: null }],
  ['it goes on after all: the next home keeps its day, and the page says that there are two', three, { movedIn: in_, movedOut: null }, { before: null, after: null }],
  ['a day is given where none was: nothing told the same move', [first, home('b', in_, null)], { movedIn: in_, movedOut: out }, { before: null, after: null }],
  ['the home after it was taken back', [first, middle, { ...home('c', out, null), takenBack: { by: 'Ana', at: new Date(0), why: '' } }], { movedIn: in_, movedOut: '2026-03-04' }, { before: null, after: null }],
] as const // biome-ignore format: a table

for (const [why, homes, to, is] of corrected)
  test(`Days corrected: ${why}`, () => {
    const one = homes.find(({ homeId }) => homeId === 'b')!
    const { before, after } = aroundCorrected(homes, one, to)
    assert.deepEqual({ before: before?.movedOut ?? null, after: after?.movedIn ?? null }, is)
  })

test('A day is refused by which the home beside it would end before it began', () => {
  assert.match(faultOfCorrected(three, middle, { movedIn: '2026-01-04', movedOut: out }).movedIn!, /5 January 2026/)
  assert.match(faultOfCorrected(three, middle, { movedIn: in_, movedOut: '2026-04-02' }).movedOut!, /1 April 2026/)
  assert.deepEqual(faultOfCorrected(three, middle, { movedIn: '2026-01-05', movedOut: '2026-04-01' }), {})
})

const left = (to: string): Home => ({
  ...middle,
  entries: [{ entryId: 'e', kind: 'move-out', byAccount: '', on: out, said: { to, on: out }, by: 'Ana', at: new Date(0), takenBack: null, before: [] }],
}) // biome-ignore format: one home

const seams = [
  ['they all meet', three, []],
  ['a home that goes on beside the next', [home('a', '2026-01-05', null), middle], [['overlap', 'a', 'b', 32]]],
  ['some nights of which nobody knows', [first, middle, home('c', '2026-03-09', null)], [['gap', 'b', 'c', 3]]],
  ['it was written down that nobody knew where to', [first, left('R'), home('c', '2026-03-09', null)], []],
  ['it was written down where to, and no home says so', [first, left('B'), home('c', '2026-03-09', null)], [['gap', 'b', 'c', 3]]],
] as const // biome-ignore format: a table

for (const [why, homes, are] of seams)
  test(`Days that do not meet: ${why}`, () =>
    assert.deepEqual(
      seamsOf(homes).map((one) => [one.is, one.before.homeId, one.after.homeId, one.nights]),
      are,
    ))

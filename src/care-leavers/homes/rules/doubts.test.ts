import assert from 'node:assert/strict'
import test from 'node:test'
import type { ActionKind } from '../model/actions.ts'
import type { Accommodation, Standing } from '../model/codes.ts'
import { doubtsOfEntry, doubtsOfHome } from './doubts.ts'

const whom = { today: '2026-03-10', dateOfBirth: '2006-06-10' }
const home = (
  movedIn: string,
  more: { movedOut?: string; standing?: Standing; accommodation?: Accommodation } = {},
) => ({
  movedIn,
  movedOut: null,
  standing: 'settled' as const,
  accommodation: 'U' as const,
  ...more,
})

const homes: readonly [why: string, home: ReturnType<typeof home>, doubts: readonly RegExp[]][] = [
  ['a flat at 19', home('2025-09-01'), []],
  ['on their 14th birthday', home('2020-06-10'), []],
  ['the day before it', home('2020-06-09'), [/“Moved in on” cannot be right: on 9 June 2020 they were too young/]],
  ['a slip of a century', home('1926-03-01', { movedOut: '1926-04-01' }), [/“Moved in on”/, /“Moved out on”/]],
  ['moving out ahead', home('2025-09-01', { movedOut: '2026-03-11' }), [/11 March 2026 has not come yet/]],
  ['bed and breakfast as settled', home('2026-03-01', { accommodation: 'W' }), [/bed and breakfast never is settled/]],
  ['bed and breakfast as temporary', home('2026-03-01', { accommodation: 'W', standing: 'temporary' }), []],
] // biome-ignore format: a line each

test('A home that is recorded with what cannot be right says so', () => {
  for (const [why, one, doubts] of homes) {
    const said = doubtsOfHome(one, whom)
    assert.equal(said.length, doubts.length, why)
    for (const [at, doubt] of doubts.entries()) assert.match(said[at]!, doubt, why)
  }
})

const entries: readonly [why: string, kind: ActionKind, on: string, doubt: RegExp | null][] = [
  ['a visit on the day of the move', 'visit', '2026-03-02', null],
  ['a visit before it', 'visit', '2026-03-01', /they moved in on 2 March 2026/],
  ['an approval on the day before', 'on-call', '2026-03-01', null],
  ['an approval of something else', 'sign-off', '2026-02-20', /signs nothing for this home/],
  ['who was told beforehand was told', 'told', '2026-02-20', null],
  ['a day that has not come', 'contact', '2026-03-11', /has not come yet/],
]

test('What was recorded about a home on a day that cannot be says so', () => {
  for (const [why, kind, on, doubt] of entries) {
    const said = doubtsOfEntry({ kind, on }, { movedIn: '2026-03-02' }, whom.today)
    if (doubt === null) assert.deepEqual(said, [], why)
    else assert.match(said.join(), doubt, why)
  }
})

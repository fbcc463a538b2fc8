import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Figure } from '../../standards/figure.ts'
import { wholeAuthority } from './asked.ts'
import {
  countIn,
  faultsOfCommentary,
  figureInWords,
  mayBeForMembers,
  mayWriteOf,
  movedSince,
  readingOf,
} from './commentary.ts'

const share = { id: 'assessment-45wd', unit: '%', counting: { is: 'share', by: 'done', live: 'now' } } as const
const figure = (numerator: number, denominator: number, more: Partial<Figure> = {}): Figure => ({
  numerator,
  denominator,
  unknown: 0,
  excluded: 0,
  value: denominator === 0 ? null : numerator / denominator,
  ...more,
})
const team = { kind: 'team', name: 'Team Heron' } as const
const none = { completed: null, live: null }

test('a figure says what it rests on, as far as that says more', () => {
  assert.equal(figureInWords(share, figure(7, 11)), '63.6% (7 of 11)')
  assert.equal(
    figureInWords({ unit: 'days', counting: { is: 'median' } }, figure(80, 9, { value: 12 })),
    '12 days (from 9)',
  )
  assert.equal(figureInWords({ unit: 'children', counting: { is: 'count' } }, figure(3, 3, { value: 3 })), '3 children')
  assert.equal(figureInWords(share, figure(0, 0)), 'no cases')
  assert.equal(figureInWords(share, null), 'no cases')
})

const moves: readonly { why: string; was: Figure | null; now: Figure | null; moved: boolean }[] = [
  { why: 'the same', was: figure(7, 11), now: figure(7, 11), moved: false },
  { why: 'the same share of more', was: figure(7, 14), now: figure(8, 16), moved: true },
  { why: 'no case is left', was: figure(7, 14), now: null, moved: true },
  { why: 'only what is unknown differs, which it does not say', was: figure(7, 14), now: figure(7, 14, { unknown: 2 }), moved: false },
  { why: 'nothing was counted when it was written', was: null, now: figure(7, 14), moved: false },
] // biome-ignore format: a row each
for (const { why, was, now, moved } of moves)
  test(`commentary ${moved ? 'was written about another figure' : 'is about the figure as it is'}: ${why}`, () =>
    assert.equal(movedSince(share, { completed: was, live: null }, { completed: now, live: null }).length > 0, moved))

test('which figure moved is told with what it was and is', () => {
  const was = { completed: figure(7, 11), live: figure(20, 40) }
  assert.deepEqual(movedSince(share, was, { completed: figure(8, 11), live: figure(20, 40) }), [
    { view: 'completed', was: '63.6% (7 of 11)', now: '72.7% (8 of 11)' },
  ])
})

const numbers: readonly { text: string; small: string | null; why: string }[] = [
  { text: 'It fell because 3 children waited', small: '3', why: 'a count' },
  { text: 'Two brothers waited for a visit', small: 'Two', why: 'a count in words' },
  { text: 'Visits are 5 percentage points up', small: null, why: 'a distance' },
  { text: 'Done within 5 working days', small: null, why: 'a length of time' },
  { text: 'Since 1 October 2026 the rota runs', small: null, why: 'a day' },
  { text: 'Team 3 was short of staff', small: null, why: 'the name of something' },
  { text: 'It rose from 64.5% to 71%', small: null, why: 'a share' },
  { text: 'It costs £5 a child', small: null, why: 'money' },
  { text: 'It was 4% in spring', small: null, why: 'a small share' },
  { text: 'Of 12 late, 10 are done', small: '12', why: 'a larger count' },
  { text: 'It fell from 2024 to 2025', small: null, why: 'years' },
  { text: 'On 19/11 and at 14:30', small: null, why: 'a day and an hour in figures' },
  { text: 'Someone left', small: null, why: 'a word that begins so' },
  { text: 'Nobody waits. One did.', small: 'One', why: 'a count that begins a sentence' },
]
for (const { text, small, why } of numbers)
  test(`“${text}” ${small === null ? 'tells no count' : 'tells a count'}: ${why}`, () =>
    assert.equal(countIn(text), small))

test('whatever stands around it, a number of children is found', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_899 }), fc.lorem(), fc.lorem(), (count, before, after) => {
      assert.notEqual(countIn(`${before} ${count} children ${after}`), null)
    }),
  )
})

const almostAll = { completed: figure(24, 25), live: null }
const big = { completed: figure(60, 90), live: figure(70, 100) }
const faults: readonly { why: string; typed: Partial<Parameters<typeof faultsOfCommentary>[0]>; given?: object; field: string | null }[] = [
  { why: 'nothing typed', typed: { text: '' }, field: 'text' },
  { why: 'too long', typed: { text: 'x'.repeat(4001) }, field: 'text' },
  { why: 'plain text', typed: {}, field: null },
  { why: 'for members, of a figure that rests on many', typed: { forMembers: true }, field: null },
  { why: 'for members, of a figure withheld from them', typed: { forMembers: true }, given: { about: { ...big, completed: figure(2, 19) } }, field: 'forMembers' },
  { why: 'for members, of one team', typed: { forMembers: true }, given: { group: team }, field: 'forMembers' },
  { why: 'a child is named', typed: {}, given: { named: ['Wren Ashby'] }, field: 'text' },
  { why: 'what reads as a name was looked at', typed: { looked: true }, given: { named: ['May Street'] }, field: null },
  { why: 'a small count for members', typed: { text: 'Four children waited', forMembers: true }, field: 'text' },
  { why: 'a small count for those who see counts', typed: { text: 'Four children waited' }, field: null },
  { why: 'a small number that was looked at', typed: { text: 'Four teams changed', forMembers: true, looked: true }, field: null },
  { why: 'a share of what members are told as “75% or more”', typed: { text: '96% were seen', forMembers: true }, given: { about: almostAll }, field: 'text' },
  { why: 'that share in words', typed: { text: 'Some 96 per cent were seen', forMembers: true, looked: false }, given: { about: almostAll }, field: 'text' },
  { why: 'a share that was looked at', typed: { text: '96% were seen', forMembers: true, looked: true }, given: { about: almostAll }, field: null },
  { why: 'that share for those who see counts', typed: { text: '96% were seen' }, given: { about: almostAll }, field: null },
  { why: 'a share of what members are told rounded', typed: { text: '67% were seen', forMembers: true }, field: null },
  { why: 'having looked does not open a withheld figure', typed: { forMembers: true, looked: true }, given: { group: team }, field: 'forMembers' },
] // biome-ignore format: a row each
for (const { why, typed, given, field } of faults)
  test(`commentary is ${field === null ? 'taken' : 'refused'}: ${why}`, () => {
    const all = { text: 'Slower in August', forMembers: false, looked: false, ...typed }
    const found = faultsOfCommentary(all, { standard: share, group: wholeAuthority, about: big, named: [], ...given })
    assert.deepEqual(Object.keys(found), field === null ? [] : [field])
  })

const version = { version: 1, text: 'Slower', forMembers: false, frozen: true, by: 'Ada', at: new Date(0), ...none }
const readers: readonly { why: string; newest: object; counts: boolean; writes: boolean; text: boolean; earlier: boolean }[] = [
  { why: 'a writer', newest: {}, counts: true, writes: true, text: true, earlier: true },
  { why: 'a writer, of one taken back', newest: { text: '' }, counts: true, writes: true, text: true, earlier: true },
  { why: 'who sees counts', newest: {}, counts: true, writes: false, text: true, earlier: true },
  { why: 'who sees counts, of one taken back', newest: { text: '' }, counts: true, writes: false, text: false, earlier: false },
  { why: 'a member', newest: {}, counts: false, writes: false, text: false, earlier: false },
  { why: 'a member, of one for members', newest: { forMembers: true }, counts: false, writes: false, text: true, earlier: false },
] // biome-ignore format: a row each
for (const { why, newest, counts, writes, text, earlier } of readers)
  test(`what is read of commentary by ${why}`, () =>
    assert.deepEqual(readingOf({ newest: { ...version, ...newest } }, { counts, writes }), { text, earlier }))

test('commentary may be for members where it is on the whole authority and rests on many', () => {
  const about = (completed: Figure) => ({ completed, live: null })
  assert.equal(mayBeForMembers(share, wholeAuthority, about(figure(60, 90))), true)
  assert.equal(mayBeForMembers(share, wholeAuthority, { ...about(figure(60, 90)), live: figure(9, 19) }), false)
  assert.equal(mayBeForMembers(share, team, about(figure(60, 90))), false)
})

test('a team manager writes of their own and covered teams; an analyst of any group', () => {
  const manager = { scope: 'own-teams', teamNames: ['Team Heron'], coveredTeamNames: ['Team Kite'] }
  assert.equal(mayWriteOf(manager, team), true)
  assert.equal(mayWriteOf(manager, { kind: 'team', name: 'Team Kite' }), true)
  assert.equal(mayWriteOf(manager, { kind: 'team', name: 'Team Lapwing' }), false)
  assert.equal(mayWriteOf(manager, { kind: 'locality', name: 'Team Heron' }), false)
  assert.equal(mayWriteOf(manager, wholeAuthority), false)
  assert.equal(mayWriteOf({ ...manager, scope: 'names-with-reason' }, wholeAuthority), true)
})

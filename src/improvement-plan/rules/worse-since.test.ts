import assert from 'node:assert/strict'
import test from 'node:test'
import type { Delivery, Impact } from '../model.ts'
import {
  type Decision,
  decisionsOf,
  type Stood,
  untoldSince,
  worseInShort,
  worseInWords,
  worseSince,
} from './worse-since.ts'

const at = (moment: string) => new Date(moment)
const change = (field: string, after: string, moment: string, lineId = 'line') => ({ lineId, field, after, at: at(moment) }) // biome-ignore format: short
const signedOff = change('delivery', 'signed-off', '2026-02-02T10:30:00Z')
const embedded = change('impact', 'embedded', '2026-03-05T10:30:00Z')

type Row = {
  because: string
  delivery: Delivery
  impact: Impact
  changes: readonly ReturnType<typeof change>[]
  are: readonly Decision[]
}
const rows: readonly Row[] = [
  { because: 'work that goes on promises nothing', delivery: 'on-track', impact: 'improving', changes: [], are: [] },
  { because: 'signed off, and not embedded', delivery: 'signed-off', impact: 'improving', changes: [signedOff], are: [{ what: 'signed-off', on: '2026-02-02' }] },
  { because: 'embedded while the work goes on', delivery: 'on-track', impact: 'embedded', changes: [embedded], are: [{ what: 'embedded', on: '2026-03-05' }] },
  { because: 'both, each on its day', delivery: 'signed-off', impact: 'embedded', changes: [embedded, signedOff], are: [{ what: 'signed-off', on: '2026-02-02' }, { what: 'embedded', on: '2026-03-05' }] },
  { because: 'reopened since: it says no longer that it is done', delivery: 'on-track', impact: 'not-yet-tested', changes: [signedOff, change('delivery', 'on-track', '2026-04-01T09:00:00Z')], are: [] },
  { because: 'signed off a second time: the last counts', delivery: 'signed-off', impact: 'improving', changes: [change('delivery', 'signed-off', '2026-06-01T09:00:00Z'), change('delivery', 'on-track', '2026-04-01T09:00:00Z'), signedOff], are: [{ what: 'signed-off', on: '2026-06-01' }] },
  { because: 'just after midnight in summer it is the day in England', delivery: 'signed-off', impact: 'improving', changes: [change('delivery', 'signed-off', '2026-06-30T23:30:00Z')], are: [{ what: 'signed-off', on: '2026-07-01' }] },
  { because: 'another line was signed off, not this one', delivery: 'signed-off', impact: 'improving', changes: [change('delivery', 'signed-off', '2026-02-02T10:30:00Z', 'other')], are: [] },
] // biome-ignore format: a table
for (const { because, delivery, impact, changes, are } of rows)
  test(`what a line says of itself, and since when: ${because}`, () =>
    assert.deepEqual(decisionsOf({ id: 'line', delivery, impact }, changes), are))

const off: Decision = { what: 'signed-off', on: '2026-02-02' }
const lasting: Decision = { what: 'embedded', on: '2026-03-05' }
const stood = (was: string, is: string, kind: Stood['kind'], few = false, published = false): Stood => ({ was, is, kind, few, published, on: '2026-10-31' }) // biome-ignore format: short

type Case = {
  because: string
  decisions: readonly Decision[]
  before: Readonly<Record<string, Stood | null>>
  words: readonly string[]
  short: string
}
const cases: readonly Case[] = [
  { because: 'no decision stands, so nothing is compared', decisions: [], before: { 'homes 2026-02-02': stood('2 children', '4 children', 'worse') }, words: [], short: '' },
  { because: 'worse since it was signed off', decisions: [off], before: { 'homes 2026-02-02': stood('2 children', '4 children', 'worse') },
    words: ['was 2 children when signed off on 2 February 2026, and is 4 children as at 31 October 2026'],
    short: 'A standard that measures it is worse than when signed off on 2 February 2026' },
  { because: 'few children: it is said', decisions: [off], before: { 'homes 2026-02-02': stood('2 children', '4 children', 'worse', true) },
    words: ['was 2 children when signed off on 2 February 2026, and is 4 children as at 31 October 2026. These are small numbers: one more or less moves them far'],
    short: 'A standard that measures it is worse than when signed off on 2 February 2026' },
  { because: 'better, the same, or neither way better: nothing is said', decisions: [off],
    before: { 'homes 2026-02-02': stood('4 children', '2 children', 'better'), 'visits 2026-02-02': stood('61%', '61%', 'same'), 'plans 2026-02-02': stood('3', '5', 'neither') }, words: [], short: '' },
  { because: 'it cannot be told, or is withheld from who reads: nothing is said', decisions: [off], before: { 'homes 2026-02-02': null }, words: [], short: '' },
  { because: 'both decisions on one day are named once', decisions: [off, { ...lasting, on: off.on }], before: { 'homes 2026-02-02': stood('2 children', '4 children', 'worse') },
    words: ['was 2 children when signed off and rated Embedded on 2 February 2026, and is 4 children as at 31 October 2026'],
    short: 'A standard that measures it is worse than when signed off and rated Embedded on 2 February 2026' },
  { because: 'worse than at both decisions, of different days', decisions: [off, lasting],
    before: { 'homes 2026-02-02': stood('2 children', '4 children', 'worse'), 'homes 2026-03-05': stood('3 children', '4 children', 'worse') },
    words: ['was 2 children when signed off on 2 February 2026, 3 children when rated Embedded on 5 March 2026, and is 4 children as at 31 October 2026'],
    short: 'A standard that measures it is worse than when signed off on 2 February 2026, rated Embedded on 5 March 2026' },
  { because: 'better than when it was signed off, and worse than when it was said to last', decisions: [off, lasting],
    before: { 'homes 2026-02-02': stood('6 children', '4 children', 'better'), 'homes 2026-03-05': stood('3 children', '4 children', 'worse') },
    words: ['was 3 children when rated Embedded on 5 March 2026, and is 4 children as at 31 October 2026'],
    short: 'A standard that measures it is worse than when rated Embedded on 5 March 2026' },
  { because: 'two of three are worse: each is named, the short words count them', decisions: [off],
    before: { 'homes 2026-02-02': stood('2 children', '4 children', 'worse'), 'visits 2026-02-02': stood('81%', '74%', 'worse'), 'plans 2026-02-02': stood('3 days', '2 days', 'better') },
    words: ['was 2 children when signed off on 2 February 2026, and is 4 children as at 31 October 2026', 'was 81% when signed off on 2 February 2026, and is 74% as at 31 October 2026'],
    short: '2 standards that measure it are worse than when signed off on 2 February 2026' },
  { because: 'by what was published: it is said', decisions: [off], before: { 'visits 2026-02-02': stood('81%', '74%', 'worse', false, true) },
    words: ['was 81% when signed off on 2 February 2026, and is 74% as at 31 October 2026'],
    short: 'By published figures a standard that measures it is worse than when signed off on 2 February 2026' },
] // biome-ignore format: a table
for (const { because, decisions, before, words, short } of cases)
  test(`a line whose measure has got worse: ${because}`, () => {
    const worse = worseSince(decisions, ['homes', 'visits', 'plans'], (standard, day) => before[`${standard} ${day}`] ?? null)
    assert.deepEqual(worse.map(worseInWords), words)
    assert.equal(worseInShort(worse), short)
  }) // biome-ignore format: short

for (const [because, decisions, before, are] of [
  ['no decision stands, so nothing is asked', [], {}, []],
  ['nothing is told of two of them', [off], { 'homes 2026-02-02': stood('2', '4', 'worse') }, ['visits', 'plans']],
  ['told since one of two decisions is told', [off, lasting], { 'homes 2026-03-05': stood('4', '4', 'same'), 'visits 2026-02-02': stood('81%', '74%', 'worse'), 'plans 2026-02-02': stood('3', '5', 'neither') }, []],
] as const) // biome-ignore format: one line each
  test(`standards that say nothing of a decision: ${because}`, () => {
    const known: Readonly<Record<string, Stood>> = before
    const found = untoldSince(decisions, ['homes', 'visits', 'plans'], (standard, day) => known[`${standard} ${day}`] ?? null) // biome-ignore format: one call
    assert.deepEqual(found, are)
  })

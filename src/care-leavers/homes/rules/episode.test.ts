import assert from 'node:assert/strict'
import test from 'node:test'
import type { Home } from '../model/ledger.ts'
import { daysOf, episodesOf, homeOn, isUnsettled, nightsIn, openEpisode } from './episode.ts'

type Lived = Parameters<typeof episodesOf>[0][number]

const stay = (movedIn: string, movedOut: string | null, more: Partial<Home> = {}): Lived => ({
  homeId: movedIn,
  movedIn,
  movedOut,
  standing: 'emergency',
  accommodation: 'V',
  takenBack: null,
  entries: [],
  ...more,
})

const joins: readonly (readonly [string, readonly Lived[], readonly (readonly [string, string | null])[]])[] = [
  ['one home is one stay', [stay('2026-03-02', '2026-03-05')], [['2026-03-02', '2026-03-05']]],
  [
    'moved on the same day: one stay',
    [stay('2026-03-02', '2026-03-05'), stay('2026-03-05', null)],
    [['2026-03-02', null]],
  ],
  [
    'one night elsewhere between: one stay',
    [stay('2026-03-02', '2026-03-05'), stay('2026-03-06', '2026-03-09')],
    [['2026-03-02', '2026-03-09']],
  ],
  [
    'two nights between: two stays',
    [stay('2026-03-02', '2026-03-05'), stay('2026-03-07', null)],
    [
      ['2026-03-02', '2026-03-05'],
      ['2026-03-07', null],
    ],
  ],
  [
    'a settled home between ends the stay, unless it lasted a night',
    [
      stay('2026-03-02', '2026-03-05'),
      stay('2026-03-05', '2026-04-05', { standing: 'settled', accommodation: 'U' }),
      stay('2026-04-05', null),
    ],
    [
      ['2026-03-02', '2026-03-05'],
      ['2026-04-05', null],
    ],
  ],
  [
    'recorded in error: counts nowhere',
    [stay('2026-03-02', null, { takenBack: { by: 'Ana', at: new Date(0), why: 'The wrong person' } })],
    [],
  ],
  [
    'bed and breakfast is never a settled home, whatever was ticked',
    [stay('2026-03-02', null, { standing: 'settled', accommodation: 'W' })],
    [['2026-03-02', null]],
  ],
]

for (const [why, homes, stays] of joins)
  test(`Stays in emergency or temporary homes: ${why}`, () =>
    assert.deepEqual(
      episodesOf(homes).map(({ from, until }) => [from, until]),
      stays,
    ))

const nights = [
  ['2026-03-02', null, '2026-03-02', 0, 'the first night is tonight, and not slept yet'],
  ['2026-03-02', null, '2026-03-05', 3, 'three nights so far; tonight would be the fourth'],
  ['2026-03-02', '2026-03-05', '2026-03-20', 3, 'moved out on the fourth day: three nights'],
  ['2026-03-02', '2026-03-02', '2026-03-20', 0, 'moved on the same day: no night'],
  ['2026-03-02', null, '2026-03-01', 0, 'not moved in yet'],
  ['2026-03-27', null, '2026-03-30', 3, 'over the change of the clocks'],
] as const

for (const [movedIn, movedOut, today, count, why] of nights)
  test(`Nights are counted: ${why}`, () => assert.equal(nightsIn({ movedIn, movedOut }, today), count))

test('The day of the move is day 0 of a stay, and a stay that is over grows no longer', () => {
  assert.equal(daysOf({ from: '2026-03-02', until: null }, '2026-03-02'), 0)
  assert.equal(daysOf({ from: '2026-03-02', until: null }, '2026-03-16'), 14)
  assert.equal(daysOf({ from: '2026-03-02', until: '2026-03-05' }, '2026-03-16'), 3)
})

test('Where they live is the home that was moved into last; on the day of moving out it is none', () => {
  const homes = [stay('2026-03-02', '2026-03-05'), stay('2026-03-04', '2026-03-09')]
  assert.equal(homeOn(homes, '2026-03-04')?.movedIn, '2026-03-04')
  assert.equal(homeOn(homes, '2026-03-09'), null)
  assert.equal(openEpisode(homes, '2026-03-08')?.from, '2026-03-02')
  assert.equal(openEpisode(homes, '2026-03-09'), null)
})

test('Settled in independent living is no matter for extra oversight', () =>
  assert.equal(isUnsettled(stay('2026-03-02', null, { standing: 'settled', accommodation: 'U' })), false))

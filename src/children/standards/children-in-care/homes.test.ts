import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../../platform/day.ts'
import type { FieldsOf } from '../../history/model.ts'
import { homesOf } from './homes.ts'

const row = <Table extends string, Fields extends object>(
  table: Table,
  starts: Day,
  ends: Day | null,
  fields: Fields,
) => ({
  table,
  subject: '1',
  key: starts,
  starts,
  ends,
  fields,
})

const period = row('carePeriod', '2025-01-06', null, {})

type Told = readonly [starts: Day, ends: Day | null, fields: FieldsOf<'placement'>]
const [first, second]: readonly [Day, Day] = ['2025-01-06', '2025-06-02']

const table: readonly (readonly [why: string, placements: readonly Told[], sameCarer: Day | null, starts: readonly Day[]])[] = [
  ['two placements are two homes', [[first, second, {}], [second, null, {}]], null, [first, second]],
  ['the same carer in another house is one', [[first, second, {}], [second, null, {}]], second, [first]],
  [
    'another status with the same carer is one',
    [[first, second, { type: 'U6', changeReason: 'PLACE' }], [second, null, { type: 'A3' }]],
    null,
    [first],
  ],
  [
    'a move for another reason is one more',
    [[first, second, { type: 'U6', changeReason: 'CARPL' }], [second, null, { type: 'A6' }]],
    null,
    [first, second],
  ],
  ['hospital alone is no home', [[first, null, { type: 'T1' }]], null, []],
  [
    'back in the same home from hospital',
    [
      [first, '2025-05-05', { urn: 'SC1' }],
      ['2025-05-05', second, { type: 'T1', urn: 'SC1' }],
      [second, null, { urn: 'SC1' }],
    ],
    null,
    [first],
  ],
  [
    'back in a home after another one is a third',
    [
      [first, '2025-05-05', { urn: 'SC1' }],
      ['2025-05-05', second, { urn: 'SC2' }],
      [second, null, { urn: 'SC1' }],
    ],
    null,
    [first, '2025-05-05', second],
  ],
  ['no address told is not the same address', [[first, second, { type: 'U6' }], [second, null, { type: 'U6' }]], null, [first, second]],
  ['what ended on the day of coming into care is of another time', [['2024-01-08', first, {}], [second, null, {}]], null, [second]],
] // biome-ignore format: a row each

for (const [why, placements, sameCarer, starts] of table)
  test(`Homes of a child: ${why}`, () => {
    const episode = (placementKey: Day) => row('careEpisode', placementKey, null, { startReason: 'T', placementKey })
    const homes = homesOf(period, {
      placement: placements.map(([from, until, fields]) => row('placement', from, until, fields)),
      careEpisode: sameCarer === null ? [] : [episode(sameCarer)],
    })
    assert.deepEqual(
      homes.map((home) => home.starts),
      starts,
    )
    assert.deepEqual(
      homes.map((home) => home.ends),
      [...starts.slice(1), ...(starts.length > 0 ? [null] : [])],
    )
  })

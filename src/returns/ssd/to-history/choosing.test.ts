import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnOf } from '../../../../test/support/returns.ts'
import type { HistoryRow, TableId } from '../../../children/history/model.ts'
import type { Day } from '../../../platform/day.ts'
import { ssdToHistory } from '../to-history.ts'

type Lists = Parameters<typeof returnOf>[1]
const asAt: Day = '2026-03-31'
const rowsOf = <Id extends TableId>(table: Id, lists: Lists): HistoryRow<Id>[] =>
  [...ssdToHistory(returnOf('ssd', lists), asAt).rows].filter((row) => row.table === table) as HistoryRow<Id>[]
const child = { personId: 'A1' }

const episode = { ...child, claId: 'K1', enteredCareDate: '2019-02-01', claPrimaryNeedCode: 'N1' }
const episodes = [
  {
    ...episode,
    claEpisodeId: 'E2',
    claEpisodeStartDate: '2025-06-01',
    claEpisodeCeasedDate: '2026-02-02',
    claEpisodeCeasedReason: 'E4A',
  },
  {
    ...episode,
    claEpisodeId: 'E1',
    claEpisodeStartDate: '2023-06-01',
    claEpisodeCeasedDate: '2025-06-01',
    claEpisodeCeasedReason: 'X1',
  },
]
const periods: readonly (readonly [
  why: string,
  rows: typeof episodes,
  ends: Day | null,
  reason: string | undefined,
])[] = [
  ['it ceases with its last episode', episodes, '2026-02-02', 'E4A'],
  ['an episode that goes on in the next ceases no care', episodes.slice(1), null, undefined],
]
for (const [why, rows, ends, reason] of periods)
  test(`A period of care from its episodes: ${why}`, () => {
    const [period, ...more] = rowsOf('carePeriod', { ssd_cla_episodes: rows })
    assert.equal(more.length, 0)
    assert.deepEqual(
      [period!.key, period!.starts, period!.ends, period!.fields.ceasedReason],
      ['K1', '2019-02-01', ends, reason],
    )
  })

test('A care leaver with several rows is one person as at the latest, and keeps each review', () => {
  const rows = [
    { ...child, tableId: '1', careLeaverEligibility: 'eligible', pathwayPlanReviewDate: '2025-02-01' },
    { ...child, tableId: '2', careLeaverEligibility: 'former-relevant', careLeaverLatestContact: '2026-03-01' },
    { ...child, tableId: '3', careLeaverEligibility: 'none', careLeaverLatestContact: '2026-03-20' },
    { ...child, tableId: '4', careLeaverEligibility: 'eligible', pathwayPlanReviewDate: '1900-01-01' },
  ]
  assert.deepEqual(
    rowsOf('careLeaver', { ssd_care_leavers: rows }).map((row) => row.fields.category),
    ['former-relevant'],
  )
  assert.deepEqual(
    rowsOf('review', { ssd_care_leavers: rows }).map(({ starts }) => starts),
    ['2025-02-01'],
  )
})

test('Parallel plans are two records', () => {
  const plan = { ...child, tableId: '1', claCarePlanStartDate: '2026-01-05' }
  assert.deepEqual(
    rowsOf('permanencePlan', {
      ssd_cla_care_plan: [{ ...plan, claCarePlanJson: '{"RETURN6M":"Y","ADOPTION":"Y","OTHERPLN":"N"}' }],
    }).map(({ fields: { plan: chosen } }) => chosen),
    ['return', 'adoption'],
  )
})

test('A referral that ended in no further action opens no episode of need', () => {
  const rows = [
    { ...child, referralId: 'R1', referralDate: '2026-01-05', referralNfa: 'yes' },
    { ...child, referralId: 'R2', referralDate: '2026-02-05', referralNfa: 'no' },
  ]
  assert.deepEqual(
    rowsOf('childInNeed', { ssd_cin_episodes: rows }).map(({ key }) => key),
    ['R2'],
  )
  assert.equal(rowsOf('referral', { ssd_cin_episodes: rows }).length, 2)
})

const holders: readonly (readonly [why: string, rows: Lists[string], worker: string | undefined])[] = [
  [
    'the case worker before another who came later',
    [
      { ...child, professionalId: 'W1', professionalRoleId: 'CW', involvementStartDate: '2025-01-01' },
      { ...child, professionalId: 'W2', professionalRoleId: 'FSW', involvementStartDate: '2026-01-01' },
    ],
    'W1',
  ],
  [
    'the later of two case workers, a role in words included',
    [
      { ...child, professionalId: 'W1', professionalRoleId: 'CW', involvementStartDate: '2025-01-01' },
      {
        ...child,
        professionalId: 'W2',
        professionalRoleId: 'Allocated Case Worker',
        involvementStartDate: '2026-01-01',
      },
    ],
    'W2',
  ],
  [
    'nobody whose involvement has ended',
    [{ ...child, professionalId: 'W1', involvementEndDate: '2026-01-01' }],
    undefined,
  ],
]
for (const [why, rows, worker] of holders)
  test(`Who holds a child by the SSD: ${why}`, () => {
    assert.equal(rowsOf('allocation', { ssd_involvements: rows })[0]?.fields.worker, worker)
  })

test('A review without a person belongs to the child of its period of care', () => {
  const lists = {
    ssd_cla_reviews: [{ claReviewId: 'V1', claId: 'K1', claReviewDate: '2026-01-05' }],
    ssd_cla_episodes: [episodes[0]!],
  }
  assert.equal(rowsOf('review', lists)[0]!.subject, 'A1')
})

test('A reviewing officer’s contact that each episode repeats is one record', () => {
  const rows = episodes.map((row) => ({ ...row, claLastIroContactDate: '2026-01-09' }))
  assert.equal(rowsOf('reviewingOfficerContact', { ssd_cla_episodes: rows }).length, 1)
})

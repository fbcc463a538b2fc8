import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnOf } from '../../../test/support/returns.ts'
import type { HistoryRow, TableId } from '../../children/history/model.ts'
import type { Day } from '../../platform/day.ts'
import { columnsNobodyHas, columnsOf } from '../mapping.ts'
import type { Value } from '../model.ts'
import { ssdTables } from './tables.ts'
import { ssdCoverage } from './to-history/coverage.ts'
import { joinsOf } from './to-history/joins.ts'
import { wordsOfLegalStatus } from './to-history/legal-status.ts'
import { ssdRecords } from './to-history/records.ts'
import { ssdToHistory } from './to-history.ts'

type Lists = Parameters<typeof returnOf>[1]
const asAt: Day = '2026-03-31'
const rowsOf = <Id extends TableId>(table: Id, lists: Lists): HistoryRow<Id>[] =>
  [...ssdToHistory(returnOf('ssd', lists), asAt).rows].filter((row) => row.table === table) as HistoryRow<Id>[]
const declared = ssdRecords(joinsOf(returnOf('ssd', {})))
const child = { personId: 'A1' }

test('Every column that the mapping names stands in its table', () => {
  assert.deepEqual(columnsNobodyHas(declared, ssdTables), [])
})

/** Columns that give no record, and why. */
const leftOut: Readonly<Record<string, string>> = {
  tableId: 'a row’s own id, where the record is named by what it says',
  staffId: 'the worker is known by the id that other tables use',
  teamParentId: 'the name of the service is kept',
  referralId: 'joins a record to its referral; the child and the days say enough',
  icpcId: 'the conference knows its plan',
  icpcMeetingId: 'shared by brothers and sisters, as is cpReviewMeetingId: no record of one child',
  cpReviewMeetingId: 'as above',
  icpcOutcomeJson: 'whether a plan was made is kept',
  contactSourceDesc: 'words for the code',
  referralSourceDesc: 'words for the code',
  assessmentFactorsJson: 'joined to the assessment',
  assessmentId: 'the factors are joined by it',
  ffaCpDecisionDate: 'the day of the placement is kept',
  partOfSiblingGroup: 'about other children',
  siblingsPlacedTogether: 'about other children',
  siblingsPlacedApart: 'about other children',
  placementProviderUrn: 'the agency of the adopters',
  adopterSex: 'about the adopters, whom the adoption team alone sees',
  adopterLegalStatus: 'as above',
  numberOfAdopters: 'as above',
}
const placeholders = /^ssd_(?:pre_proceedings|voice_of_child|send|sen_need|ehcp_\w+|linked_identifiers)$/

test('Every column of the live tables goes somewhere, or stands in the list of those left out with the reason', () => {
  const used = new Set(declared.flatMap((record) => columnsOf(record).map((column) => `${record.list}.${column}`)))
  const left = ssdTables
    .filter(({ id }) => !placeholders.test(id))
    .flatMap(({ id, columns }) =>
      columns
        .filter((column) => !used.has(`${id}.${column.id}`) && !(column.id in leftOut))
        .map((column) => `${id}.${column.id}`),
    )
  assert.deepEqual(left, [])
})

test('Each kind of record that the tables give is covered once', () => {
  const tables = ssdCoverage.flatMap((one) => one.tables)
  assert.deepEqual(tables.toSorted(), [...new Set(declared.map(({ table }) => table))].toSorted())
})

const fields: readonly (readonly [
  why: string,
  table: TableId,
  lists: Lists,
  fields: Readonly<Record<string, Value>>,
])[] = [
  [
    'a worker’s and a team’s name stand for their ids',
    'referral',
    {
      ssd_cin_episodes: [{ ...child, referralId: 'R1', referralWorkerId: 'W9', referralTeam: 'T2' }],
      ssd_professionals: [{ professionalId: 'W9', professionalName: 'Ana Bell' }],
      ssd_department: [{ teamId: 'T2', teamName: 'North' }],
    },
    { worker: 'Ana Bell', team: 'North' },
  ],
  [
    'an id that no table knows names the worker all the same',
    'referral',
    { ssd_cin_episodes: [{ ...child, referralId: 'R1', referralWorkerId: 'W9' }] },
    { worker: 'W9' },
  ],
  [
    'outcomes that are set are written in words',
    'contact',
    {
      ssd_contacts: [
        { ...child, contactId: 'C1', contactOutcomeJson: '{"NEW_REFERRAL_FLAG":"Y","NFA_FLAG":"N","ADVICE_FLAG":"1"}' },
      ],
    },
    { outcome: 'new referral, advice' },
  ],
  [
    'an outcome that is no JSON stays as it is',
    'contact',
    { ssd_contacts: [{ ...child, contactId: 'C1', contactOutcomeJson: 'Passed to early help' }] },
    { outcome: 'Passed to early help' },
  ],
  [
    'no further action after an assessment means no support needed',
    'assessment',
    { ssd_cin_assessments: [{ ...child, assessmentId: 'S1', assessmentOutcomeNfa: 'yes' }] },
    { supportNeeded: 'no' },
  ],
  [
    'factors join their assessment',
    'assessment',
    {
      ssd_cin_assessments: [{ ...child, assessmentId: 'S1' }],
      ssd_assessment_factors: [{ assessmentId: 'S1', assessmentFactorsJson: '["3B","16A"]' }],
    },
    { factors: '3B, 16A' },
  ],
  [
    'a conference knows the strategy discussion of its enquiry',
    'conference',
    {
      ssd_s47_enquiry: [{ ...child, s47EnquiryId: 'E1', s47StartDate: '2026-01-05' }],
      ssd_initial_cp_conference: [{ ...child, icpcId: 'I1', icpcDate: '2026-01-20', s47EnquiryId: 'E1' }],
    },
    { section47Key: 'E1', strategyOn: '2026-01-05' },
  ],
  [
    'a distance of 999.9 miles is not known',
    'placement',
    { ssd_cla_placement: [{ ...child, claPlacementId: 'P1', claPlacementDistance: 999.9, claPlacementType: 'U4' }] },
    { type: 'U4' },
  ],
  [
    'missing and away are two kinds',
    'missing',
    { ssd_missing: [{ ...child, tableId: 'M1', missingEpisodeType: 'A', missingRhiOffered: 'no' }] },
    { kind: 'away', interviewOffered: 'no' },
  ],
  [
    'a status in words that are known becomes its code',
    'legalStatus',
    { ssd_legal_status: [{ ...child, legalStatusId: 'L1', legalStatus: 'C1' }] },
    { status: 'C1' },
  ],
  [
    'a child without a status is not unaccompanied, where the table is there',
    'person',
    { ssd_person: [child], ssd_immigration_status: [] },
    { uasc: 'no' },
  ],
  [
    'any disability but none is one',
    'person',
    {
      ssd_person: [child],
      ssd_disability: [
        { ...child, disabilityCode: 'NONE' },
        { ...child, disabilityCode: 'AUT' },
      ],
    },
    { disability: 'yes' },
  ],
  [
    'without a row a child is not disabled, where the table is there',
    'person',
    { ssd_person: [child], ssd_disability: [] },
    { disability: 'no' },
  ],
  ['without the table nobody knows', 'person', { ssd_person: [child] }, {}],
  [
    'the day a child entered care comes from the period, and special guardianship is no adoption',
    'permanence',
    {
      ssd_permanence: [
        {
          ...child,
          tableId: 'A',
          claId: 'K1',
          permanenceOrderType: 'Special Guardianship',
          permanenceOrderDate: '2026-01-09',
        },
      ],
      ssd_cla_episodes: [{ ...child, claEpisodeId: 'E', claId: 'K1', enteredCareDate: '2024-05-05' }],
    },
    { enteredCare: '2024-05-05', orderType: 'special-guardianship', otherOrder: '2026-01-09' },
  ],
  [
    'the order of adoption is not that of another',
    'permanence',
    {
      ssd_permanence: [{ ...child, tableId: 'A', permanenceOrderType: 'Adoption', permanenceOrderDate: '2026-01-09' }],
    },
    { order: '2026-01-09', orderType: 'adoption' },
  ],
]
for (const [why, table, lists, expected] of fields)
  test(`The SSD to history: ${why}`, () => {
    assert.deepEqual(rowsOf(table, lists)[0]!.fields, expected)
  })

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

const conferences: readonly (readonly [why: string, row: Readonly<Record<string, Value>>, records: number])[] = [
  ['held', { icpcDate: '2026-01-20' }, 1],
  ['due and not yet held', { icpcTargetDate: '2026-04-20' }, 0],
]
for (const [why, row, count] of conferences)
  test(`A conference that is ${why} makes ${count} records`, () => {
    assert.equal(
      rowsOf('conference', { ssd_initial_cp_conference: [{ ...child, icpcId: 'I1', ...row }] }).length,
      count,
    )
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

const words: readonly (readonly [words: string, code: string | null])[] = [
  ['Interim Care Order (s38)', 'C1'],
  ['Full Care Order', 'C2'],
  ['Care Order (section 31)', 'C2'],
  ['Placement Order', 'E1'],
  ['Accommodated under Section 20', 'V2'],
  ['S20 - series of short breaks', 'V4'],
  ['Short-term break', 'V3'],
  ['Police Protection', 'L1'],
  ['EPO', 'L2'],
  ['On remand', 'J1'],
  ['Interim supervision order', null],
  ['Wardship', null],
]
for (const [said, code] of words)
  test(`The legal status "${said}" is ${code ?? 'kept in words'}`, () => {
    assert.equal(wordsOfLegalStatus(said), code)
  })

test('A legal status that the reader did not know gets its code, or keeps its words', () => {
  const read = returnOf('ssd', {
    ssd_legal_status: [
      { ...child, legalStatusId: 'L1', legalStatus: null },
      { ...child, legalStatusId: 'L2', legalStatus: null },
    ],
  })
  const unread = ['ICO granted by the court', 'Wardship'].map((was, at) => ({
    list: 'ssd_legal_status',
    column: 'legalStatus',
    row: at + 2,
    was,
    why: 'no-code' as const,
  }))
  assert.deepEqual(
    [...ssdToHistory({ ...read, unread }, asAt).rows].map((row) => (row as HistoryRow<'legalStatus'>).fields.status),
    ['C1', 'Wardship'],
  )
})

const all = Object.fromEntries(ssdTables.map(({ id }) => [id, []]))
const coverages: readonly (readonly [why: string, lists: Lists, table: TableId, coverage: object | null])[] = [
  ['six years of contacts', all, 'contact', { says: 'whole', since: '2020-04-07' }],
  ['all addresses of those in the extract', all, 'address', { says: 'whole', since: null, of: 'subjects-named' }],
  ['every visit where all three tables are there', all, 'visit', { says: 'whole', since: '2020-04-07' }],
  ['visits of one kind only say nothing of the others', { ssd_cp_visits: [] }, 'visit', { says: 'latest' }],
  ['a missing table says nothing', { ssd_person: [] }, 'contact', null],
]
for (const [why, lists, table, coverage] of coverages)
  test(`What the SSD says of a table: ${why}`, () => {
    assert.deepEqual(
      ssdToHistory(returnOf('ssd', lists), asAt).coverage.find((one) => one.table === table) ?? null,
      coverage && { table, ...coverage },
    )
  })

test('An extract of three years says nothing of what ended before', () => {
  const { coverage } = ssdToHistory(returnOf('ssd', all), asAt, { windowYears: 3 })
  assert.deepEqual(
    coverage.find(({ table }) => table === 'missing'),
    { table: 'missing', says: 'whole', since: '2023-04-07' },
  )
})

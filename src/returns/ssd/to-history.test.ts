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
  [
    'of an unborn child nobody can say yet',
    'person',
    { ssd_person: [{ ...child, expectedDateOfBirth: '2026-05-28' }], ssd_disability: [] },
    { expectedDateOfBirth: '2026-05-28' },
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

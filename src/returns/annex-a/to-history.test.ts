import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnOf } from '../../../test/support/returns.ts'
import type { HistoryRow, TableId } from '../../children/history/model.ts'
import { historyTables } from '../../children/history/tables.ts'
import type { Day } from '../../platform/day.ts'
import { columnsNobodyHas, columnsOf } from '../mapping.ts'
import { annexALists } from './lists.ts'
import { annexACoverage } from './to-history/coverage.ts'
import { annexARecords } from './to-history/records.ts'
import { annexAToHistory } from './to-history.ts'

type Lists = Parameters<typeof returnOf>[1]
const asAt: Day = '2026-03-31'
const historyOf = (lists: Lists) => annexAToHistory(returnOf('annex-a', lists), asAt)
const rowsOf = <Id extends TableId>(table: Id, lists: Lists): HistoryRow<Id>[] =>
  [...historyOf(lists).rows].filter((row) => row.table === table) as HistoryRow<Id>[]

const child = { childId: 'A1' }
const care = { ...child, careStart: '2025-04-02', legalStatus: 'C2', legalStatusStart: '2025-09-01' }

test('Every column that the mapping names stands in its list', () => {
  assert.deepEqual(columnsNobodyHas(annexARecords, annexALists), [])
})

test('Every column of the eleven lists goes somewhere, except the age, which is worked out', () => {
  const who = new Set(['childId', 'adopterId', 'age', 'gender', 'ethnicity', 'dateOfBirth', 'disability', 'uasc'])
  const used = new Set(annexARecords.flatMap((record) => columnsOf(record).map((column) => `${record.list}.${column}`)))
  const left = annexALists.flatMap(({ id, columns }) =>
    columns
      .filter((column) => !who.has(column.id) && !used.has(`${id}.${column.id}`))
      .map((column) => `${id}.${column.id}`),
  )
  assert.deepEqual(left, [])
})

const records: readonly (readonly [why: string, lists: Lists, row: HistoryRow])[] = [
  [
    'a contact is named by its day and source',
    { 'list-1': [{ ...child, dateOfContact: '2026-01-05', contactSource: '6' }] },
    { table: 'contact', subject: 'A1', key: '2026-01-05 6', starts: '2026-01-05', ends: null, fields: { source: '6' } },
  ],
  [
    'an open assessment is named by its start, so that its authorisation later is the same record',
    { 'list-4': [{ ...child, assessmentStart: '2026-02-01', assessmentAuthorised: null, childSeen: 'yes' }] },
    {
      table: 'assessment',
      subject: 'A1',
      key: '2026-02-01',
      starts: '2026-02-01',
      ends: null,
      fields: { childSeen: 'yes' },
    },
  ],
  [
    'a conference knows the strategy discussion that its time runs from',
    { 'list-5': [{ ...child, strategyDiscussion: '2026-01-05', conference: '2026-01-20', planMade: 'yes' }] },
    {
      table: 'conference',
      subject: 'A1',
      key: '2026-01-20',
      starts: '2026-01-20',
      ends: null,
      fields: { planMade: 'yes', strategyOn: '2026-01-05', section47Key: '2026-01-05' },
    },
  ],
  [
    'the day a child in need was last seen is a visit at which the child was seen',
    { 'list-6': [{ ...child, inNeedStart: '2025-12-01', lastSeen: '2026-03-02' }] },
    {
      table: 'visit',
      subject: 'A1',
      key: 'child-in-need 2026-03-02',
      starts: '2026-03-02',
      ends: null,
      fields: { kind: 'child-in-need', seen: 'yes' },
    },
  ],
  [
    'a protection visit says whether the child was seen alone, and not that the child was seen',
    { 'list-7': [{ ...child, planStart: '2025-12-01', lastVisit: '2026-03-02', seenAlone: 'no' }] },
    {
      table: 'visit',
      subject: 'A1',
      key: 'protection 2026-03-02',
      starts: '2026-03-02',
      ends: null,
      fields: { kind: 'protection', seenAlone: 'no', planKey: '2025-12-01' },
    },
  ],
  [
    'a dental check is a health record of its own kind',
    { 'list-8': [{ ...care, lastDentalCheck: '2025-11-03' }] },
    {
      table: 'health',
      subject: 'A1',
      key: 'dental 2025-11-03',
      starts: '2025-11-03',
      ends: null,
      fields: { kind: 'dental' },
    },
  ],
  [
    'counts of twelve months belong to the period of care',
    { 'list-8': [{ ...care, placementsIn12Months: 3, missingIn12Months: 0 }] },
    {
      table: 'carePeriod',
      subject: 'A1',
      key: '2025-04-02',
      starts: '2025-04-02',
      ends: null,
      fields: { placementsIn12Months: 3, missingIn12Months: 0 },
    },
  ],
  [
    'a home is suitable or not, not a code',
    { 'list-9': [{ ...child, eligibility: 'former-relevant', accommodation: 'W', suitability: 'unsuitable' }] },
    {
      table: 'careLeaver',
      subject: 'A1',
      key: 'one',
      starts: null,
      ends: null,
      fields: { category: 'former-relevant', accommodation: 'W', suitable: 'no' },
    },
  ],
  [
    'the last review of a pathway plan is also a review',
    { 'list-9': [{ ...child, pathwayPlanReview: '2026-01-15' }] },
    {
      table: 'review',
      subject: 'A1',
      key: 'pathway 2026-01-15',
      starts: '2026-01-15',
      ends: null,
      fields: { kind: 'pathway' },
    },
  ],
  [
    'an adopter is nobody’s child, and 01/01/1900 is no day',
    { 'list-11': [{ adopterId: 'P7', adoptiveFamilyId: 'F2', enquiry: '2025-06-01', stage1Start: '1900-01-01' }] },
    {
      table: 'adopter',
      subject: 'P7',
      key: 'one',
      starts: null,
      ends: null,
      fields: { familyId: 'F2', enquiry: '2025-06-01' },
    },
  ],
]
for (const [why, lists, row] of records)
  test(`Annex A to history: ${why}`, () => {
    assert.ok(
      rowsOf(row.table, lists).some((one) => JSON.stringify(one) === JSON.stringify(row)),
      JSON.stringify(rowsOf(row.table, lists)),
    )
  })

test('A last date that is blank makes no visit, review or check', () => {
  const tables = new Set([...historyOf({ 'list-8': [care] }).rows].map(({ table }) => table))
  assert.deepEqual([...tables].toSorted(), ['carePeriod', 'legalStatus', 'person'])
})

test('The adoptive family stands in the adoption record and nowhere else', () => {
  const rows = [
    ...historyOf({ 'list-10': [{ ...child, adoptiveFamilyId: 'F2', adoptionDecision: '2026-01-05' }] }).rows,
  ]
  assert.deepEqual(
    rows.filter(({ fields }) => JSON.stringify(fields).includes('F2')).map(({ table }) => table),
    ['permanence'],
  )
  assert.equal(rows.filter(({ table }) => table === 'family').length, 0)
})

test('The same row twice is two records, told apart by an ordinal, so that nothing is lost', () => {
  const contact = { ...child, dateOfContact: '2026-01-05', contactSource: '6' }
  assert.deepEqual(
    rowsOf('contact', { 'list-1': [contact, contact, { ...contact, childId: 'B2' }] }).map(({ subject, key }) => [
      subject,
      key,
    ]),
    [
      ['A1', '2026-01-05 6'],
      ['A1', '2026-01-05 6 2'],
      ['B2', '2026-01-05 6'],
    ],
  )
})

test('A row without an identifier gives no record', () => {
  assert.deepEqual(rowsOf('contact', { 'list-1': [{ childId: null, dateOfContact: '2026-01-05' }] }), [])
})

const coverages: readonly (readonly [why: string, table: TableId, coverage: object])[] = [
  ['contacts of six months, but for the week at the edge', 'contact', { says: 'whole', since: '2025-10-07' }],
  [
    'enquiries have no end, so they count by their start',
    'section47',
    { says: 'whole', by: 'start', since: '2025-10-07' },
  ],
  ['one row a child in care', 'carePeriod', { says: 'whole', latestOnly: true, since: '2025-10-07' }],
  ['decisions of twelve months', 'permanence', { says: 'whole', by: 'start', since: '2025-04-07' }],
  ['last visits only', 'visit', { says: 'latest' }],
  ['who is entitled today', 'careLeaver', { says: 'state' }],
  ['a child who falls out is still known', 'person', { says: 'state', of: 'subjects-named' }],
]
const all = Object.fromEntries(annexALists.map(({ id }) => [id, []]))
for (const [why, table, coverage] of coverages)
  test(`What Annex A says of a table: ${why}`, () => {
    assert.deepEqual(
      historyOf(all).coverage.find((one) => one.table === table),
      { table, ...coverage },
    )
  })

test('A list that is missing is not covered, and nobody is taken off while one of those that hold is missing', () => {
  const { 'list-7': _, ...rest } = all
  const covered = historyOf(rest).coverage
  assert.equal(
    covered.some(({ table }) => table === 'protectionPlan'),
    false,
  )
  assert.deepEqual(
    covered.find(({ table }) => table === 'allocation'),
    { table: 'allocation', says: 'latest' },
  )
})

test('Each table that gets records is covered once', () => {
  const tables = annexACoverage.map(({ table }) => table)
  assert.deepEqual(
    tables.toSorted(),
    [...new Set([...annexARecords.map(({ table }) => table), 'person', 'allocation'])].toSorted(),
  )
  assert.ok(tables.every((table) => table in historyTables))
})

test('Keys are unique within subject and table', () => {
  const rows = [
    ...historyOf({
      'list-7': [
        { ...child, planStart: '2025-12-01', lastVisit: '2026-03-02', latestReview: '2026-03-02' },
        { ...child, planStart: '2025-01-01', lastVisit: '2026-03-02', latestReview: '2026-03-02' },
      ],
      'list-8': [{ ...care, lastVisit: '2026-03-02', latestReview: '2026-03-02', lastHealthAssessment: '2026-03-02' }],
    }).rows,
  ].map(({ table, subject, key }) => `${table} ${subject} ${key}`)
  assert.equal(new Set(rows).size, rows.length)
})

test('The rows can be gone through again', () => {
  const { rows } = historyOf({ 'list-8': [care] })
  assert.deepEqual([...rows], [...rows])
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, type Day } from '../../platform/day.ts'
import { annexALists } from '../annex-a/lists.ts'
import type { Column, Finding, List, ReadReturn, Row, Value } from '../model.ts'
import { ssdTables } from '../ssd/tables.ts'
import { checksOf } from './all.ts'
import { exampleReturn } from './example-return.ts'
import { runChecks } from './run.ts'

const returnOf = (
  source: 'annex-a' | 'ssd',
  lists: readonly List[],
  rows: ReadonlyMap<string, readonly Row[]>,
): ReadReturn => ({
  ...exampleReturn(source, lists, { because: '', rows: {} }),
  lists: new Map(
    lists.map(({ id }) => [
      id,
      { list: id, file: 'a.xlsx', sheet: null, headerRow: 1, missingColumns: [], rows: rows.get(id) ?? [] },
    ]),
  ),
})

const annexAFindings = (read: ReadReturn, asAt: Day): readonly Finding[] => [
  ...runChecks({ read, lists: annexALists, checks: checksOf['annex-a'], asAt }),
]

const valuesOf = ({ kind, codes }: Column): fc.Arbitrary<Value> => {
  const day = fc.integer({ min: -40_000, max: 12_000 }).map((days) => addDays('2026-01-01', days))
  const of: Readonly<Record<Column['kind'], fc.Arbitrary<Value>>> = {
    day,
    key: fc.constantFrom('1', '2', '0', 'TBC'),
    code: fc.constantFrom(...(codes ?? []).map(({ code }) => code), 'none'),
    'yes-no': fc.constantFrom('yes', 'no', 'unknown'),
    count: fc.integer({ min: 0, max: 1000 }),
    number: fc.double({ noNaN: true }),
    text: fc.string({ maxLength: 12 }),
    postcode: fc.constant('DT1 1XJ'),
  }
  return fc.option(of[kind], { nil: null })
}

const rowsOf = ({ columns }: List): fc.Arbitrary<Row[]> =>
  fc
    .array(fc.record(Object.fromEntries(columns.map((column) => [column.id, valuesOf(column)]))), { maxLength: 4 })
    .map((all) => all.map((values, at) => ({ row: at + 2, values })))

for (const [source, lists] of [
  ['annex-a', annexALists],
  ['ssd', ssdTables],
] as const)
  test(`${source}: whatever stands in the columns, every finding is of a check, at a row and column that are there`, () => {
    const known = new Map(checksOf[source].map((check) => [check.id, check.severity]))
    fc.assert(
      fc.property(fc.tuple(...lists.map(rowsOf)), (all) => {
        const read = returnOf(source, lists, new Map(lists.map(({ id }, at) => [id, all[at]!])))
        for (const finding of runChecks({ read, lists, checks: checksOf[source], asAt: '2026-03-31' })) {
          assert.equal(finding.severity, known.get(finding.check))
          if (finding.row === null) continue
          const { rows } = read.lists.get(finding.list)!
          assert.ok(
            rows.some(({ row }) => row === finding.row),
            finding.check,
          )
          assert.ok(
            lists.find(({ id }) => id === finding.list)!.columns.some(({ id }) => id === finding.column),
            finding.check,
          )
          assert.match(finding.message, /\.$/)
        }
      }),
      { numRuns: 30 },
    )
  })

test('a value that could not be read is one finding, not also one of its being blank', () => {
  const read = exampleReturn('annex-a', annexALists, {
    because: '',
    rows: { 'list-7': [{ planStart: null }] },
    unread: [{ list: 'list-7', column: 'planStart', row: 2, was: '31/02/2026', why: 'no-date' }],
  })
  const found = annexAFindings(read, '2026-03-31').filter(({ column }) => column === 'planStart')
  assert.deepEqual(
    found.map(({ check, message }) => [check, message]),
    [
      [
        'protection-plan.plan-start-unreadable',
        '“31/02/2026” in “Child Protection Plan Start Date” is no date that exists: enter the day, or leave it blank where there is none.',
      ],
    ],
  )
})

test('a check is not run where a column that it reads is not in the file', () => {
  const found = annexAFindings(
    exampleReturn('annex-a', annexALists, {
      because: '',
      rows: { 'list-8': [{ careStart: '2025-01-06', careEndReason: 'E4A' }] },
      missingColumns: { 'list-8': ['careEnd', 'team'] },
    }),
    '2026-03-31',
  ).map(({ check }) => check)
  assert.ok(!found.includes('care.reason-without-end'))
  assert.ok(!found.includes('care.team-missing'))
  assert.ok(found.includes('care.worker-missing'))
  assert.equal(found.filter((check) => check === 'return.column-missing').length, 2)
})

test('one identifier in every row of a large return is said, and costs no time', () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => ({
    row: at + 2,
    values: { childId: 'C1', inNeedStart: addDays('2010-01-01', at % 5000), caseStatus: 'in-need' },
  }))
  const started = performance.now()
  const found = annexAFindings(returnOf('annex-a', annexALists, new Map([['list-6', rows]])), '2026-03-31')
  assert.ok(found.some(({ check }) => check === 'child.one-identifier-for-many'))
  assert.ok(!found.some(({ check }) => check === 'in-need.two-at-once'))
  assert.ok(performance.now() - started < 10_000)
})

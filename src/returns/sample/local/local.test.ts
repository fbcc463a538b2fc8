import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { inventAuthority } from '../../../invented-authority/index.ts'
import type { Day } from '../../../platform/day.ts'
import { runChecks } from '../../checks/run.ts'
import { localChecks } from '../../local/checks.ts'
import { localLists, localListsAsLists } from '../../local/lists.ts'
import { localToHistory } from '../../local/to-history.ts'
import type { Finding, ReadReturn } from '../../model.ts'
import { readReturn } from '../../reading/read-return.ts'
import { localCsv, localRows } from './rows.ts'

const read = async (files: readonly { name: string; bytes: Buffer }[]): Promise<ReadReturn> => {
  const reading = await readReturn(files, localListsAsLists, { editions: [] })
  if (!reading.ok) assert.fail(reading.sentence)
  return reading.read
}

const findingsOf = (return_: ReadReturn, asAt: Day): Finding[] => [
  ...runChecks({ read: return_, lists: localListsAsLists, checks: localChecks, asAt }),
]

test('all 26 lists are written, and of an authority of 3,000 children none is empty', () => {
  const rows = localRows(inventAuthority({ children: 3000, seed: 'marlshire', planFrom: '2025-11-18' }), '2026-10-31')
  assert.equal(rows.size, 26)
  assert.deepEqual(
    [...rows].filter(([, own]) => own.length === 0).map(([list]) => list),
    [],
  )
  assert.deepEqual(
    localCsv(rows).map(({ name }) => name),
    localLists.map(({ list }) => `${list.id}.csv`),
  )
})

test('a column that a list asks for is filled by an invented authority, but those that it does not invent', () => {
  const rows = localRows(inventAuthority({ children: 12_000, seed: 'columns' }), '2026-03-31')
  const empty = localLists.flatMap(({ list }) =>
    list.columns
      .filter((_, at) => rows.get(list.id)!.every((row) => row[at] === null))
      .map(({ id }) => `${list.id}.${id}`),
  )
  // A plan in force has no end; nobody invents addresses that could be written to.
  assert.deepEqual(empty, ['permanence-plans.until', 'staff.email'])
})

test('local lists without faults have no finding at all, whatever the seed, the day and the size, and nothing has to be repaired', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 2900 }),
      fc.constantFrom(40, 300, 1500),
      fc.boolean(),
      async (seed, days, children, plan) => {
        const asAt = new Date(Date.UTC(2018, 11, 1) + days * 86_400_000).toISOString().slice(0, 10)
        const rows = localRows(inventAuthority({ children, seed, ...(plan ? { planFrom: '2024-05-01' } : {}) }), asAt)
        const return_ = await read(localCsv(rows))
        assert.deepEqual(
          findingsOf(return_, asAt).map(({ check, row, message }) => ({ check, row, message, asAt })),
          [],
        )
        for (const [list, own] of rows) {
          const columns = localLists.find((one) => one.list.id === list)!.list.columns
          assert.deepEqual(
            return_.lists.get(list)!.rows.map(({ values }) => columns.map(({ id }) => values[id] ?? null)),
            own,
            list,
          )
        }
      },
    ),
    { numRuns: 12, endOnFailure: true },
  )
})

test('every row becomes one record, whose end is not before its start', async () => {
  const asAt = '2026-03-31'
  const rows = localRows(inventAuthority({ children: 3000, seed: 'records' }), asAt)
  const { rows: records, coverage } = localToHistory(await read(localCsv(rows)), asAt)
  const made = [...records]
  assert.equal(
    made.length,
    [...rows.values()].reduce((sum, { length }) => sum + length, 0),
  )
  assert.deepEqual(
    made.filter(({ starts, ends }) => starts !== null && ends !== null && ends < starts),
    [],
  )
  assert.equal(coverage.length, new Set(localLists.map(({ record }) => record.table)).size)
})

test('the same authority a month later tells the past as before: what has ended stays as it was', () => {
  const authority = inventAuthority({ children: 1500, seed: 'later' })
  const ended = (asAt: Day, list: string, column: string): string[] => {
    const { columns } = localLists.find((one) => one.list.id === list)!.list
    const at = columns.findIndex(({ id }) => id === column)
    return localRows(authority, asAt)
      .get(list)!
      .filter((row) => row[at] !== null && String(row[at]) > '2024-06-30')
      .map((row) => JSON.stringify(row))
  }
  for (const [list, column] of [
    ['life-story', 'completed'],
    ['private-fostering', 'ended'],
    ['home-education', 'until'],
    ['missing-education', 'settled'],
    ['supervision', 'held'],
  ] as const) {
    const later = new Set(ended('2026-04-30', list, column))
    assert.deepEqual(
      ended('2026-03-31', list, column).filter((row) => !later.has(row)),
      [],
      list,
    )
  }
})

test('schools meet about plans on working days and not in August, and reports are shared on working days', () => {
  const rows = localRows(inventAuthority({ children: 1500, seed: 'days' }), '2026-10-31')
  const daysIn = (list: string, column: string): string[] => {
    const at = localLists.find((one) => one.list.id === list)!.list.columns.findIndex(({ id }) => id === column)
    return rows.get(list)!.flatMap((row) => (row[at] === null ? [] : [String(row[at])]))
  }
  const atWeekends = (days: readonly string[]) => days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))
  const [plans, shared] = [daysIn('personal-education-plans', 'completed'), daysIn('conference-reports', 'sharedOn')]
  assert.ok(plans.length > 50 && shared.length > 20)
  assert.deepEqual(atWeekends([...plans, ...shared]), [])
  assert.deepEqual(
    plans.filter((day) => day.slice(5, 7) === '08'),
    [],
  )
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { recordedAs, recordedTables } from '../../src/children/history/tables/recorded.ts'
import { historyTables } from '../../src/children/history/tables.ts'
import { personColumns } from '../../src/returns/annex-a/to-history/person.ts'
import { annexARecords } from '../../src/returns/annex-a/to-history/records.ts'
import { localRecords } from '../../src/returns/local/to-history.ts'
import { filledBy } from '../../src/returns/mapping.ts'
import { joinsOf } from '../../src/returns/ssd/to-history/joins.ts'
import { ssdRecords } from '../../src/returns/ssd/to-history/records.ts'
import { standardsData } from '../../src/returns/standards-data.ts'
import { returnOf } from '../support/returns.ts'
import { sharedDocument } from '../support/shared-documents.ts'

const filled: ReadonlySet<string> = new Set([
  ...filledBy(annexARecords),
  ...personColumns.map((column) => `person.${column}`),
  ...filledBy(ssdRecords(joinsOf(returnOf('ssd', {})))),
  ...filledBy(localRecords),
])
const isApp = (needed: string): boolean => needed.startsWith('app:')
const all = Object.entries(standardsData).flatMap(([standard, needed]) => needed.map((one) => [standard, one] as const))

const exists = (needed: string): boolean => {
  const [table, field, ...more] = needed.split('.')
  if (more.length > 0 || !table || !field || !(table in historyTables)) return false
  const { starts, ends, fields } = historyTables[table as keyof typeof historyTables]
  return (field === 'starts' && starts !== null) || (field === 'ends' && ends !== null) || field in fields
}

test('There are at least 107 practice standards, and each names what it is counted from', () => {
  assert.ok(Object.keys(standardsData).length >= 107)
  for (const [standard, needed] of Object.entries(standardsData)) assert.ok(needed.length > 0, standard)
})

test('Every standard of the reference is named', () => {
  const file = sharedDocument('reference/practice-standards.json')
  if (file === null) return
  const standards = JSON.parse(readFileSync(file, 'utf8')) as { id: string }[]
  assert.ok(standards.length >= 107)
  assert.deepEqual(
    standards.filter(({ id }) => !(id in standardsData)).map(({ id }) => id),
    [],
  )
})

test('Every field that a standard needs is one of the dated history', () => {
  assert.deepEqual(
    all.filter(([, one]) => !isApp(one) && !exists(one)),
    [],
  )
})

test('Every field that a standard needs is filled by Annex A, the SSD or a small list', () => {
  assert.deepEqual(
    all.filter(([, one]) => !isApp(one) && !filled.has(one)),
    [],
  )
})

test('What Throughline is to record itself names a slice of the plan and what it records', () => {
  const slices = /^app:(?:supervision|audits|care-leavers|chronology|improvement-plan)\.[a-z][A-Za-z]*$/
  assert.deepEqual(
    all.filter(([, one]) => isApp(one) && !slices.test(one)),
    [],
  )
})

test('Every small list is there because a standard needs it', () => {
  const needed = new Set(all.map(([, one]) => one.split('.')[0]))
  assert.deepEqual(
    localRecords.filter(({ table }) => !needed.has(table)).map(({ list }) => list),
    [],
  )
})

test('Everything that Throughline is to record itself has a table that standards read, which no load fills', () => {
  const named = [...new Set(all.map(([, one]) => one))].filter(isApp).map((one) => one.slice('app:'.length))
  assert.deepEqual(Object.keys(recordedAs).toSorted(), named.toSorted())
  assert.deepEqual(Object.values(recordedAs).toSorted(), Object.keys(recordedTables).toSorted())
  const byLoads = new Set([...filled].map((one) => one.split('.')[0]))
  assert.deepEqual(
    Object.keys(recordedTables).filter((id) => byLoads.has(id)),
    [],
  )
})

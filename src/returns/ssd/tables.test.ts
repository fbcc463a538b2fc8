import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { sharedDocument } from '../../../test/support/shared-documents.ts'
import { ssdTables, ssdTablesPassedOver } from './tables.ts'

type Documented = {
  table: string
  primaryKey: string
  fields: { name: string; type: string; codes?: { code: string }[]; foreignKey?: string }[]
}

const file = sharedDocument('reference/ssd.json')
const documented: Documented[] = file ? JSON.parse(readFileSync(file, 'utf8')) : []
const tableOf = (name: string) => ssdTables.find(({ id }) => id === name)!
const columnOf = (table: string, field: string) =>
  tableOf(table).columns.find(({ header, variants = [] }) => header === field || variants.includes(field))!

test('every documented table is declared or passed over by name, once', () => {
  for (const { table } of documented) assert.ok(tableOf(table) || ssdTablesPassedOver.includes(table), table)
  assert.equal(new Set(ssdTables.map(({ id }) => id)).size, ssdTables.length)
  assert.equal(ssdTables.length, 45)
})

test('every documented field is declared, and a day is read as a day', () => {
  for (const { table, fields } of documented.filter(({ table }) => tableOf(table)))
    for (const { name, type } of fields) {
      assert.ok(columnOf(table, name), `${table}.${name}`)
      if (type === 'datetime') assert.equal(columnOf(table, name).kind, 'day', name)
    }
})

test('every documented code can be read in its column', () => {
  for (const { table, fields } of documented.filter(({ table }) => tableOf(table)))
    for (const { name, codes = [] } of fields) {
      const known = (columnOf(table, name).codes ?? []).flatMap(({ code, label, printed, aliases = [] }) => [
        code,
        label,
        printed,
        ...aliases,
      ])
      // "NA" stands for no answer where there was no missing episode to ask about.
      for (const { code } of codes.filter(({ code }) => code !== 'NA'))
        assert.ok(known.includes(code), `${name}: ${code}`)
    }
})

test('each table has its key, unique column ids, and keys that point at columns which exist', () => {
  for (const { table, primaryKey } of documented.filter(({ table }) => tableOf(table)))
    assert.equal(columnOf(table, primaryKey).id, tableOf(table).key, table)
  for (const { id, columns } of ssdTables) {
    assert.equal(new Set(columns.map((column) => column.id)).size, columns.length, id)
    for (const { refersTo } of columns)
      if (refersTo)
        assert.ok(
          tableOf(refersTo.list).columns.some((column) => column.id === refersTo.column),
          id,
        )
  }
})

test('every foreign key of the documentation is declared', () => {
  for (const { table, fields } of documented.filter(({ table }) => tableOf(table)))
    for (const { name, foreignKey } of fields)
      if (foreignKey && !ssdTablesPassedOver.includes(foreignKey.split('.')[0]!))
        assert.ok(columnOf(table, name).refersTo, `${table}.${name}`)
})

test('both names of the common child identifier are read as one column', () => {
  assert.equal(columnOf('ssd_person', 'pers_single_unique_id').id, columnOf('ssd_person', 'pers_common_child_id').id)
})

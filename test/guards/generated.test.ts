import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import test from 'node:test'
import { slices } from '../../src/app.ts'
import { tenantColumns } from '../support/addresses.ts'
import { testDatabase } from '../support/database.ts'
import { root } from '../support/run-tool.ts'

const check = (script: string): void => {
  const ran = spawnSync(process.execPath, [script, '--check'], { cwd: root, encoding: 'utf8' })
  assert.equal(ran.status, 0, `${ran.stdout}${ran.stderr}`)
}

test('the generated documentation is up to date', () => check('scripts/generate-docs.ts'))

test('the generated table types are those of the migrated database', () => check('scripts/generate-tables.ts'))

test('every tenant table belongs to exactly one record type, with its purpose, basis, audience and retention', async (t) => {
  const database = await testDatabase({ authorities: [] })
  t.after(database.close)
  const tables = [...new Set((await tenantColumns(database.owner)).map((column) => column.table))]
  assert.ok(tables.length > 10, `saw ${tables.length} tables`)
  const declared = slices.flatMap((slice) => slice.recordTypes.flatMap((record) => record.tables))
  assert.deepEqual([...new Set(declared)].sort(), [...declared].sort(), 'a table is in two record types')
  assert.deepEqual(
    tables.filter((table) => !declared.includes(table)),
    [],
    'tables without a record type',
  )
  assert.deepEqual(
    declared.filter((table) => !tables.includes(table)),
    [],
    'record types that name no table',
  )
})

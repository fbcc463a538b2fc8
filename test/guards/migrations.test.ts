import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { root } from '../support/run-tool.ts'

const folder = join(root, 'migrations')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort()
const checksum = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex')

test('a migration never changes after it landed: its checksum is the one in checksums.json', () => {
  assert.ok(files.length > 0)
  const kept = JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8')) as Record<string, string>
  assert.deepEqual(
    Object.fromEntries(files.map((name) => [name, checksum(name)])),
    kept,
    'write a new migration instead; a new one is added by scripts/checksum-migrations.ts',
  )
})

test('migrations are numbered without a number used twice, and named for their slice', () => {
  assert.deepEqual(
    files.filter((name) => !/^\d{4}-[a-z]+(-[a-z0-9]+)*\.sql$/.test(name)),
    [],
  )
  const numbers = files.map((name) => name.slice(0, 4))
  assert.equal(new Set(numbers).size, numbers.length)
})

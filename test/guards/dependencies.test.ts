import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { root } from '../support/run-tool.ts'

type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>

const decision = 'docs/decisions/0006-dependencies.md'
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
const rows = readFileSync(join(root, decision), 'utf8')
  .split('\n')
  .filter((line) => /^\| [@a-z]/.test(line) && !line.startsWith('| package '))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const explained = new Map(rows.map(([, name, version, licence, reason]) => [name!, { version, licence, reason }]))

test('every direct dependency is explained, with the version that package.json asks for', () => {
  assert.ok(explained.size > 20)
  const versions = Object.fromEntries([...explained].map(([name, { version }]) => [name, version]))
  assert.deepEqual(versions, wanted)
  assert.deepEqual(
    [...explained].filter(([, { reason }]) => !reason).map(([name]) => name),
    [],
  )
})

test('the licences are those of the installed packages', () => {
  const installed = Object.keys(wanted).filter((name) => existsSync(join(root, 'node_modules', name, 'package.json')))
  assert.ok(installed.length > 20)
  const other = installed.filter((name) => {
    const { license } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
    return (license ?? 'not stated') !== explained.get(name)?.licence
  })
  assert.deepEqual(other, [])
})

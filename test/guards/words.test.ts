import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { root } from '../support/run-tool.ts'

const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|md|sql|json|scss|mjs)$/.test(file) && !/package-lock|words\.test\.ts$/.test(file))

const linesWith = (pattern: RegExp): string[] =>
  tracked.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 100)}`] : [])),
  )

test('the project speaks of itself alone: no path of one machine', () => {
  assert.ok(tracked.length > 20)
  assert.deepEqual(linesWith(/(^|[^.\w])\/(work|home\/\w+|Users\/\w+)\//), [])
})

test('nothing is left unfinished in the code', () => {
  assert.deepEqual(linesWith(/\b(TODO|FIXME|XXX|HACK)\b/), [])
})

test('British spelling in what people read', () => {
  const american = /\b(organiz|recogniz|summariz|behavior\b)/i
  assert.deepEqual(linesWith(american), [])
})

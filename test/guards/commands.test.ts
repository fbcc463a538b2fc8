import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { slices } from '../../src/app.ts'
import { commands } from '../../src/commands.ts'
import { root } from '../support/run-tool.ts'

test('the command line knows the commands of every slice', () => {
  const ofSlices = slices.flatMap((slice) => slice.commands ?? [])
  assert.ok(ofSlices.length > 5, `saw ${ofSlices.length} commands`)
  assert.deepEqual(
    commands.map(({ name }) => name),
    ofSlices.map(({ name }) => name),
  )
})

test('a list of commands reads no code before one of them is asked for', () => {
  const lists = globSync('src/*/commands.ts', { cwd: root })
  assert.ok(lists.length >= 4, `saw ${lists.length} lists`)
  const reads = lists.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter((line) => /^(import|export) /.test(line) && / from /.test(line) && !line.startsWith('import type '))
      .map((line) => `${file}: ${line}`),
  )
  assert.deepEqual(reads, [])
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { runTool } from '../support/run-tool.ts'

test('Biome finds nothing to format or mend', () => {
  const { status, output } = runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])
  assert.equal(status, 0, output)
})

test('knip finds no unused file, export or dependency', () => {
  const { status, output } = runTool('knip/bin/knip.js', ['--no-progress'])
  assert.equal(status, 0, output)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { runTool } from '../support/run-tool.ts'

test('the types agree', () => {
  const { status, output } = runTool('typescript/bin/tsc', ['-p', '.'])
  assert.equal(status, 0, output)
})

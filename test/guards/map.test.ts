import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import test from 'node:test'
import { root, runTool } from '../support/run-tool.ts'

type Cruise = { summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] } }

test('the arrows of the map point one way, and the tool saw every module', () => {
  const { output } = runTool('dependency-cruiser/bin/dependency-cruiser.mjs', [
    'src', '--config', '.dependency-cruiser.mjs', '--output-type', 'json',
  ]) // biome-ignore format: one command line
  const { summary } = JSON.parse(output) as Cruise
  const modules = globSync('src/**/*.ts', { cwd: root }).length
  assert.ok(modules > 20 && summary.totalCruised >= modules, `saw ${summary.totalCruised} of ${modules} modules`)
  const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
  assert.deepEqual(broken, [])
})

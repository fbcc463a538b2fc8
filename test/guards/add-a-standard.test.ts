import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { root } from '../support/run-tool.ts'

// A run of tests within a run of tests would report to the outer one.
const { NODE_TEST_CONTEXT: _, ...env } = process.env
const guide = readFileSync(join(root, 'docs/how-to/add-a-standard.md'), 'utf8')
const code = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, text]) => text!)

test('The standard of the how-to is added by the three files that it names and its plain calculation, and can be counted, listed and read about', () => {
  const copy = mkdtempSync(join(tmpdir(), 'throughline-standard-'))
  try {
    for (const part of ['src', 'scripts', 'docs', 'migrations', 'test/support', 'package.json', 'README.md'])
      cpSync(join(root, part), join(copy, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    const run = (...args: string[]) =>
      spawnSync(process.execPath, args, {
        cwd: copy,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env,
      })
    const change = (file: string, by: (text: string) => string) => {
      const before = readFileSync(join(copy, file), 'utf8')
      assert.notEqual(by(before), before, `${file} has no longer the place where it goes`)
      writeFileSync(join(copy, file), by(before))
    }
    const [definition, imported, data, calculation] = code
    const [, file, folder] = /## 1\. The definition: `([^`]+)` in `([^`]+)`/.exec(guide)!
    writeFileSync(join(copy, folder!, file!), definition!)
    change(
      'src/children/standards/help-and-protection.ts',
      (text) => imported + text.replace('\n  plansOfTwoYears,', '\n  plansOfTwoYears,\n  shortPlans,'),
    )
    change('src/returns/standards-data.ts', (text) => text.replace("  'cp-2y-plus': onPlan,\n", (line) => line + data))

    const examples = run(
      '--test',
      '--test-reporter=tap',
      '--test-name-pattern=cp-ended-3m',
      'src/children/standards/all.test.ts',
    )
    assert.equal(examples.status, 0, examples.stdout + examples.stderr)
    assert.match(examples.stdout, /# pass 3\n/)

    const everyAgrees = ['--test', '--test-reporter=tap', 'src/children/standards/all-agree.test.ts']
    const lacking = run(...everyAgrees)
    assert.equal(lacking.status, 1)
    assert.match(lacking.stdout, /\+ {3}'cp-ended-3m'/)
    const [, test, beside] = /## 4\. The plain calculation: `([^`]+)` in `([^`]+)`/.exec(guide)!
    writeFileSync(join(copy, beside!, test!), calculation!)
    const agreeing = run(...everyAgrees, join(beside!, test!))
    assert.equal(agreeing.status, 0, agreeing.stdout + agreeing.stderr)

    const made = run(
      'src/cli.ts',
      'sample',
      '--children',
      '1500',
      '--seed',
      'how-to',
      '--as-at',
      '2026-03-31',
      '--out',
      'out',
    )
    assert.equal(made.status, 0, made.stderr)
    const figures = run('src/cli.ts', 'indicators', 'out', '--as-at', '2026-03-31', '--json')
    const told = figures.stdout
      .split('\n')
      .find((line) => line.includes('"cp-ended-3m"') && line.includes('"completed"'))
    const { numerator, denominator } = JSON.parse(told ?? '{}')
    assert.ok(denominator > 0, figures.stdout.slice(0, 300) + figures.stderr)
    const listed = run(
      'src/cli.ts',
      'indicators',
      'out',
      '--as-at',
      '2026-03-31',
      '--json',
      '--view',
      'completed',
      '--cases',
      'cp-ended-3m',
    )
    const members = listed.stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { part: string })
    assert.equal(members.length, denominator)
    assert.equal(members.filter(({ part }) => part === 'yes').length, numerator)

    const written = run('scripts/generate-docs.ts')
    assert.equal(written.status, 0, written.stderr)
    assert.match(readFileSync(join(copy, 'docs/catalogue/standards/cp-ended-3m.md'), 'utf8'), /Ended a day later/)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})

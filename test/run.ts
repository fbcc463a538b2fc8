/**
 * `npm test`: everything, in one run of node:test. Types, lint and the map are guards in test/guards; record tests
 * run on the embedded PostgreSQL and, where Debian's PostgreSQL 15 is installed, once more on that.
 * `bin/node test/run.ts src/statutory` runs what lies below a folder; CI=true makes missing parts a failure.
 */
import { existsSync, globSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

const root = dirname(import.meta.dirname)
const only = process.argv.slice(2)
const postgres15 = '/usr/lib/postgresql/15/bin'
process.chdir(root)

type Counts = { passed: number; failed: number }

const isWanted = (file: string): boolean => only.length === 0 || only.some((folder) => file.startsWith(folder))
const testFiles = (pattern: string): string[] =>
  globSync(pattern, { exclude: (name) => name === 'node_modules' || name === 'data' })
    .filter(isWanted)
    .sort()

/** Runs the files, two processes at a time, and prints them as they end. A run that saw no test has failed. */
const runTests = (title: string, files: readonly string[]): Promise<Counts> =>
  new Promise((done) => {
    console.log(`\n${title}: ${files.length} files`)
    const counts = { passed: 0, failed: 0 }
    const stream = run({ files: files.map((file) => resolve(file)), concurrency: 2, timeout: 10 * 60_000 })
    stream.on('test:summary', (summary) => {
      if (summary.file !== undefined) return
      counts.passed = summary.counts.passed
      counts.failed = summary.counts.tests - summary.counts.passed - summary.counts.skipped - summary.counts.todo
    })
    stream.on('end', () => done(counts))
    stream.compose(new spec()).pipe(process.stdout, { end: false })
  })

const started = Date.now()
const results: Counts[] = []
const all = [...testFiles('src/**/*.test.ts'), ...testFiles('test/**/*.test.ts')]
results.push(await runTests('Everything, on the embedded PostgreSQL', all))

const records = all.filter((file) => file.endsWith('.records.test.ts'))
if (existsSync(`${postgres15}/postgres`) && records.length > 0) {
  process.env.PG_BIN = postgres15
  results.push(await runTests("Record tests once more, on Debian's PostgreSQL 15", records))
} else if (process.env.CI === 'true' && records.length > 0) {
  console.log(`\nPostgreSQL 15 was not found in ${postgres15}, so the record tests were not repeated on it.`)
}

const passed = results.reduce((sum, counts) => sum + counts.passed, 0)
const failed = results.reduce((sum, counts) => sum + counts.failed, 0)
console.log(`\nIn ${Math.round((Date.now() - started) / 1000)} s.`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

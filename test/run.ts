/**
 * `npm test`: everything, in one run of node:test. Types, lint and the map are guards in test/guards; record tests
 * run on the embedded PostgreSQL and, where Debian's PostgreSQL 15 is installed, once more on that.
 * `bin/node test/run.ts src/statutory` runs what lies below a folder; CI=true makes missing parts a failure.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { carrier, together } from './support/together.ts'

const root = dirname(import.meta.dirname)
const only = process.argv.slice(2)
const postgres15 = '/usr/lib/postgresql/15/bin'
process.chdir(root)

/** What is compiled by one process is not compiled again by the next; councils of this run are made once (test/support/templates.ts). */
const compiled = mkdtempSync(join(tmpdir(), 'throughline-compiled-'))
process.env.NODE_COMPILE_CACHE = compiled
process.env.THROUGHLINE_TEST_RUN = randomUUID()

/**
 * What drawn tests draw follows from the code: another state of it draws other cases, the same state the same ones wherever it runs.
 * A file run by itself with `--test` draws anew each time.
 */
const contents = createHash('sha256')
for (const file of globSync('{src,test,migrations}/**/*.{ts,sql}').sort()) contents.update(readFileSync(file))
process.env.DRAWN_SEED ??= String(contents.digest().readInt32BE())

type Counts = { passed: number; failed: number; readonly names: string[] }
type Took = { file: string; seconds: number }

/** These go first: one of them begun last would keep one process busy while the other has nothing left to do. */
const long = ['src/inspections/reader/fuzz.test.ts', 'test/guards', 'test/journeys']
const place = (file: string): number => {
  const at = long.findIndex((one) => file.startsWith(one))
  return at < 0 ? long.length : at
}

const isWanted = (file: string): boolean => only.length === 0 || only.some((folder) => file.startsWith(folder))
const testFiles = (pattern: string): string[] =>
  globSync(pattern, { exclude: (name) => name === 'node_modules' || name === 'data' })
    .filter(isWanted)
    .sort()

const slowest = (took: readonly Took[]): string =>
  took
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, 10)
    .map(({ file, seconds }) => `${String(seconds).padStart(5)} s  ${file}`)
    .join('\n')

/** One more than there are cores, as tests also wait for the database, a browser or a killed server; few, as each holds up to a gigabyte. */
const atOnce = Math.min(availableParallelism() + 1, 4)

/** Runs the files, a few processes at a time, and prints them as they end. A run that saw no test has failed. */
const runTests = (title: string, files: readonly string[]): Promise<Counts> =>
  new Promise((done) => {
    console.log(`\n${title}: ${files.length} files`)
    const counts: Counts = { passed: 0, failed: 0, names: [] }
    const took: Took[] = []
    const stream = run({
      files: together(files, root, compiled).map((file) => resolve(file)),
      concurrency: atOnce,
      timeout: 10 * 60_000,
      execArgv: ['--import', join(root, 'test/support/every-process.ts')],
    })
    // A test that only holds those of its file is none itself, but when its file cannot be loaded.
    const carriers = { passed: 0, failed: 0 }
    stream.on('test:pass', ({ name }) => {
      if (name.startsWith(carrier)) carriers.passed += 1
    })
    stream.on('test:fail', ({ name, file, details }) => {
      if (details.type === 'suite') return
      const { cause, message, failureType } = details.error as typeof details.error & { failureType?: string }
      if (name.startsWith(carrier) && failureType === 'subtestsFailed') {
        carriers.failed += 1
        return
      }
      const why = cause instanceof Error ? cause.message : message
      counts.names.push(`${file === undefined ? '' : `${relative(root, file)}: `}${name}\n    ${why.slice(0, 300)}`)
    })
    stream.on('test:summary', (summary) => {
      if (summary.file !== undefined)
        return void took.push({
          file: relative(summary.file.startsWith(compiled) ? compiled : root, summary.file),
          seconds: Math.round(summary.duration_ms / 1000),
        })
      const { tests, passed, skipped, todo } = summary.counts
      counts.passed = passed - carriers.passed
      counts.failed = tests - passed - skipped - todo - carriers.failed
    })
    stream.on('end', () => {
      console.log(`The slowest files:\n${slowest(took)}`)
      done(counts)
    })
    stream.compose(new spec()).pipe(process.stdout, { end: false })
  })

const started = Date.now()
const results: Counts[] = []
const all = [...testFiles('src/**/*.test.ts'), ...testFiles('test/**/*.test.ts')].sort((a, b) => place(a) - place(b))
results.push(await runTests('Everything, on the embedded PostgreSQL', all))

const records = all.filter((file) => file.endsWith('.records.test.ts'))
if (existsSync(`${postgres15}/postgres`) && records.length > 0) {
  process.env.PG_BIN = postgres15
  results.push(await runTests("Record tests once more, on Debian's PostgreSQL 15", records))
} else if (process.env.CI === 'true' && records.length > 0) {
  console.log(`\nPostgreSQL 15 was not found in ${postgres15}, so the record tests were not repeated on it.`)
}

rmSync(compiled, { recursive: true, force: true })
const passed = results.reduce((sum, counts) => sum + counts.passed, 0)
const failed = results.reduce((sum, counts) => sum + counts.failed, 0)
for (const name of results.flatMap(({ names }) => names)) console.log(`Failed: ${name}`)
console.log(`\nIn ${Math.round((Date.now() - started) / 1000)} s.`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, todayInEngland } from '../../src/platform/day.ts'
import { findPostmaster } from '../../src/platform/db/embedded/postmaster.ts'
import { root } from '../support/run-tool.ts'
import { median, print, ratio } from './figures.ts'
import { newDataFolder, startService } from './service.ts'
import { watchTree } from './tree-memory.ts'

const throughline = join(root, 'bin/throughline')
const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`
const megabytes = (bytes: number | null): string =>
  bytes === null ? 'not known here' : `${Math.round(bytes / 1024 / 1024)} MB`

/** Milliseconds of processor of a process with the children it waited for, or of those alone; 0 without /proc. */
const processorOf = (pid: number | 'self', whose: 'all' | 'children'): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)!.split(' ')
    const ticks = (from: number): number => Number(fields[from]) + Number(fields[from + 1])
    return 10 * (ticks(13) + (whose === 'all' ? ticks(11) : 0))
  } catch {
    return 0
  }
}

/** Milliseconds; `ours`: processor of the command, `database`: that of the database meanwhile. `peak`: bytes. */
type Timed = { took: number; ours: number; database: number; peak: number | null; said: string }
type Place = { env: NodeJS.ProcessEnv; postmaster: number }

/** Runs the command to its end; more than `worst` as its exit code is an error. */
const timed = async (args: readonly string[], { env, postmaster }: Place, worst: number): Promise<Timed> => {
  const [ours, database] = [processorOf('self', 'children'), processorOf(postmaster, 'all')]
  const from = performance.now()
  const child = spawn(throughline, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const memory = watchTree(child.pid!)
  let said = ''
  child.stdout!.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const [code] = await once(child, 'close')
  const took = performance.now() - from
  const peak = memory.peak()
  if (code === null || code > worst) throw new Error(`throughline ${args[0]} ended with ${code}: ${said}`)
  return {
    took,
    ours: processorOf('self', 'children') - ours,
    database: processorOf(postmaster, 'all') - database,
    peak,
    said,
  }
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): string => {
  const done = spawnSync(throughline, args, { env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`throughline ${args[0]} ended with ${done.status}: ${done.stderr}`)
  return done.stdout
}

/** The workbook of Annex A of an invented authority as at a day. */
const sampleOf = (folder: string, children: number, asAt: string): { file: string; rows: number } => {
  const out = join(folder, asAt)
  const said = run(['sample', '--children', String(children), '--seed', '4', '--out', out, '--as-at', asAt])
  return { file: join(out, 'annex-a.xlsx'), rows: Number(/(\d+) rows/.exec(said)?.[1]) }
}

/** Work with a service whose database is new and holds one authority and no child. */
const onFreshDatabase = async <T>(work: (place: Place) => Promise<T>): Promise<T> => {
  const dataFolder = newDataFolder()
  const env = { ...process.env, THROUGHLINE_DATA: dataFolder, THROUGHLINE_SAMPLE: 'off' }
  try {
    const service = await startService(dataFolder, { THROUGHLINE_SAMPLE: 'off' })
    try {
      run(['authority', 'add', '838'], env)
      return await work({ env, postmaster: findPostmaster(join(dataFolder, 'database'))!.pid })
    } finally {
      await service.stop()
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>
const changedIn = ({ said }: Timed): string => {
  const { counts } = JSON.parse(said) as { counts: Counts }
  const sum = (...fates: readonly string[]): number =>
    Object.values(counts).reduce((total, own) => total + fates.reduce((part, fate) => part + (own[fate] ?? 0), 0), 0)
  const [changed, same] = [sum('new', 'changed', 'withdrawn', 'ended'), sum('unchanged')]
  return `${changed.toLocaleString('en-GB')} records new, changed or gone, ${same.toLocaleString('en-GB')} as before`
}

/**
 * `throughline load --accept` of a return of a hundred thousand rows into a new database of a running service, against
 * `check` of the same file, in turns in one run; then the return of the next day, of which about a hundredth differs.
 * Aim: under three times as long as the check.
 */
export const benchLoad = async (times: number, children: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  const now = todayInEngland()
  try {
    const next = sampleOf(folder, children, now)
    const first = sampleOf(folder, children, addDays(now, -1))
    const load = (file: string, asAt: string) => ['load', file, '--as-at', asAt, '--accept', '--json']
    const runs: { check: Timed; load: Timed; again: Timed }[] = []
    for (let time = 0; time < times; time += 1)
      runs.push(
        await onFreshDatabase(async (place) => ({
          check: await timed(['check', first.file], place, 1),
          load: await timed(load(first.file, addDays(now, -1)), place, 0),
          again: await timed(load(next.file, now), place, 0),
        })),
      )
    const row = (name: string, of: (each: (typeof runs)[number]) => Timed) => {
      const all = runs.map(of)
      const peaks = all.flatMap(({ peak }) => (peak === null ? [] : [peak]))
      const processor = (one: Timed): number => one.ours + one.database
      return [
        name,
        seconds(median(all.map(({ took }) => took))),
        ratio(median(runs.map((each) => of(each).took / each.check.took))),
        seconds(median(all.map(({ ours }) => ours))),
        seconds(median(all.map(({ database }) => database))),
        ratio(median(runs.map((each) => processor(of(each)) / processor(each.check)))),
        megabytes(peaks.length > 0 ? Math.max(...peaks) : null),
      ]
    }
    const rows = first.rows.toLocaleString('en-GB')
    print(`Loading a return (${rows} rows), ${times} times in turns (aim: under 3.00 x the check)`, [
      ['', 'median', 'of the check', 'processor', 'of the database', 'of the check', 'peak memory'],
      row('check', ({ check }) => check),
      row('check and load, new database', ({ load }) => load),
      row('the next day’s return', ({ again }) => again),
    ])
    console.log(`  The next day’s return: ${changedIn(runs[0]!.again)}.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

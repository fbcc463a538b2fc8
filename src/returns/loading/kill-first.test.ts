import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { inherited } from '../../../test/support/inherited.ts'
import { kill, smallService, until, wholeProgram } from '../../../test/support/running-service.ts'
import { findPostmaster } from '../../platform/db/embedded/postmaster.ts'

/** A first load goes straight into the history: what a kill leaves of it is nothing. */

const { home, data, started, stop, ask, hold, waitsBetween, end } = smallService(wholeProgram)
test.after(end)

const environment = { ...inherited, THROUGHLINE_DATA: home, THROUGHLINE_SAMPLE: 'off' }
const flags = ['--disable-warning=ExperimentalWarning', wholeProgram]
const command = (...args: string[]) => spawnSync(process.execPath, [...flags, ...args], { env: environment, encoding: 'utf8' }) // biome-ignore format: short
const asAt = '2026-10-31'
const sample = join(home, 'sample')
const load = ['load', join(sample, 'annex-a'), '--as-at', asAt, '--accept', '--json']

const loads = 'children.load'
const history = 'children.history'
const tables = [
  loads,
  history,
  'children.subject',
  'children.child',
  'children.stage',
  'children.stage_row',
  'returns.finding',
]
const rows = async (): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    (await ask<{ name: string; n: number }>(tables.map((table) => `select '${table}' as name, count(*)::integer as n from ${table}`).join(' union all ')))
      .map(({ name, n }) => [name, n]),
  ) // biome-ignore format: one question
const nothing = Object.fromEntries(tables.map((table) => [table, 0]))
const locks = async (): Promise<number> =>
  (await ask<{ n: number }>("select count(*)::integer as n from pg_locks where locktype = 'advisory' or relation = 'children.history'::regclass"))[0]!.n // biome-ignore format: one question
/** A load that is at work, and is kept in its middle until it is let go: when its records are written, it is recorded. */
const begin = async () => {
  const letGo = await hold(loads)
  const loading = spawn(process.execPath, [...flags, ...load], { env: environment })
  const ended = new Promise<number | null>((resolve) => loading.once('exit', resolve))
  await until(() => waitsBetween(history, loads), 'the load to be at work')
  return { loading, ended, letGo }
}

const isWhole = (now: Readonly<Record<string, number>>) => now[loads] === 1 && now[history]! > 10_000

const service = await started({ THROUGHLINE_SAMPLE: 'off' })
assert.equal(command('authority', 'add', '838').status, 0)
const made = command(
  'sample',
  '--children',
  '12000',
  '--seed',
  'kill',
  '--out',
  sample,
  '--as-at',
  asAt,
  '--format',
  'csv',
)
assert.equal(made.status, 0, made.stderr)
const locksBefore = await locks()

test('a database that is killed in the middle of a first load comes back with nothing of it', {
  timeout: 240_000,
}, async () => {
  const { ended } = await begin()
  const pid = findPostmaster(data)!.pid
  kill(pid)
  assert.notEqual(await ended, 0)
  await until(
    async () => findPostmaster(data)?.ready === true && findPostmaster(data)?.pid !== pid,
    'the database to come back',
  )
  await until(async () => rows().then(() => true, () => false), 'answers') // biome-ignore format: short
  assert.deepEqual(await rows(), nothing)
})

test('a first load that is killed at any moment leaves nothing of it and no lock, and can be done again', {
  timeout: 240_000,
}, async () => {
  let cut = 0
  for (const delay of [0, 150, 500]) {
    const { loading, ended, letGo } = await begin()
    // Killed where it waits, and so much later than that.
    if (delay > 0) await letGo()
    await Promise.race([pause(delay), ended])
    kill(loading.pid)
    await ended
    await letGo()
    await until(async () => (await locks()) <= locksBefore, `the locks of a load killed after ${delay} ms to go`)
    const now = await rows()
    if (now[loads] === 1) {
      assert.ok(isWhole(now), `it was whole after ${delay} ms`)
      break
    }
    cut += 1
    assert.deepEqual(now, nothing, `killed after ${delay} ms`)
  }
  assert.ok(cut > 0, 'no load was cut short')
  const again = command(...load)
  assert.equal(again.status, 0, again.stderr)
  const after = await rows()
  assert.ok(isWhole(after))
  const twice = command(...load)
  assert.equal(twice.status, 0, twice.stderr)
  assert.equal(JSON.parse(twice.stdout).state, 'same')
  assert.deepEqual(await rows(), after, 'the same return once more changes nothing')
})

test('the service ends in good order', async () => {
  await stop(service)
})

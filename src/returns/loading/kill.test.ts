import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { inherited } from '../../../test/support/inherited.ts'
import { kill, smallService, until, wholeProgram } from '../../../test/support/running-service.ts'
import { findPostmaster } from '../../platform/db/embedded/postmaster.ts'

const { home, data, started, stop, ask, hold, waitsBetween, end } = smallService(wholeProgram)
test.after(end)

const environment = { ...inherited, THROUGHLINE_DATA: home, THROUGHLINE_SAMPLE: 'off' }
const flags = ['--disable-warning=ExperimentalWarning', wholeProgram]
const command = (...args: string[]) => spawnSync(process.execPath, [...flags, ...args], { env: environment, encoding: 'utf8' }) // biome-ignore format: short

const head = 'Child Unique ID,Returned,Offered,Accepted,Interview held,Hours from return,Independent person'
const file = (name: string, children: number, offered: string): string => {
  const path = join(home, name)
  const rows = Array.from({ length: children }, (_, at) => `C${at},2026-10-01,${offered},Yes,2026-10-03,40,Yes`)
  writeFileSync(path, [head, ...rows].join('\n'))
  return path
}
const load = (path: string, asAt: string) => ['load', path, '--kind', 'local', '--as-at', asAt, '--accept', '--anyway']

/** What is known: the loads that stand, and how many records of children are current, changed and summed up. */
const known = async () =>
  (
    await ask<{ loads: string; current: string; closed: string; children: string }>(`
      select (select coalesce(string_agg(load_id::text, ',' order by load_id), '') from children.load) as loads,
        (select count(*) from children.history where until_load is null) as current,
        (select count(*) from children.history where until_load is not null) as closed,
        (select count(*) from children.child) as children`)
  )[0]!

/** A transaction has written records of children and has not ended. */
const writing = async (): Promise<boolean> =>
  (await ask<{ n: string }>("select count(*) as n from pg_locks where relation = 'children.history'::regclass and mode = 'RowExclusiveLock'"))[0]!.n !== '0' // biome-ignore format: one question

const service = await started({ THROUGHLINE_SAMPLE: 'off' })
assert.equal(command('authority', 'add', '838').status, 0)
const good = file('return-interviews.csv', 500, 'Yes')
const next = file('return-interviews-next.csv', 20_000, 'No')
assert.equal(command(...load(good, '2026-10-31')).status, 0)
const before = await known()

test('a load that is killed at any moment leaves the last good load in place', { timeout: 240_000 }, async () => {
  assert.deepEqual([before.loads, Number(before.current), Number(before.closed)], ['1', 500, 0])
  let cut = 0
  for (const delay of [400, 900, 1500, 2200, 3000, 4000]) {
    const loading = spawn(process.execPath, [...flags, ...load(next, '2026-11-01')], { env: environment })
    const ended = new Promise((resolve) => loading.once('exit', resolve))
    await Promise.race([pause(delay), ended])
    kill(loading.pid)
    await ended
    // The database goes on with what a killed program had sent it, and that can be the last word: only then is it settled which it is.
    await until(async () => !(await writing()), 'the database to have done with what was killed')
    const now = await known()
    if (now.loads === '1') {
      cut += 1
      assert.deepEqual(now, before, `killed after ${delay} ms`)
    } else {
      assert.deepEqual([Number(now.current), Number(now.closed)], [20_000, 500], `it was whole after ${delay} ms`)
      break
    }
  }
  assert.ok(cut > 0, 'no load was cut short')
})

test('a database that is killed in the middle of a load comes back with the last good load, and the load is done again', {
  timeout: 240_000,
}, async () => {
  const start = await known()
  const third = file('return-interviews-third.csv', 60_000, 'Yes')
  // The load is recorded when its records are written: it is kept there, however fast or busy the machine.
  await hold('children.load')
  const loading = spawn(process.execPath, [...flags, ...load(third, '2026-11-02')], { env: environment })
  const ended = new Promise<number | null>((resolve) => loading.once('exit', resolve))
  await until(() => waitsBetween('children.history', 'children.load'), 'the load to be at work')
  const pid = findPostmaster(data)!.pid
  kill(pid)
  assert.notEqual(await ended, 0)
  await until(
    async () => findPostmaster(data)?.ready === true && findPostmaster(data)?.pid !== pid,
    'the database to come back',
  )
  await until(async () => known().then(() => true, () => false), 'answers') // biome-ignore format: short
  assert.deepEqual(await known(), start)
  const again = command(...load(third, '2026-11-02'))
  assert.equal(again.status, 0, again.stderr + again.stdout)
  assert.equal(Number((await known()).current), 60_000)
})

test('the service and the loads end in good order', async () => {
  await stop(service)
})

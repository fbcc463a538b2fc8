import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { kill, smallService, until } from '../../../test/support/running-service.ts'
import { findPostmaster } from '../db/embedded/postmaster.ts'

const { home, data, launch, started, run, killHard, stop, processes, writeTo, keys, end } = smallService()
test.after(end)

const acknowledged = new Set<string>()

const checkAll = async (): Promise<void> => {
  const saved = await keys()
  for (const n of acknowledged)
    assert.ok(saved.has(`first-${n}`) && saved.has(`second-${n}`), `write ${n} was acknowledged and lost`)
  for (const key of saved) {
    const [part, n] = key.split('-')
    if (part === 'first' || part === 'second' || part === 'job')
      assert.ok(saved.has(`first-${n}`) && saved.has(`second-${n}`), `write ${n} is half there`)
  }
  await until(async () => {
    const now = await keys()
    return [...acknowledged].every((n) => now.has(`job-${n}`))
  }, 'the jobs of every acknowledged write')
}

const linux = process.platform === 'linux'

test('a first start that is killed anywhere leaves nothing half made', { timeout: 400_000 }, async () => {
  for (const delay of [150, 700, 1500, 2300]) {
    const starting = launch('start')
    await pause(delay)
    killHard(starting)
  }
  const service = await started()
  const saved = await keys()
  assert.equal([...saved].filter((key) => key.startsWith('sample-')).length, 100)
  await stop(service)
  assert.deepEqual(linux ? processes() : [], [])
})

test('a server that is killed in the middle of writes loses nothing acknowledged, and no process stays', {
  timeout: 240_000,
}, async () => {
  const service = await started()
  const writes = writeTo(service, acknowledged, 1_000)
  await until(() => acknowledged.size > 100, 'writes')
  killHard(service)
  await writes.stop()
  await until(() => findPostmaster(data) === null && (!linux || processes().length === 0), 'every process to end')
  const again = await started()
  await checkAll()
  await stop(again)
})

test('a server that is killed and started again at once comes back', { timeout: 240_000 }, async () => {
  const service = await started()
  const writes = writeTo(service, acknowledged, 100_000)
  await until(() => acknowledged.has('100020'), 'writes')
  killHard(service)
  const again = await started()
  await writes.stop()
  await checkAll()
  await stop(again)
})

test('a database that is killed in the middle of writes is started again by the service, and writes go on', {
  timeout: 240_000,
}, async () => {
  const service = await started()
  const writes = writeTo(service, acknowledged, 200_000)
  await until(() => acknowledged.has('200020'), 'writes')
  const before = findPostmaster(data)!.pid
  kill(before)
  const since = acknowledged.size
  const killed = performance.now()
  await until(() => acknowledged.size > since + 50, 'writes after the database came back')
  console.log(`# writes went on ${Math.round(performance.now() - killed)} ms after the database was killed`)
  await writes.stop()
  assert.notEqual(findPostmaster(data)?.pid, before)
  assert.match(service.errors(), /stopped unexpectedly; starting it again/)
  await checkAll()
  await stop(service)
  assert.deepEqual(linux ? processes() : [], [])
})

test('server and database killed together come back with everything acknowledged', { timeout: 240_000 }, async () => {
  const service = await started()
  const writes = writeTo(service, acknowledged, 300_000)
  await until(() => acknowledged.has('300020'), 'writes')
  const database = findPostmaster(data)!.pid
  killHard(service)
  kill(database)
  await writes.stop()
  const again = await started()
  await checkAll()
  await stop(again)
})

const both = 'a database whose server and watchdog were both killed is adopted by the next start'
// Finding the watchdog to kill it needs /proc.
if (linux)
  test(both, {
    timeout: 240_000,
  }, async () => {
    const service = await started()
    const writes = writeTo(service, acknowledged, 400_000)
    await until(() => acknowledged.has('400020'), 'writes')
    const database = findPostmaster(data)!.pid
    const watchdogs = processes().filter((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('throughline-watchdog'),
    )
    assert.equal(watchdogs.length, 1)
    kill(Number(watchdogs[0]))
    killHard(service)
    await writes.stop()
    assert.equal(findPostmaster(data)?.pid, database, 'the database is an orphan now')
    const again = await started()
    assert.equal(findPostmaster(data)?.pid, database, 'and was adopted')
    assert.match(again.errors(), /left running by an earlier start; using it/)
    await checkAll()
    await stop(again)
    assert.deepEqual(processes(), [])
  })

test('a second start on the same folder says which process has it', { timeout: 240_000 }, async () => {
  const service = await started()
  const second = run('start')
  assert.equal(second.status, 2)
  const said = `already running on ${home}: process ${service.process.pid} \\(throughline start`
  assert.match(second.stderr, new RegExp(said))
  assert.match(second.stderr, new RegExp(service.url))
  await stop(service)
})

test('a postmaster.pid whose number belongs to another program by now is not in the way', {
  timeout: 240_000,
}, async () => {
  // A program of the same user as the database: PostgreSQL would take it for a server.
  const { uid, gid } = statSync(data)
  const other = spawn('sleep', ['60'], { uid, gid, cwd: '/' })
  writeFileSync(join(data, 'postmaster.pid'), `${other.pid}\n${data}\n0\n1\n\n127.0.0.1\n0\nready   \n`)
  assert.equal(findPostmaster(data), null)
  const service = await started()
  other.kill()
  await checkAll()
  await stop(service)
})

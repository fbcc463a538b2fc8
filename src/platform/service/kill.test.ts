import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { clientConfig } from '../db/connections.ts'
import { secretsOf } from '../db/embedded/home.ts'
import { loginsOf } from '../db/embedded/logins.ts'
import { findPostmaster, stopPostmaster } from '../db/embedded/postmaster.ts'

const home = mkdtempSync(join(tmpdir(), 'throughline-kill-'))
const data = join(home, 'database')
const fixture = join(import.meta.dirname, 'kill.fixture.ts')
const env = { PATH: process.env.PATH, THROUGHLINE_DATA: home, PORT: '0' }
/** Every wait ends: a test that hangs says nothing. */
const longest = 40_000

type Service = { process: ChildProcess; url: string; errors: () => string }
const running = new Set<ChildProcess>()

const launch = (): Service & { ready: Promise<Service> } => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', fixture, 'start'], { env })
  running.add(child)
  let out = ''
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const service = { process: child, url: '', errors: () => err }
  const ready = new Promise<Service>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk
      const url = /running at (http:\S+)/.exec(out)?.[1]
      if (url) resolve(Object.assign(service, { url }))
    })
    child.on('exit', (code, signal) => reject(new Error(`The service ended (${signal ?? code}): ${err}`)))
    setTimeout(() => reject(new Error(`The service did not start in time: ${err}`)), longest).unref()
  })
  ready.catch(() => undefined)
  return Object.assign(service, { ready })
}

const started = (): Promise<Service> => launch().ready

const until = async (holds: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  const deadline = Date.now() + longest
  while (!(await holds())) {
    if (Date.now() > deadline) assert.fail(`waited ${longest / 1000} seconds for: ${what}`)
    await pause(50)
  }
}

/** Processes that belong to the data folder: they work in it or name it. */
const processes = (): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        if (readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')) return false
        return (
          readlinkSync(`/proc/${pid}/cwd`).startsWith(home) ||
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(home)
        )
      } catch {
        return false
      }
    })

const kill = (pid: number | undefined): void => {
  try {
    process.kill(pid!, 'SIGKILL')
  } catch {
    // It had ended already, which is what was wanted.
  }
}

const writers = new Set<() => void>()

/** Writes without pause from four places; `acknowledged` holds what the service said is saved. */
const writeTo = (service: Service, acknowledged: Set<string>, from: number) => {
  let going = true
  const silence = () => {
    going = false
  }
  writers.add(silence)
  let next = from
  const one = async (): Promise<void> => {
    while (going) {
      const n = String(next++)
      const answer = await fetch(`${service.url}/write/${n}`, {
        method: 'POST',
        signal: AbortSignal.timeout(longest),
      }).catch(() => null)
      if (answer?.status === 200) acknowledged.add(n)
      else await pause(20)
    }
  }
  const all = Promise.all([one(), one(), one(), one()])
  return {
    stop: async () => {
      silence()
      await all
    },
  }
}

const keys = async (): Promise<Set<string>> => {
  const port = findPostmaster(data)!.port
  const client = new pg.Client(clientConfig(loginsOf(port, secretsOf(home).database).owner))
  await client.connect()
  const { rows } = await client.query<{ key: string }>('select key from platform.setting')
  await client.end()
  return new Set(rows.map((row) => row.key))
}

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

const stop = async (service: Service): Promise<void> => {
  const ended = new Promise((resolve) => service.process.once('exit', resolve))
  service.process.kill('SIGTERM')
  assert.equal(await ended, 0, service.errors())
  running.delete(service.process)
}

test.after(async () => {
  for (const silence of writers) silence()
  for (const child of running) kill(child.pid)
  await stopPostmaster(data)
  rmSync(home, { recursive: true, force: true })
})

const linux = process.platform === 'linux'

test('a first start that is killed anywhere leaves nothing half made', { timeout: 200_000 }, async () => {
  for (const delay of [150, 700, 1500, 2300]) {
    const { process: child } = launch()
    await pause(delay)
    kill(child.pid)
    running.delete(child)
  }
  const service = await started()
  const saved = await keys()
  assert.equal([...saved].filter((key) => key.startsWith('sample-')).length, 100)
  await stop(service)
  assert.deepEqual(linux ? processes() : [], [])
})

test('a server that is killed in the middle of writes loses nothing acknowledged, and no process stays', {
  timeout: 120_000,
}, async () => {
  const service = await started()
  const writes = writeTo(service, acknowledged, 1_000)
  await until(() => acknowledged.size > 100, 'writes')
  kill(service.process.pid)
  running.delete(service.process)
  await writes.stop()
  await until(() => findPostmaster(data) === null && (!linux || processes().length === 0), 'every process to end')
  const again = await started()
  await checkAll()
  await stop(again)
})

test('a server that is killed and started again at once comes back', { timeout: 120_000 }, async () => {
  const service = await started()
  const writes = writeTo(service, acknowledged, 100_000)
  await until(() => acknowledged.has('100020'), 'writes')
  kill(service.process.pid)
  running.delete(service.process)
  const again = await started()
  await writes.stop()
  await checkAll()
  await stop(again)
})

test('a database that is killed in the middle of writes is started again by the service, and writes go on', {
  timeout: 120_000,
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

test('server and database killed together come back with everything acknowledged', { timeout: 120_000 }, async () => {
  const service = await started()
  const writes = writeTo(service, acknowledged, 300_000)
  await until(() => acknowledged.has('300020'), 'writes')
  const database = findPostmaster(data)!.pid
  kill(service.process.pid)
  kill(database)
  running.delete(service.process)
  await writes.stop()
  const again = await started()
  await checkAll()
  await stop(again)
})

test('a database whose server and watchdog were both killed is adopted by the next start', {
  skip: !linux,
  timeout: 120_000,
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
  kill(service.process.pid)
  running.delete(service.process)
  await writes.stop()
  assert.equal(findPostmaster(data)?.pid, database, 'the database is an orphan now')
  const again = await started()
  assert.equal(findPostmaster(data)?.pid, database, 'and was adopted')
  assert.match(again.errors(), /left running by an earlier start; using it/)
  await checkAll()
  await stop(again)
  assert.deepEqual(processes(), [])
})

test('a second start on the same folder says which process has it', { timeout: 120_000 }, async () => {
  const service = await started()
  const second = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', fixture, 'start'], {
    env,
    encoding: 'utf8',
  })
  assert.equal(second.status, 2)
  assert.match(
    second.stderr,
    new RegExp(`already running on ${home}: process ${service.process.pid} \\(throughline start`),
  )
  assert.match(second.stderr, new RegExp(service.url))
  await stop(service)
})

test('a postmaster.pid whose number belongs to another program by now is not in the way', {
  timeout: 120_000,
}, async () => {
  // A program of the same user as the database: PostgreSQL would take it for a server.
  const { uid, gid } = statSync(data)
  const other = spawn('sleep', ['60'], { uid, gid, cwd: '/' })
  running.add(other)
  writeFileSync(join(data, 'postmaster.pid'), `${other.pid}\n${data}\n0\n1\n\n127.0.0.1\n0\nready   \n`)
  assert.equal(findPostmaster(data), null)
  const service = await started()
  await checkAll()
  await stop(service)
})

/**
 * small-service.ts, or the whole application, as processes of their own on a data folder of their own, for tests that kill them.
 * Every wait ends: a test that hangs says nothing.
 */

import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { clientConfig } from '../../src/platform/db/connections.ts'
import { secretsOf } from '../../src/platform/db/embedded/home.ts'
import { loginsOf } from '../../src/platform/db/embedded/logins.ts'
import { findPostmaster, stopPostmaster } from '../../src/platform/db/embedded/postmaster.ts'
import { inherited } from './inherited.ts'

export const longest = 120_000
const smallProgram = fileURLToPath(import.meta.resolve('./small-service.ts'))
/** The whole application, as `bin/throughline` runs it. */
export const wholeProgram = fileURLToPath(import.meta.resolve('../../src/cli.ts'))

export type Service = { process: ChildProcess; url: string; errors: () => string }

export const until = async (holds: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  const deadline = Date.now() + longest
  while (!(await holds())) {
    if (Date.now() > deadline) assert.fail(`waited ${longest / 1000} seconds for: ${what}`)
    await pause(50)
  }
}

export const kill = (pid: number | undefined): void => {
  try {
    process.kill(pid!, 'SIGKILL')
  } catch {
    // It had ended already, which is what was wanted.
  }
}

/** What a process says when it is ready, and where it serves, if it does. */
const readyWords = /running at (http:\S+)|Running jobs/

export const smallService = (program = smallProgram) => {
  const home = mkdtempSync(join(tmpdir(), 'throughline-kill-'))
  const data = join(home, 'database')
  const running = new Set<ChildProcess>()
  const writers = new Set<() => void>()
  const flags = ['--disable-warning=ExperimentalWarning', program]
  const environment = (more: Record<string, string> = {}) => ({
    ...inherited,
    THROUGHLINE_DATA: home,
    PORT: '0',
    ...more,
  })

  const launch = (command: string, more?: Record<string, string>): Service & { ready: Promise<Service> } => {
    const child = spawn(process.execPath, [...flags, command], { env: environment(more) })
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
        const words = readyWords.exec(out)
        if (words) resolve(Object.assign(service, { url: words[1] ?? '' }))
      })
      child.on('exit', (code, signal) => reject(new Error(`The service ended (${signal ?? code}): ${err}`)))
      setTimeout(() => reject(new Error(`The service did not start in time: ${err}`)), longest).unref()
    })
    ready.catch(() => undefined)
    return Object.assign(service, { ready })
  }

  /** SIGKILL, as a machine short of memory gives it. */
  const killHard = (service: Service): void => {
    kill(service.process.pid)
    running.delete(service.process)
  }

  const stop = async (service: Service): Promise<void> => {
    const ended = new Promise((resolve) => service.process.once('exit', resolve))
    service.process.kill('SIGTERM')
    assert.equal(await ended, 0, service.errors())
    running.delete(service.process)
  }

  /** Processes that belong to the data folder: they work in it or name it. */
  const processes = (): string[] =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .filter((pid) => {
        try {
          if (readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')) return false
          const named = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(home)
          return named || readlinkSync(`/proc/${pid}/cwd`).startsWith(home)
        } catch {
          return false
        }
      })

  /** Writes without pause from four places; `acknowledged` gets what the service said is saved. */
  const writeTo = (service: Service, acknowledged: Set<string>, from: number): { stop(): Promise<void> } => {
    let going = true
    let next = from
    const silence = () => {
      going = false
    }
    writers.add(silence)
    const one = async (): Promise<void> => {
      while (going) {
        const n = String(next++)
        const sent = { method: 'POST', signal: AbortSignal.timeout(longest) }
        const answer = await fetch(`${service.url}/write/${n}`, sent).catch(() => null)
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

  /** Asks the service's database as its owner, beside the service. */
  const ask = async <Row extends object>(sql: string): Promise<Row[]> => {
    const port = findPostmaster(data)!.port
    const client = new pg.Client(clientConfig(loginsOf(port, secretsOf(home).database).owner))
    await client.connect()
    const { rows } = await client.query<Row>(sql)
    await client.end()
    return rows
  }

  /** Keeps a table's lock, as its owner, until the given function is called or the database ends: who would write to it waits in the middle of its work. */
  const hold = async (table: string): Promise<() => Promise<void>> => {
    const port = findPostmaster(data)!.port
    const client = new pg.Client(clientConfig(loginsOf(port, secretsOf(home).database).owner))
    client.on('error', () => undefined)
    await client.connect()
    await client.query(`begin; lock table ${table} in share mode`)
    return () => client.end()
  }

  /** Somebody has written to one table and waits for the lock that is kept of another. */
  const waitsBetween = async (written: string, held: string): Promise<boolean> =>
    (
      await ask<{ waits: boolean }>(`select exists (select from pg_locks w join pg_locks h on h.pid = w.pid
        where w.relation = '${held}'::regclass and not w.granted
          and h.relation = '${written}'::regclass and h.granted and h.mode = 'RowExclusiveLock') as waits`)
    )[0]!.waits

  /** Everything that was saved, by its key. */
  const keys = async (): Promise<Set<string>> =>
    new Set((await ask<{ key: string }>('select key from platform.setting')).map((row) => row.key))

  return {
    home,
    data,
    launch,
    started: (more?: Record<string, string>) => launch('start', more).ready,
    /** Runs a command to its end. */
    run: (command: string) =>
      spawnSync(process.execPath, [...flags, command], { env: environment(), encoding: 'utf8' }),
    killHard,
    stop,
    processes,
    writeTo,
    ask,
    hold,
    waitsBetween,
    keys,
    end: async (): Promise<void> => {
      for (const silence of writers) silence()
      for (const child of running) kill(child.pid)
      await stopPostmaster(data)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { asUser } from './initialise.ts'
import { clearStalePid, findPostmaster } from './postmaster.ts'
import type { SystemUser } from './system-user.ts'

export type ServerPlan = {
  binaries: Binaries
  data: string
  port: number
  user: SystemUser | null
  /** The server's own log; statements and values are kept out of it, since they hold personal data. */
  log: string
  /** False only for tests: without it a power cut can lose data. */
  durable: boolean
}

const parameters = (plan: ServerPlan): Record<string, string> => ({
  listen_addresses: '127.0.0.1',
  port: String(plan.port),
  unix_socket_directories: '',
  max_connections: plan.durable ? '60' : '200',
  jit: 'off',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  ...(plan.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
})

const tooLong = 10 * 1024 * 1024

const openLog = (name: string): number => {
  try {
    if (statSync(name).size > tooLong) renameSync(name, `${name}.1`)
  } catch {
    // There is no log yet.
  }
  return openSync(name, 'a', 0o600)
}

const lastWords = (log: string): string => readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' / ')

class Ended extends Error {}

const startOnce = async (plan: ServerPlan): Promise<ChildProcess> => {
  const log = openLog(plan.log)
  const settings = Object.entries(parameters(plan)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(`${plan.binaries.bin}/postgres`, ['-D', plan.data, ...settings], {
    ...asUser(plan.user),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let ended: string | null = null
  child.on('error', (error) => {
    ended = error.message
  })
  child.on('exit', (code, signal) => {
    ended ??= `it ended with ${signal ?? code}`
  })
  const deadline = Date.now() + 60_000
  for (;;) {
    await pause(10)
    if (ended !== null) throw new Ended(`The database did not start: ${ended}. Its log says: ${lastWords(plan.log)}`)
    const running = findPostmaster(plan.data)
    if (running?.ready && running.pid === child.pid) return child
    if (Date.now() > deadline) throw new Error(`The database was not ready after a minute; its log is ${plan.log}.`)
  }
}

/** What PostgreSQL says while processes of a killed server are still ending. */
const tooSoon = /lock file "postmaster.pid" already exists|pre-existing shared memory block/

/**
 * Starts the server and waits until it takes connections (after a crash it recovers first, for up to a minute). Where
 * processes of a server that was killed have yet to end, they are waited for.
 */
export const startServer = async (plan: ServerPlan): Promise<ChildProcess> => {
  const deadline = Date.now() + 30_000
  for (;;) {
    try {
      return await startOnce(plan)
    } catch (error) {
      if (!(error instanceof Ended && tooSoon.test(error.message)) || Date.now() > deadline) throw error
      if (!clearStalePid(plan.data)) await pause(200)
    }
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

/**
 * A free port on the loopback address, the same as last time (`wanted`) where it can be, so that others find a
 * restarted server again. Below those that systems hand out for outgoing connections.
 */
export const freePort = async (wanted: number | null = null): Promise<number> => {
  if (wanted !== null && (await isFree(wanted))) return wanted
  for (let tries = 0; tries < 200; tries += 1) {
    const port = 15_000 + Math.floor(Math.random() * 15_000)
    if (await isFree(port)) return port
  }
  throw new Error('No free port was found on 127.0.0.1 for the database.')
}

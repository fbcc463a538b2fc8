import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Binaries, builtInBinaries } from '../../src/platform/db/embedded/binaries.ts'
import { initialise } from '../../src/platform/db/embedded/initialise.ts'
import { takeLock } from '../../src/platform/db/embedded/lock.ts'
import { ensureDatabase, loginsOf, type Passwords } from '../../src/platform/db/embedded/logins.ts'
import { findPostmaster, stopPostmaster } from '../../src/platform/db/embedded/postmaster.ts'
import { freePort, startServer } from '../../src/platform/db/embedded/server.ts'
import { databaseUser, type SystemUser } from '../../src/platform/db/embedded/system-user.ts'
import { watchUntilIdle } from '../../src/platform/db/embedded/watchdog.ts'

/** Only loopback, only invented data, gone a minute after the last test: a fixed password lets every test share it. */
const passwords: Passwords = { super: 'test', owner: 'test', app: 'test', worker: 'test' }
const idleSeconds = 60

const reachable = (folder: string, user: SystemUser | null): boolean =>
  existsSync(folder) &&
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', stdio: 'ignore', ...(user ?? {}), env: {} })
    .status === 0

/** One folder a machine user and a PostgreSQL; THROUGHLINE_TEST_CLUSTER names another. */
const folderFor = (user: SystemUser | null): string => {
  const given = process.env.THROUGHLINE_TEST_CLUSTER
  if (given) return given
  const base = [process.env.TMPDIR, '/tmp', '/var/tmp'].find((one) => one && reachable(one, user)) ?? '/tmp'
  const which = createHash('sha256')
    .update(`${process.env.PG_BIN ?? 'built-in'} ${import.meta.dirname}`)
    .digest('hex')
    .slice(0, 8)
  return join(base, `throughline-test-${process.getuid?.()}-${which}`)
}

const makeFolder = (folder: string): void => {
  mkdirSync(join(folder, 'users'), { recursive: true, mode: 0o711 })
  if (lstatSync(folder).uid !== process.getuid?.())
    throw new Error(`${folder} belongs to someone else; set TMPDIR to your own.`)
  chmodSync(folder, 0o711)
}

const binariesFor = async (folder: string): Promise<Binaries> =>
  process.env.PG_BIN ? { bin: process.env.PG_BIN, version: 'PG_BIN' } : builtInBinaries(folder)

const answers = async (port: number): Promise<boolean> => {
  const client = new pg.Client(loginsOf(port, passwords).super)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const startNew = async (folder: string, data: string, user: SystemUser | null): Promise<number> => {
  await stopPostmaster(data)
  rmSync(data, { recursive: true, force: true })
  const binaries = await binariesFor(folder)
  await initialise(binaries, data, passwords.super, user, false)
  const port = await freePort()
  await startServer({ binaries, data, port, user, log: join(folder, 'database.log'), durable: false })
  await ensureDatabase(port, passwords)
  watchUntilIdle(data, join(folder, 'users'), idleSeconds)
  return port
}

/** The watchdog says so while it stops the server; a word that is a minute old was left by one that was killed. */
const isStopping = (folder: string): boolean => {
  const said = statSync(join(folder, 'stopping'), { throwIfNoEntry: false })
  return said !== undefined && Date.now() - said.mtimeMs < 60_000
}

/**
 * The test server's connections: found running, or made and started (about a second). It is shared by every test
 * process of this machine user, keeps nothing safe from a power cut, and stops a minute after the last of them.
 */
export const testCluster = async () => {
  const user = databaseUser()
  const folder = folderFor(user)
  const data = join(folder, 'database')
  makeFolder(folder)
  writeFileSync(join(folder, 'users', String(process.pid)), '')
  const deadline = Date.now() + 60_000
  for (;;) {
    const lock = isStopping(folder) ? null : takeLock(join(folder, 'lock'))
    if (lock) {
      try {
        const running = findPostmaster(data)
        const port = running?.ready && (await answers(running.port)) ? running.port : await startNew(folder, data, user)
        return { folder, ...loginsOf(port, passwords) }
      } finally {
        lock.release()
      }
    }
    if (Date.now() > deadline) throw new Error(`The test database was not ready after a minute; look into ${folder}.`)
    await pause(50)
  }
}

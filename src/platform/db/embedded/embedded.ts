import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Connections, clientConfig } from '../connections.ts'
import { type Binaries, builtInBinaries } from './binaries.ts'
import { prepareHome, type Secrets, secretsOf } from './home.ts'
import { initialise } from './initialise.ts'
import { takeLock } from './lock.ts'
import { ensureDatabase, loginsOf, type Passwords } from './logins.ts'
import { findPostmaster } from './postmaster.ts'
import { freePort, type ServerPlan } from './server.ts'
import { type Supervised, supervise } from './supervisor.ts'
import { databaseUser, type SystemUser } from './system-user.ts'

export type Embedded = {
  connections: Connections
  secrets: Secrets
  /** True when this call made the database. */
  fresh: boolean
  /** Tells others who ask for the same folder where we are. */
  announce(address: string): void
  /** Stops the database, unless another process had it first. */
  stop(): Promise<void>
}

/** Another process serves from the same data folder. */
export class AlreadyRunning extends Error {
  constructor(home: string, holder: Holder | null) {
    const who = holder ? `process ${holder.pid} (${holder.what}, since ${holder.since})` : 'another process'
    const where = holder?.address ? ` It serves ${holder.address}.` : ''
    super(
      `Throughline is already running on ${home}: ${who}.${where} Stop it first, or set THROUGHLINE_DATA to another folder.`,
    )
    this.name = 'AlreadyRunning'
  }
}

type Holder = { pid: number; what: string; since: string; address?: string }

const lastPort = (home: string): number | null => {
  try {
    return Number(readFileSync(join(home, 'port'), 'utf8')) || null
  } catch {
    return null
  }
}

const readHolder = (home: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(join(home, 'holder.json'), 'utf8'))
  } catch {
    return null
  }
}

const answers = (passwords: Passwords) => async (port: number) => {
  const client = new pg.Client({
    ...clientConfig(loginsOf(port, passwords).super),
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

export type EmbeddedOptions = {
  home: string
  /** The command that asks, for those who find the folder taken: "throughline start". */
  what: string
  /** Use the server of a process that already runs here, rather than refuse. For commands beside a running service. */
  share: boolean
  say: Say
}

type Say = (sentence: string) => void

const shared = (home: string, holder: Holder | null): Embedded => {
  const secrets = secretsOf(home)
  const running = findPostmaster(join(home, 'database'))
  if (!running?.ready) throw new AlreadyRunning(home, holder)
  const nothing = async () => undefined
  return {
    connections: loginsOf(running.port, secrets.database),
    secrets,
    fresh: false,
    announce: () => undefined,
    stop: nothing,
  }
}

/** Files of one major version of PostgreSQL cannot be read by another. */
const checkVersion = (data: string, binaries: Binaries): void => {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  const brought = binaries.version.split('.')[0]
  if (made !== brought)
    throw new Error(
      `The built-in database in ${data} was made by PostgreSQL ${made}, and this version of Throughline brings ${brought}. ` +
        'Run `throughline backup` with the version that made it, move the folder away, then `throughline restore` with this one.',
    )
}

/** The server to run; its binaries and its folder are made here on first use. */
const planFor = async (home: string, user: SystemUser | null, secrets: Secrets, say: Say): Promise<ServerPlan> => {
  const data = join(home, 'database')
  const binaries = await builtInBinaries(home)
  if (!existsSync(data)) {
    say('Making the database (first start only).')
    await initialise(binaries, data, secrets.database.super, user, true)
  }
  checkVersion(data, binaries)
  return { binaries, data, port: await freePort(lastPort(home)), user, log: join(home, 'database.log'), durable: true }
}

/**
 * The built-in PostgreSQL on `home`: made on first use, started, kept running, and stopped with this process.
 * Throws AlreadyRunning when another process has the folder and `share` is false.
 */
export const openEmbedded = async ({ home, what, share, say }: EmbeddedOptions): Promise<Embedded> => {
  const user = databaseUser()
  prepareHome(home, user)
  const lock = takeLock(join(home, 'lock'))
  if (!lock) {
    if (share) return shared(home, readHolder(home))
    throw new AlreadyRunning(home, readHolder(home))
  }
  const holder: Holder = { pid: process.pid, what, since: new Date().toISOString().slice(0, 16).replace('T', ' ') }
  const announce = (address?: string) =>
    writeFileSync(join(home, 'holder.json'), JSON.stringify({ ...holder, address }))
  let server: Supervised | null = null
  const stop = async () => {
    await server?.stop()
    lock.release()
  }
  try {
    announce()
    const secrets = secretsOf(home)
    server = await supervise({ plan: await planFor(home, user, secrets, say), answers: answers(secrets.database), say })
    writeFileSync(join(home, 'port'), String(server.port))
    const fresh = await ensureDatabase(server.port, secrets.database)
    return { connections: loginsOf(server.port, secrets.database), secrets, fresh, announce, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import { runMigrations as runQueueMigrations } from 'graphile-worker'
import pg from 'pg'
import { type Connections, clientConfig, workerRole } from '../connections.ts'
import { type Migration, readMigrations } from './files.ts'
import { type Applied, planMigrations } from './plan.ts'
import { MigrationRefused } from './refused.ts'
import { ensureRoles } from './roles.ts'

export type MigrateOptions = {
  /** Told in plain words what is being done. */
  say?: (sentence: string) => void
  /** Called once before the first change to a database that already holds an authority's data. */
  backUpFirst?: (owner: pg.Client) => Promise<void>
  migrations?: readonly Migration[]
}

export type Migrated = { applied: readonly string[]; version: number }

/** Any number will do, as long as every starter uses the same. */
const lockKey = 7_340_019

const lock = async (owner: pg.Client, say: (sentence: string) => void): Promise<void> => {
  for (let waited = false; ; waited = true) {
    const { rows } = await owner.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lockKey])
    if (rows[0]!.held) return
    if (!waited) say('Another process is bringing the database up to date; waiting for it.')
    await pause(200)
  }
}

const makeLedger = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    number integer primary key, name text not null, checksum text not null,
    applied_at timestamptz not null default now(), milliseconds integer not null)`

const ledger = async (owner: pg.Client): Promise<readonly Applied[]> => {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('platform.migration') is not null as there`,
  )
  if (!rows[0]!.there) await owner.query(makeLedger)
  return (await owner.query<Applied>('select number, name, checksum from platform.migration order by number')).rows
}

const holdsData = async (owner: pg.Client): Promise<boolean> =>
  (await owner.query<{ some: boolean }>('select exists (select from platform.authority) as some')).rows[0]!.some

const apply = async (owner: pg.Client, migration: Migration): Promise<void> => {
  const start = performance.now()
  try {
    await owner.query(migration.sql)
    await owner.query('insert into platform.migration (number, name, checksum, milliseconds) values ($1, $2, $3, $4)', [
      migration.number,
      migration.name,
      migration.checksum,
      Math.round(performance.now() - start),
    ])
  } catch (error) {
    const { message, position } = error as { message: string; position?: string }
    const line = position ? `, line ${migration.sql.slice(0, Number(position)).split('\n').length}` : ''
    throw new Error(`migrations/${migration.name}${line}: ${message}. Nothing of it was kept.`, { cause: error })
  }
}

const carryOut = async (owner: pg.Client, migration: Migration): Promise<void> => {
  await owner.query('begin')
  try {
    await apply(owner, migration)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback').catch(() => undefined)
    throw error
  }
}

/** Makes the schema of these migrations inside the caller's transaction, for restoring a backup. */
export const applyWithin = async (owner: pg.Client, migrations: readonly Migration[]): Promise<void> => {
  await ensureRoles(owner)
  await owner.query(makeLedger)
  for (const migration of migrations) await apply(owner, migration)
}

/**
 * The queue's own schema, owned by its own role. The first table is made here: the library would ask for the right
 * to create schemas, which the role does not have.
 */
const migrateQueue = async (connections: Connections, owner: pg.Client): Promise<void> => {
  await owner.query(`create schema if not exists graphile_worker authorization ${workerRole}`)
  const pool = new pg.Pool({ ...clientConfig({ ...connections.owner, role: workerRole }), max: 2 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await pool.query(`create table if not exists graphile_worker.migrations (
      id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`)
    await runQueueMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}

/**
 * Brings a database to this version: one numbered file after the other, each in a transaction of its own, while all
 * other starters wait. Throws MigrationRefused when the database is newer, or was made with other files.
 */
export const migrate = async (connections: Connections, options: MigrateOptions = {}): Promise<Migrated> => {
  const say = options.say ?? (() => undefined)
  const known = options.migrations ?? (await readMigrations())
  const owner = new pg.Client({ ...clientConfig(connections.owner), application_name: 'throughline migrate' })
  owner.on('error', () => undefined)
  await owner.connect()
  try {
    await lock(owner, say)
    await ensureRoles(owner)
    const applied = await ledger(owner)
    const plan = planMigrations(known, applied)
    if ('fault' in plan) throw new MigrationRefused(plan.fault, plan.next)
    if (plan.pending.length > 0 && applied.length > 0 && (await holdsData(owner))) await options.backUpFirst?.(owner)
    for (const migration of plan.pending) {
      await carryOut(owner, migration)
      say(`Carried out migrations/${migration.name}.`)
    }
    await migrateQueue(connections, owner)
    return { applied: plan.pending.map((one) => one.name), version: known.at(-1)?.number ?? 0 }
  } finally {
    await owner.end()
  }
}

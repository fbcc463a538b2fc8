import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Connection, type Connections, clientConfig, onDatabase } from '../../src/platform/db/connections.ts'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import { checksumOfAll, readMigrations } from '../../src/platform/db/migrating/files.ts'
import { migrate } from '../../src/platform/db/migrating/migrate.ts'
import { pgTypes } from '../../src/platform/db/pg-types.ts'

export const asSuper = async <T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ ...clientConfig(connection), types: pgTypes })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export const inDatabase = (cluster: Connections, name: string): Connections => ({
  owner: onDatabase(cluster.owner, name),
  app: onDatabase(cluster.app, name),
  worker: onDatabase(cluster.worker, name),
})

const templateLock = 7_340_020

/** What new databases shall hold: a name for it, and how it comes in. */
export type Content = { name: string; fill: (database: Database) => Promise<void> }

/** A database to copy others from, in about 60 ms each: made by whoever asks first, while others who ask for it wait. */
const ensureTemplate = async (
  client: pg.Client,
  name: string,
  make: (part: string) => Promise<void>,
): Promise<void> => {
  await client.query('select pg_advisory_lock($1, hashtext($2))', [templateLock, name])
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    const part = `part_${randomBytes(6).toString('hex')}`
    try {
      await make(part)
      await client.query(`alter database ${part} rename to ${name}`)
    } catch (error) {
      await client.query(`drop database if exists ${part} with (force)`)
      throw error
    }
  } finally {
    await client.query('select pg_advisory_unlock($1, hashtext($2))', [templateLock, name])
  }
}

const fill = async (connection: Connection, content: Content): Promise<void> => {
  const database = openDatabase(connection, { poolSize: 4 })
  try {
    await content.fill(database)
  } finally {
    await database.close()
  }
}

/**
 * Makes a database, migrated, with the content. Within a run of test/run.ts, which names the run, content of one name is made once and
 * copied; a file that is tested by itself makes its own, so that it never meets what older code left.
 */
export const makeDatabase = (cluster: Connections & { super: Connection }, name: string, content?: Content) =>
  asSuper(cluster.super, async (client) => {
    const create = (database: string, from?: string) =>
      client.query(`create database ${database} ${from ? `template ${from}` : ''} owner throughline_owner`)
    const migrated = `migrated_${checksumOfAll(await readMigrations()).slice(0, 16)}`
    await ensureTemplate(client, migrated, async (part) => {
      await create(part)
      await migrate(inDatabase(cluster, part))
    })
    if (!content) return void (await create(name, migrated))
    const make = async (part: string) => {
      await create(part, migrated)
      await fill(inDatabase(cluster, part).app, content)
    }
    const run = process.env.THROUGHLINE_TEST_RUN
    if (!run) return make(name)
    const template = `filled_${createHash('sha256').update(`${run} ${content.name}`).digest('hex').slice(0, 16)}`
    await ensureTemplate(client, template, make)
    await create(name, template)
  })

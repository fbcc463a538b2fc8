import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { beginWithFirst } from './begin-with-first.ts'
import { type Connection, clientConfig } from './connections.ts'
import { pgTypes } from './pg-types.ts'
import type { DB } from './tables.generated.ts'
import type { Tenant } from './tenant.ts'
import { inTransaction, tenantOf, type Who } from './transaction.ts'

export type Authority = { la: number; name: string; colour: string }

export type Database = {
  /** Runs `work` in one transaction in which only the authority's rows exist. */
  inTenant<T>(who: Who, work: (db: Tenant) => Promise<T>): Promise<T>
  /**
   * One transaction of no authority: no tenant table shows a row. For the functions that a slice defines to read
   * across authorities (a session by its token, an account by its e-mail), which check what they are asked.
   */
  inSystem<T>(work: (query: Transaction<DB>) => Promise<T>): Promise<T>
  /** Every authority in this database, by name. */
  authorities(): Promise<readonly Authority[]>
  /** Milliseconds for the smallest question; throws when the database does not answer. */
  ping(): Promise<number>
  /** Waits a little for what is at work, then cuts it off: its transaction is rolled back, as a kill would do. */
  close(): Promise<void>
}

export type DatabaseOptions = {
  poolSize: number
  /** Milliseconds after which a statement is stopped. */
  statementTimeout: number
  /** Milliseconds that a transaction may stand idle. */
  idleTimeout: number
  /** Milliseconds to keep trying to reach the database: it may be restarting. */
  patience: number
  /**
   * Keeps statements that come again on each connection. Not where a pooler gives each transaction another connection, which would not
   * know them.
   */
  prepares: boolean
  /** Told when a connection breaks while nobody uses it. */
  onLost?: (error: Error) => void
}

export const databaseDefaults: DatabaseOptions = {
  poolSize: 10,
  statementTimeout: 30_000,
  idleTimeout: 60_000,
  patience: 15_000,
  prepares: true,
}

const openPool = (connection: Connection, options: DatabaseOptions): pg.Pool => {
  const pool = new pg.Pool({
    ...clientConfig(connection, {
      statement_timeout: String(options.statementTimeout),
      idle_in_transaction_session_timeout: String(options.idleTimeout),
    }),
    max: options.poolSize,
    // A connection knows the plans of what pages ask, and makes them in ten times the time of asking: it is kept while a council is quiet.
    idleTimeoutMillis: 15 * 60_000,
    types: pgTypes,
    application_name: 'throughline',
  })
  pool.on('error', (error) => options.onLost?.(error))
  // A connection that breaks while in use tells its query; without a listener it would end the whole process as well.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Milliseconds that transactions at work are given when the connections are closed. */
const longestClose = 5_000

/** Ends the pool. A job of minutes must not hold up the end of the service, which begins it again at the next start. */
const closing = (pool: pg.Pool): ((end: () => Promise<void>) => Promise<void>) => {
  const open = new Set<pg.PoolClient>()
  pool.on('connect', (client) => open.add(client))
  pool.on('remove', (client) => open.delete(client))
  return async (end) => {
    const ended = end()
    await Promise.race([ended, pause(longestClose, null, { ref: false })])
    // Of a client that is at work this destroys the connection.
    for (const client of open) void (client as unknown as pg.Client).end().catch(() => undefined)
    await Promise.race([ended, pause(longestClose, null, { ref: false })])
  }
}

/** Opens the app's connections; they are made when they are first wanted. */
export const openDatabase = (connection: Connection, given: Partial<DatabaseOptions> = {}): Database => {
  const options = { ...databaseDefaults, ...given }
  const pool = openPool(connection, options)
  const closeBy = closing(pool)
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool: beginWithFirst(pool, options.prepares) }) })
  const transact = <T>(who: Who | null, work: (query: Transaction<DB>) => Promise<T>): Promise<T> =>
    inTransaction(kysely, who, options.patience, work)
  return {
    inTenant: (who, work) => transact(who, (query) => work(tenantOf(who, query))),
    inSystem: (work) => transact(null, work),
    authorities: () =>
      transact(null, async (query) => {
        const found = await sql<Authority>`select la_id as la, name, colour from platform.authorities()`.execute(query)
        return found.rows
      }),
    ping: async () => {
      const start = performance.now()
      await sql`select 1`.execute(kysely)
      return performance.now() - start
    },
    close: () => closeBy(() => kysely.destroy()),
  }
}

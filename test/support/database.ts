/**
 * A fresh, migrated, real PostgreSQL database for one test file:
 *
 *   import { testDatabase } from '../../test/support/database.ts'
 *
 *   const { tenant, close } = await testDatabase()
 *   test.after(close)
 *   test('an inspection is found again', () => tenant(999, async (db) => { ... db.query.selectFrom(...) ... }))
 *   await tenant(999, accountId, async (db) => { ... })        // as an account
 *
 * `content` fills it; it is made once for all files of a run of `npm test` that ask for content of the same name.
 * `tenant` runs as the app role, so row level security holds; `owner(sql, values)` runs one statement as the owner,
 * past it. The authorities 999 "Marlshire" and 998 "Otherham" are there; give `{ authorities: [] }` for none.
 * `database` is what the server uses; `connections` reach the same database for code that opens its own.
 * PG_BIN=/usr/lib/postgresql/15/bin runs the same tests on that PostgreSQL.
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Connections, clientConfig } from '../../src/platform/db/connections.ts'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import { pgTypes } from '../../src/platform/db/pg-types.ts'
import type { Tenant } from '../../src/platform/db/tenant.ts'
import { testCluster } from './cluster.ts'
import { asSuper, type Content, inDatabase, makeDatabase } from './templates.ts'

type Work<T> = (db: Tenant) => Promise<T>

export type TestDatabase = {
  tenant<T>(la: number, work: Work<T>): Promise<T>
  tenant<T>(la: number, accountId: string | null, work: Work<T>): Promise<T>
  // biome-ignore lint/suspicious/noExplicitAny: rows of any shape, in tests only
  owner(sql: string, values?: readonly unknown[]): Promise<any[]>
  database: Database
  connections: Connections
  close(): Promise<void>
}

export const sampleAuthorities = [
  { la: 999, name: 'Marlshire' },
  { la: 998, name: 'Otherham' },
] as const

/** An empty database on the test server (no schema), for tests of migrating, backup and restore. */
export const emptyTestDatabase = async (): Promise<{ connections: Connections; close(): Promise<void> }> => {
  const cluster = await testCluster()
  const name = `t_${randomBytes(8).toString('hex')}`
  await asSuper(cluster.super, (client) => client.query(`create database ${name} owner throughline_owner`))
  return {
    connections: inDatabase(cluster, name),
    close: () =>
      asSuper(cluster.super, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  }
}

export const testDatabase = async (
  options: { authorities?: readonly { la: number; name: string }[]; content?: Content } = {},
): Promise<TestDatabase> => {
  const cluster = await testCluster()
  const name = `t_${randomBytes(8).toString('hex')}`
  await makeDatabase(cluster, name, options.content)
  const connections = inDatabase(cluster, name)
  const database = openDatabase(connections.app, { poolSize: 4 })
  // A few connections, kept: a new one takes thirty times as long as a small question.
  const asOwner = new pg.Pool({ ...clientConfig(connections.owner), types: pgTypes, max: 4, allowExitOnIdle: true })
  asOwner.on('error', () => undefined)
  const owner = async (sql: string, values: readonly unknown[] = []) => (await asOwner.query(sql, [...values])).rows
  for (const one of options.authorities ?? sampleAuthorities)
    await owner('insert into platform.authority (la_id, name) values ($1, $2)', [one.la, one.name])
  return {
    tenant: <T>(la: number, second: string | null | Work<T>, third?: Work<T>) =>
      typeof second === 'function'
        ? database.inTenant({ la, accountId: null }, second)
        : database.inTenant({ la, accountId: second }, third!),
    owner,
    database,
    connections,
    close: async () => {
      await Promise.all([database.close(), asOwner.end()])
      await asSuper(cluster.super, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

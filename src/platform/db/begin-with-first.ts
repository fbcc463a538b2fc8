import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'
import { nameOfStatement } from './prepared.ts'

type Result = PostgresQueryResult<unknown>

type Asking = (text: string, values: readonly unknown[]) => Promise<Result>

/** Marked statements are sent by name, so that a connection that has seen one need not take it apart and plan it again. */
const byName =
  (client: PostgresPoolClient): Asking =>
  (text, values) => {
    const name = nameOfStatement(text)
    // The builder's type knows the driver's shorter form only.
    const ask = client.query.bind(client) as unknown as (given: object) => Promise<Result>
    return name === null ? client.query(text, values) : ask({ name, text, values })
  }

/** A table of a kept statement was changed: this connection refuses the statement from now on. */
const isOutdated = (error: unknown): boolean =>
  error instanceof Error &&
  (error as { code?: string }).code === '0A000' &&
  /cached plan must not change/.test(error.message)

const nothing = (command: string): Result => ({ command, rowCount: 0, rows: [] }) as unknown as Result

/**
 * A client that keeps `begin` back and sends it together with the statement that follows: one way to the database and back less for
 * each transaction. Statements with values cannot share a message, so they are sent after it as before. A transaction in which nothing
 * was asked never begins.
 */
export const beginningLate = (client: PostgresPoolClient, prepares: boolean): PostgresPoolClient => {
  let waiting = false
  let outdated = false
  const plain: Asking = prepares ? byName(client) : (text, values) => client.query(text, values)
  const send: Asking = async (text, values) => {
    try {
      return await plain(text, values)
    } catch (error) {
      outdated ||= isOutdated(error)
      throw error
    }
  }
  const ask = async (text: string, values: readonly unknown[]): Promise<Result> => {
    if (text === 'begin') {
      waiting = true
      return nothing('BEGIN')
    }
    if (!waiting) return send(text, values)
    waiting = false
    if (text === 'commit' || text === 'rollback') return nothing(text.toUpperCase())
    if (values.length > 0) {
      await client.query('begin', [])
      return send(text, values)
    }
    // The driver gives an array for a message of several statements, which its type does not say.
    const both = (await client.query(`begin; ${text}`, [])) as unknown as readonly Result[]
    return both.at(-1)!
  }
  return {
    get processID() {
      return client.processID
    },
    // A cursor is given as an object, and never first in a transaction of ours.
    query: ((text: string, values: readonly unknown[]) =>
      typeof text === 'string' ? ask(text, values) : client.query(text)) as PostgresPoolClient['query'],
    release: (destroy) => {
      waiting = false
      client.release(destroy || outdated)
    },
  }
}

/** The pool as the query builder sees it. The same client always has the same wrapping: the builder knows it again by that. */
export const beginWithFirst = (pool: pg.Pool, prepares: boolean): PostgresPool => {
  const known = new WeakMap<object, PostgresPoolClient>()
  return {
    options: pool.options,
    connect: async () => {
      const client = (await pool.connect()) as unknown as PostgresPoolClient
      const wrapped = known.get(client) ?? beginningLate(client, prepares)
      known.set(client, wrapped)
      return wrapped
    },
    end: () => pool.end(),
  }
}

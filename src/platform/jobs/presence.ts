import pg from 'pg'
import { type Connection, clientConfig } from '../db/connections.ts'

const key = 7_340_021

const freeLocked = async (client: pg.Client): Promise<number> => {
  await client.query(
    'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null',
  )
  const freed = await client.query(
    'update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = least(run_at, now()) where locked_at is not null',
  )
  return freed.rowCount ?? 0
}

const takePlace = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [key])
  const freed = rows[0]!.alone ? await freeLocked(client) : 0
  await client.query('select pg_advisory_lock_shared($1)', [key])
  if (rows[0]!.alone) await client.query('select pg_advisory_unlock($1)', [key])
  return freed
}

export type Presence = {
  /** Jobs that a killed process had left locked, and that were freed now. */
  freed: number
  /** Resolves when the connection, and with it the lock, is gone. */
  lost: Promise<void>
  leave(): Promise<void>
}

/**
 * Says that this process works on the queue, by a lock that ends with its connection. A process that finds itself the
 * only one frees the jobs that a killed one left locked; the library alone would wait four hours.
 */
export const bePresent = async (worker: Connection): Promise<Presence> => {
  const client = new pg.Client({ ...clientConfig(worker), application_name: 'throughline jobs' })
  client.on('error', () => undefined)
  await client.connect()
  const lost = new Promise<void>((resolve) => {
    client.once('end', () => resolve())
  })
  const freed = await takePlace(client)
  return { freed, lost, leave: () => client.end().catch(() => undefined) }
}

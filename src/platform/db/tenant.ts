import type { Transaction } from 'kysely'
import type { DB } from './tables.generated.ts'

/**
 * One transaction in which only one authority's rows exist (forced row level security; the authority is set by
 * `set_config(..., true)`, so it ends with the transaction). Every query still filters on `la_id`, so that a plan can
 * use the primary key and the data can be distributed by it.
 */
export type Tenant = {
  readonly la: number
  /** The signed-in account, or null for the system's own work. */
  readonly accountId: string | null
  readonly query: Transaction<DB>
  /** Adds a job in this same transaction: it runs if, and only if, the transaction is kept. */
  addJob(
    name: string,
    payload: Readonly<Record<string, unknown>>,
    options?: { runAt?: Date; key?: string },
  ): Promise<void>
}

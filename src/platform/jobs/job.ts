import type { Tenant } from '../db/tenant.ts'

/** A piece of work that runs outside a request. It must be safe to run twice: a killed worker runs it again. */
export type Job = {
  name: string
  /** Runs in one transaction of the authority that added it. */
  run(db: Tenant, payload: Readonly<Record<string, unknown>>): Promise<void>
  /** Clock times in Europe/London, as a cron pattern; then it runs for every authority. */
  every?: string
}

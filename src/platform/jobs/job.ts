import type { Tenant } from '../db/tenant.ts'

/** One transaction of the job's authority. */
export type Step = <T>(work: (db: Tenant) => Promise<T>) => Promise<T>

/** A piece of work that runs outside a request. It must be safe to run twice: a killed worker runs it again. */
export type Job = {
  name: string
  /** Runs in one transaction of the authority that added it. */
  run(db: Tenant, payload: Readonly<Record<string, unknown>>): Promise<void>
  /**
   * Instead of `run`, for long work that says how far it is: in as many transactions as it wants, each kept when it ends. `run` of such
   * a job does nothing.
   */
  runInSteps?: (step: Step, payload: Readonly<Record<string, unknown>>, la: number) => Promise<void>
  /** Clock times in Europe/London, as a cron pattern; then it runs for every authority. */
  every?: string
}

/** A job that works in steps. */
export const inSteps = (name: string, runInSteps: NonNullable<Job['runInSteps']>, every?: string): Job => ({
  name,
  runInSteps,
  run: async () => undefined,
  ...(every === undefined ? {} : { every }),
})

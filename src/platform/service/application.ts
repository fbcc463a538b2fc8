import type { Command } from '../command.ts'
import type { Day } from '../day.ts'
import type { Database } from '../db/database.ts'
import type { Tenant } from '../db/tenant.ts'
import type { Job } from '../jobs/job.ts'
import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'

/** What the service wants to know of a slice; the rest is between the slice and the web server. */
export type ServiceSlice = {
  name: string
  jobs?: readonly Job[]
  commands?: readonly Command[]
  sample?: (db: Tenant, today: Day) => Promise<void>
}

export type SampleAccount = { email: string; role: string; name: string; password: string }

export type WebStart = {
  settings: Settings
  database: Database
  cookieSecrets: readonly string[]
  log: Log
  health: () => Promise<{ ok: boolean } & Readonly<Record<string, unknown>>>
}

/** What src/cli.ts hands to the platform, which knows nothing of the slices above it. */
export type Application = {
  slices(): Promise<readonly ServiceSlice[]>
  startWeb(start: WebStart): Promise<{ url: string; close(): Promise<void> }>
  sample: { la: number; openAccounts(db: Tenant): Promise<readonly SampleAccount[]> }
  /** Tables that no backup keeps, such as sessions. */
  notInBackups: readonly string[]
}

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Day } from '../day.ts'
import { type Database, openDatabase } from '../db/database.ts'
import type { Settings } from '../settings.ts'
import type { Application, SampleAccount } from './application.ts'
import type { Opened } from './open.ts'

const fileIn = (settings: Settings): string => join(settings.dataFolder, 'sample-accounts.json')

const keep = (settings: Settings, accounts: readonly SampleAccount[]): void => {
  const file = fileIn(settings)
  writeFileSync(`${file}.part`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.part`, file)
}

/** The accounts that an earlier start made, with their first password; none when there is no sample council. */
export const sampleAccounts = async (
  { sample }: Application,
  settings: Settings,
  database: Database,
): Promise<readonly SampleAccount[]> => {
  if (!existsSync(fileIn(settings))) return []
  const there = (await database.authorities()).some((one) => one.la === sample.la)
  return there ? JSON.parse(readFileSync(fileIn(settings), 'utf8')) : []
}

/**
 * Fills an empty database with the invented council: every slice's part in one transaction, so that a process that is
 * killed meanwhile leaves nothing half made. True when it did.
 */
export const makeSample = async (
  application: Application,
  settings: Settings,
  opened: Opened,
  today: Day,
): Promise<boolean> => {
  const { la, openAccounts } = application.sample
  const minutes = 10 * 60_000
  const database = openDatabase(opened.connections.app, {
    poolSize: 1,
    statementTimeout: minutes,
    idleTimeout: minutes,
  })
  try {
    if (!(settings.sample ?? opened.builtIn) || (await database.authorities()).length > 0) return false
    return await database.inTenant({ la, accountId: null }, async (db) => {
      await sql`select pg_advisory_xact_lock(7340022)`.execute(db.query)
      const there = await sql`select from platform.authority where la_id = ${la}`.execute(db.query)
      if (there.rows.length > 0) return false
      for (const slice of await application.slices()) await slice.sample?.(db, today)
      keep(settings, await openAccounts(db))
      return true
    })
  } finally {
    await database.close()
  }
}

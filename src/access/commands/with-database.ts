import type { CommandIO, ExitCode } from '../../platform/command.ts'
import type { Database } from '../../platform/db/database.ts'
import { openApp, openDatabases } from '../../platform/service/open.ts'
import { readSettings } from '../../platform/settings.ts'

/** Runs `work` on the database that the settings name, beside a running service or without one. */
export const withDatabase = async (
  io: CommandIO,
  what: string,
  work: (database: Database) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const read = readSettings(io.env)
  if ('faults' in read) {
    for (const fault of read.faults) io.err(fault)
    return 2
  }
  const opened = await openDatabases(read.settings, { what: `throughline ${what}`, share: true, say: io.err })
  const database = openApp(read.settings, opened, () => undefined)
  try {
    return await work(database)
  } finally {
    await database.close()
    await opened.stop()
  }
}

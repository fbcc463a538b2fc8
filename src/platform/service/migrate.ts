import type { CommandIO, ExitCode } from '../command.ts'
import type { Settings } from '../settings.ts'
import type { Application } from './application.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { openDatabases } from './open.ts'

export const help = `throughline migrate

Brings the database to this version: numbered migrations, each whole or not at all, while others wait. A database that
holds data is backed up first (BACKUP_DIR). A database of a newer version is refused. \`start\` does the same by itself.
`

export const migrateCommand = async (
  application: Application,
  settings: Settings,
  io: CommandIO,
): Promise<ExitCode> => {
  const opened = await openDatabases(settings, { what: 'throughline migrate', share: true, say: io.err })
  try {
    const { applied, version } = await bringUpToDate(application, settings, opened, io.err)
    const done = applied.length === 0 ? 'Nothing to do: t' : `${applied.length} migrations carried out. T`
    await io.out(`${done}he database is at number ${version}.\n`)
    return 0
  } finally {
    await opened.stop()
  }
}

import type { CommandIO, ExitCode } from '../command.ts'
import { checkBackup } from '../db/backup/read.ts'
import { restoreBackup } from '../db/backup/restore.ts'
import { readMigrations } from '../db/migrating/files.ts'
import type { Settings } from '../settings.ts'
import type { Application } from './application.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { asOwner, openDatabases } from './open.ts'

export const help = `throughline restore FILE.tar [--replace] [--check]

Puts a backup into an empty database, then brings it to this version. Every checksum in the file is compared before
the database is touched, and again on what was loaded; cut short anywhere, the database is as it was.
Stop the service first.

  --replace   put it in place of what the database holds now
  --check     only compare the checksums; no database is needed
`

export const restore = async (
  application: Application,
  settings: Settings,
  io: CommandIO,
  args: readonly string[],
): Promise<ExitCode> => {
  const file = args.find((one) => !one.startsWith('--'))
  if (!file) {
    io.err('Say which backup: throughline restore FILE.tar')
    return 2
  }
  const manifest = await checkBackup(file)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const what = `${manifest.tables.length} tables, ${rows} rows, made ${manifest.made.slice(0, 16).replace('T', ' ')} UTC`
  if (args.includes('--check')) {
    await io.out(`${file} is whole: ${what}.\n`)
    return 0
  }
  const known = await readMigrations()
  const opened = await openDatabases(settings, { what: 'throughline restore', share: false, say: io.err })
  try {
    await asOwner(opened, 'throughline restore', (owner) =>
      restoreBackup(owner, { file, manifest, known, replace: args.includes('--replace') }),
    )
    await bringUpToDate(application, settings, opened, io.err)
    await io.out(`Restored from ${file}: ${what}. Every table was compared with its checksum.\n`)
    return 0
  } finally {
    await opened.stop()
  }
}

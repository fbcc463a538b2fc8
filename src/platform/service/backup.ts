import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandIO, ExitCode } from '../command.ts'
import { writeBackup } from '../db/backup/write.ts'
import type { Settings } from '../settings.ts'
import type { Application } from './application.ts'
import { stamp } from './bring-up-to-date.ts'
import { asOwner, openDatabases } from './open.ts'

export const help = `throughline backup [FILE.tar|FOLDER]

Writes one snapshot of the whole database, documents included, while the service goes on. Without a name it goes to
BACKUP_DIR. In it: every authority's records, settings, accounts and the access log, with a checksum for each table.
Not in it: sessions (people sign in again), jobs that wait, and the keys in secrets.json of the data folder.
The file holds personal data and is not encrypted: keep it where the database itself might be kept.
`

const fileFor = (settings: Settings, given: string | undefined): string => {
  const name = `throughline-${stamp(new Date())}.tar`
  if (given === undefined) return join(settings.backupFolder, name)
  return existsSync(given) && statSync(given).isDirectory() ? join(given, name) : given
}

const inSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

export const backup = async (
  application: Application,
  settings: Settings,
  io: CommandIO,
  args: readonly string[],
): Promise<ExitCode> => {
  const file = fileFor(settings, args[0])
  const opened = await openDatabases(settings, { what: 'throughline backup', share: true, say: io.err })
  try {
    const manifest = await asOwner(opened, 'throughline backup', (owner) =>
      writeBackup(owner, file, application.notInBackups),
    )
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    await io.out(`${file}: ${manifest.tables.length} tables, ${rows} rows, ${inSize(statSync(file).size)}.\n`)
    return 0
  } finally {
    await opened.stop()
  }
}

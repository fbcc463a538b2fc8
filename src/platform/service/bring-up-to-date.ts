import { join } from 'node:path'
import { writeBackup } from '../db/backup/write.ts'
import { faultOfAppLogin } from '../db/check-login.ts'
import { type Migrated, migrate } from '../db/migrating/migrate.ts'
import type { Settings } from '../settings.ts'
import type { Application } from './application.ts'
import type { Opened } from './open.ts'
import { CannotRun } from './plain.ts'

/** "2026-11-22-0830", in UTC, for names of files. */
export const stamp = (now: Date): string => now.toISOString().slice(0, 16).replace('T', '-').replace(':', '')

/**
 * Migrates, after a backup when there is data to lose, and makes sure that the login of pages is one that row level
 * security holds back.
 */
export const bringUpToDate = async (
  application: Application,
  settings: Settings,
  opened: Opened,
  say: (sentence: string) => void,
): Promise<Migrated> => {
  const migrated = await migrate(opened.connections, {
    say,
    backUpFirst: async (owner) => {
      if (!settings.backupBeforeMigrating) return
      const file = join(settings.backupFolder, `before-migration-${stamp(new Date())}.tar`)
      await writeBackup(owner, file, application.notInBackups)
      say(`Backed up to ${file} before changing the database.`)
    },
  })
  const fault = await faultOfAppLogin(opened.connections.app)
  if (fault) throw new CannotRun(fault)
  return migrated
}

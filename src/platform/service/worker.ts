import { join } from 'node:path'
import type { CommandIO, ExitCode } from '../command.ts'
import { faultOfAppLogin } from '../db/check-login.ts'
import { findPostmaster } from '../db/embedded/postmaster.ts'
import { runJobs } from '../jobs/runner.ts'
import { openLog } from '../log.ts'
import type { Settings } from '../settings.ts'
import type { Application } from './application.ts'
import { openApp, openDatabases } from './open.ts'
import { CannotRun } from './plain.ts'
import { untilStopped } from './until-stopped.ts'

export const help = `throughline worker

Runs the jobs only, until it is stopped, beside a \`throughline start\` with THROUGHLINE_WORKER=separate. Any number
of workers may run on one database. It does not migrate: start does.
`

export const worker = async (application: Application, settings: Settings, io: CommandIO): Promise<ExitCode> => {
  if (!settings.database && !findPostmaster(join(settings.dataFolder, 'database')))
    throw new CannotRun('The built-in database belongs to `throughline start`; start that first, or set DATABASE_URL.')
  const log = openLog({ level: settings.logLevel ?? 'info', file: settings.logFile })
  const opened = await openDatabases(settings, { what: 'throughline worker', share: true, say: io.err })
  const fault = await faultOfAppLogin(opened.connections.app)
  if (fault) throw new CannotRun(fault)
  const database = openApp(settings, opened, log)
  const jobs = (await application.slices()).flatMap((slice) => slice.jobs ?? [])
  const runner = await runJobs({ worker: opened.connections.worker, database, jobs, atOnce: settings.jobsAtOnce, log })
  await io.out(`Running jobs: ${jobs.map((job) => job.name).join(', ') || 'none are declared'}.\n`)
  return untilStopped(async () => {
    await runner.stop()
    await database.close()
    await opened.stop()
  }, settings.logFile === null)
}

import type { Command, CommandIO, ExitCode } from '../command.ts'
import { readSettings, type Settings } from '../settings.ts'
import type { Application } from './application.ts'

type Run = (application: Application, settings: Settings, io: CommandIO, args: readonly string[]) => Promise<ExitCode>

/** Checks the settings first, all at once. */
const withSettings = (application: Application, run: Run, help: string) => ({
  help,
  run: async (args: readonly string[], io: CommandIO): Promise<ExitCode> => {
    const read = readSettings(io.env)
    if ('settings' in read) return run(application, read.settings, io, args)
    io.err('Throughline cannot start with these settings:')
    for (const fault of read.faults) io.err(`  ${fault}`)
    return 2
  },
})

/** The commands that run the service. */
export const serviceCommands = (application: Application): readonly Command[] => [
  {
    name: 'start',
    summary: 'Start the service: database, web pages and jobs',
    load: async () => import('./start.ts').then((one) => withSettings(application, one.start, one.help)),
  },
  {
    name: 'worker',
    summary: 'Run the jobs only, beside a start with THROUGHLINE_WORKER=separate',
    load: async () => import('./worker.ts').then((one) => withSettings(application, one.worker, one.help)),
  },
  {
    name: 'migrate',
    summary: 'Bring the database to this version',
    load: async () => import('./migrate.ts').then((one) => withSettings(application, one.migrateCommand, one.help)),
  },
  {
    name: 'backup',
    summary: 'Write one snapshot of everything to a file',
    load: async () => import('./backup.ts').then((one) => withSettings(application, one.backup, one.help)),
  },
  {
    name: 'restore',
    summary: 'Put a backup into an empty database, every checksum compared',
    load: async () => import('./restore.ts').then((one) => withSettings(application, one.restore, one.help)),
  },
]

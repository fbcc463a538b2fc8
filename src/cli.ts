import type { Command } from './platform/command.ts'
import type { Application } from './platform/service/application.ts'
import { processIO, runCommandLine } from './platform/service/command-line.ts'
import { serviceCommands } from './platform/service/commands.ts'

/** Slices are read only when a command wants them: `throughline backup` needs none. */
const slices = async () => (await import('./app.ts')).slices

const application: Application = {
  slices,
  startWeb: async (start) => (await import('./web.ts')).startWeb({ ...start, slices: await slices() }),
  sample: {
    la: 999,
    openAccounts: async (db) => (await import('./access/index.ts')).openSampleAccounts(db),
  },
  notInBackups: ['access.session', 'access.kept_form'],
}

const sliceCommands = async (): Promise<readonly Command[]> => (await slices()).flatMap((slice) => slice.commands ?? [])

process.exitCode = await runCommandLine(process.argv.slice(2), processIO(), serviceCommands(application), sliceCommands)

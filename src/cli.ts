import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import type { Command } from './platform/command.ts'
import type { Application } from './platform/service/application.ts'

// Halves the time that reading the code takes; where the folder may not be written, nothing is lost. Set before any
// code of ours is read, hence the imports by hand below.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/throughline'))
const { processIO, runCommandLine } = await import('./platform/service/command-line.ts')
const { serviceCommands } = await import('./platform/service/commands.ts')

/** Slices are read only when a command wants them: `throughline backup` and `throughline check` need none. */
const slices = async () => (await import('./app.ts')).slices

const application: Application = {
  slices,
  startWeb: async (start) => (await import('./web.ts')).startWeb({ ...start, slices: await slices() }),
  sample: {
    la: 999,
    openAccounts: async (db) => (await import('./access/index.ts')).openAccountsToTry(db),
  },
  notInBackups: ['access.session', 'access.kept_form'],
}

const sliceCommands = async (): Promise<readonly Command[]> => (await import('./commands.ts')).commands

process.exitCode = await runCommandLine(process.argv.slice(2), processIO(), serviceCommands(application), sliceCommands)

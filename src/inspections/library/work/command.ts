import { parseArgs } from 'node:util'
import { addLogEntry, withDatabase } from '../../../access/index.ts'
import type { CommandIO, ExitCode } from '../../../platform/command.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { FileOutcome } from '../model.ts'
import { counted, doneIn, noneYet, progressInWords, summaryOf } from '../rules/progress.ts'
import { type Folder, openFolder } from './folder.ts'
import { importReports } from './import-reports.ts'

export const help = `Usage: throughline import reports DIR [--la NUMBER] [--json]

Reads every inspection report, visit letter and committee report of other authorities in DIR, and in the folders
in it, into the library: PDF, DOCX or text. They can then be searched and quoted; nothing of them becomes a finding
of your authority. What they say is kept, with pages, and not the files.

  DIR      a folder, or one file
  --la     the DfE number of your authority; may be left out when the database holds one
  --json   print a line of JSON for each file, as soon as it is done, and a last one that sums up
  --help   show this text

Progress is told on standard error. It can be stopped at any time (Ctrl-C): what was added stays, and the same
command again goes on from there. A file that is here already, by its content, is not read again.

Exit code: 0 all files are done, 1 a file could not be read or it was stopped, 2 it could not be run.
`

const authorityOf = async (database: Database, la: string | undefined): Promise<number | string> => {
  const all = await database.authorities()
  const found = la === undefined ? all : all.filter((one) => one.la === Number(la))
  if (found.length === 1) return found[0]!.la
  if (all.length === 0)
    return 'There is no authority in this database yet. `throughline authority add NUMBER` adds yours.'
  return `Say which authority with --la NUMBER: ${all.map((one) => `${one.la} ${one.name}`).join(', ')}.`
}

/** Aborted by Ctrl-C, a closed terminal, or whoever ends the process; a second time ends it at once. */
const stopSignal = (say: (sentence: string) => void): { signal: AbortSignal; end(): void } => {
  const stop = new AbortController()
  const on = (): void => {
    if (stop.signal.aborted) process.exit(1)
    say('Stopping after the document at hand. Press Ctrl-C again to stop at once: nothing that was added is lost.')
    stop.abort()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, on)
  return {
    signal: stop.signal,
    end: () => {
      for (const signal of signals) process.off(signal, on)
    },
  }
}

/** Milliseconds between two lines of progress. */
const often = 2_000

type Run = { io: CommandIO; database: Database; la: number; folder: Folder; json: boolean; signal: AbortSignal }

const readInto = async ({ io, database, la, folder, json, signal }: Run): Promise<ExitCode> => {
  const who = { la, accountId: null }
  const by = 'Command line'
  await database.inTenant(who, (db) => {
    const entry = { accountId: null, person: by, role: 'system', action: 'began to import reports into the library' }
    return addLogEntry(db, { ...entry, record: 'inspections.library_document', subject: null })
  })
  const total = folder.files.length
  const faulty: FileOutcome[] = []
  const begun = performance.now()
  let [tally, told] = [noneYet, begun - often]
  const given = { la, by, today: io.today, signal, transaction: database.inTenant.bind(null, who) as never }
  for await (const outcome of importReports(given, folder.files)) {
    tally = counted(tally, outcome)
    if (outcome.why !== null) faulty.push(outcome)
    if (json) await io.out(`${JSON.stringify(outcome)}\n`)
    const now = performance.now()
    if (now - told < often && doneIn(tally) < total) continue
    told = now
    io.err(progressInWords(tally, total, now - begun))
  }
  const stopped = doneIn(tally) < total
  if (json) await io.out(`${JSON.stringify({ total, ...tally, stopped, passedOver: folder.passedOver.length })}\n`)
  else {
    for (const { file, why } of faulty) await io.out(`${file}: ${why}\n`)
    for (const sentence of summaryOf(tally)) await io.out(`${sentence}\n`)
    if (folder.passedOver.length > 0)
      await io.out(`${folder.passedOver.length} passed over, neither PDF nor Word nor text by their names.\n`)
    if (stopped)
      await io.out(`Stopped after ${doneIn(tally)} of ${total}. The same command again goes on from there.\n`)
  }
  return stopped || tally.unreadable > 0 ? 1 : 0
}

/** The `import reports` command. */
export const run = async (args: readonly string[], io: CommandIO): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { la: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const [what, path, ...more] = positionals
  if (what !== 'reports' || path === undefined || more.length > 0) {
    io.err('Say what to import, and from where: throughline import reports DIR. See: throughline import --help')
    return 2
  }
  const folder = await openFolder(path).catch(() => null)
  if (folder === null) {
    io.err(`${path}: There is no folder of this name that can be opened. Check its name and that you may read it.`)
    return 2
  }
  if (folder.files.length === 0) {
    io.err(`${path}: There is no PDF, Word document or text file in this folder.`)
    return 1
  }
  return withDatabase(io, 'import', async (database) => {
    const la = await authorityOf(database, values.la)
    if (typeof la === 'string') {
      io.err(la)
      return 2
    }
    const { signal, end } = stopSignal(io.err)
    try {
      return await readInto({ io, database, la, folder, json: values.json, signal })
    } finally {
      end()
    }
  })
}

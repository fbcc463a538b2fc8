import { createServer } from 'node:net'
import type { CommandIO, ExitCode } from '../command.ts'
import { runJobs } from '../jobs/runner.ts'
import { type Log, openLog, withoutPersonalData } from '../log.ts'
import type { Settings } from '../settings.ts'
import type { Application, SampleAccount } from './application.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { healthOf } from './health.ts'
import { type Opened, openApp, openDatabases } from './open.ts'
import { CannotRun } from './plain.ts'
import { makeSample, sampleAccounts } from './sample.ts'
import { untilStopped } from './until-stopped.ts'

export const help = `throughline start

Starts Throughline: the database, the web pages and the jobs, until it is stopped with Ctrl+C or SIGTERM. The first
start makes the database and the invented sample council, and prints its accounts. Settings are read from the
environment; docs/operations.md lists them.
`

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

const choosePort = async ({ port, host }: Settings): Promise<number> => {
  if (port !== null) {
    if (port === 0 || (await isFree(port, host))) return port
    throw new CannotRun(
      `Port ${port} of ${host} cannot be used: another program has it, or this user may not. Set PORT to another.`,
    )
  }
  for (let one = 8080; one < 8100; one += 1) if (await isFree(one, host)) return one
  throw new CannotRun(`The ports 8080 to 8099 of ${host} are all in use. Set PORT to a free one.`)
}

const greeting = (url: string, accounts: readonly SampleAccount[]): string => {
  const lines = [`Throughline is running at ${url}`, '']
  if (accounts.length > 0) {
    const width = Math.max(...accounts.map((one) => one.email.length))
    lines.push('Sample council: sign in as any of these.', '')
    lines.push(...accounts.map((one) => `  ${one.email.padEnd(width)}  ${one.role}`))
    lines.push('', `  Password (until it is changed): ${accounts[0]!.password}`, '')
  }
  return [...lines, 'Stop it with Ctrl+C.', ''].join('\n')
}

type Closing = () => Promise<void>

/** An error that nobody caught: told to the log without personal data, then the process ends and is started again. */
const endOnUncaught = (log: Log): void => {
  process.on('uncaughtException', (error) => {
    log({ level: 'error', event: 'uncaught', error: withoutPersonalData(error) })
    process.exit(1)
  })
}

const closeAll = async (closings: readonly Closing[], log: Log): Promise<void> => {
  for (const close of closings.toReversed())
    await close().catch((error) => log({ level: 'error', event: 'stopping', error: withoutPersonalData(error) }))
}

const serve = async (
  application: Application,
  settings: Settings,
  opened: Opened,
  log: Log,
  schema: number,
  closings: Closing[],
) => {
  const database = openApp(settings, opened, log)
  closings.push(() => database.close())
  const port = await choosePort(settings)
  const web = await application.startWeb({
    settings: { ...settings, port },
    database,
    cookieSecrets: opened.cookieSecrets,
    log,
    health: healthOf(database, schema),
  })
  closings.push(() => web.close())
  // Last: a start that finds its port taken has begun no work.
  if (!settings.separateWorker) {
    const jobs = (await application.slices()).flatMap((slice) => slice.jobs ?? [])
    const runner = await runJobs({
      worker: opened.connections.worker,
      database,
      jobs,
      atOnce: settings.jobsAtOnce,
      log,
    })
    closings.push(() => runner.stop())
  }
  const accounts = await sampleAccounts(application, settings, database)
  return { url: settings.publicUrl ?? web.url, accounts }
}

export const start = async (application: Application, settings: Settings, io: CommandIO): Promise<ExitCode> => {
  const level = settings.logLevel ?? (process.stderr.isTTY && !settings.logFile ? 'warn' : 'info')
  const log = openLog({ level, file: settings.logFile })
  let say: (sentence: string) => void = io.err
  const closings: Closing[] = []
  try {
    const opened = await openDatabases(settings, {
      what: 'throughline start',
      share: false,
      say: (sentence) => say(sentence),
    })
    closings.push(() => opened.stop())
    const { version } = await bringUpToDate(application, settings, opened, say)
    if (await makeSample(application, settings, opened, io.today)) say('Made the sample council.')
    const { url, accounts } = await serve(application, settings, opened, log, version, closings)
    opened.announce(url)
    say = (sentence) => log({ level: 'warn', event: 'database', message: sentence })
    log({ level: 'info', event: 'started', version, pid: process.pid })
    let signal: NodeJS.Signals | null = null
    const stopped = untilStopped((by) => {
      signal = by
      return closeAll(closings, log)
    }, settings.logFile === null)
    endOnUncaught(log)
    await io.out(greeting(url, accounts))
    const code = await stopped
    log({ level: 'info', event: 'stopped', signal, pid: process.pid })
    return code
  } catch (error) {
    await closeAll(closings, log)
    throw error
  }
}

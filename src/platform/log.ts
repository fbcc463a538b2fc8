import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

export const levels = ['debug', 'info', 'warn', 'error'] as const
export type Level = (typeof levels)[number]

/**
 * One line of the log: what happened, and facts about it. Facts are ids, counts, routes and states; never a name, an
 * e-mail, what was typed, an address with its query, or a whole network address.
 */
export type LogLine = { level: Level; event: string } & Readonly<Record<string, unknown>>
export type Log = (line: LogLine) => void

/** The facts that may be logged. Any other is dropped, so that personal data cannot slip in by a careless line. */
const facts = new Set([
  'level', 'event', 'requestId', 'route', 'method', 'status', 'ms', 'account', 'la', 'reference', 'error', 'job', 'jobId',
  'attempt', 'attempts', 'of', 'pid', 'port', 'address', 'network', 'message', 'code', 'constraint', 'table', 'name', 'at',
  'cause', 'rows', 'version', 'migration', 'signal', 'slice', 'count', 'bytes',
]) // biome-ignore format: a list

/** Keeps a sentence's shape and takes out what may be someone's: e-mails, quoted text, long numbers. */
export const masked = (text: string): string =>
  text
    .replace(/[^\s"'<>]+@[^\s"'<>,;]+/g, '[e-mail]')
    .replace(/"[^"\n]*"|'[^'\n]*'|“[^”\n]*”/g, '"…"')
    .replace(/\d{5,}/g, '[number]')

/** The network that an address belongs to, enough to tell two sources apart: /24, or /48 of IPv6. */
export const networkOf = (address: string): string => {
  const four = /(\d+\.\d+\.\d+)\.\d+$/.exec(address)
  if (four) return `${four[1]}.0/24`
  return `${address.split(':').slice(0, 3).join(':')}::/48`
}

/** What may be told of an error: its kind, codes of the database, masked message and where in our code. */
export const withoutPersonalData = (error: unknown, depth = 0): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause && depth < 2 ? withoutPersonalData(error.cause, depth + 1) : undefined
  const frames = at.slice(0, 8).map((line) => line.trim())
  return { name: error.name, code, constraint, table, message: masked(error.message), at: frames, cause }
}

const allowed = (line: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(line)
      .filter(([name]) => facts.has(name))
      .map(([name, value]) => [name, value instanceof Error ? withoutPersonalData(value) : value]),
  )

/** The line as it is written: time first, one JSON object. Pure. */
export const lineOf = (line: LogLine, now: Date): string =>
  `${JSON.stringify({ time: now.toISOString(), ...allowed(line) })}\n`

export type LogTarget = { level: Level; file: string | null }

/** A log to a file (opened again on SIGHUP) or to standard error. Writing never stops the service. */
export const openLog = ({ level, file }: LogTarget): Log => {
  const least = levels.indexOf(level)
  let open = file === null ? 2 : openFile(file)
  if (file !== null)
    process.on('SIGHUP', () => {
      closeSync(open)
      open = openFile(file)
    })
  return (line) => {
    if (levels.indexOf(line.level) < least) return
    try {
      writeSync(open, lineOf(line, new Date()))
    } catch {
      // A full disk or a closed pipe: the service matters more than its log.
    }
  }
}

const openFile = (name: string): number => {
  mkdirSync(dirname(name), { recursive: true })
  return openSync(name, 'a', 0o640)
}

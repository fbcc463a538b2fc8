import { parseArgs } from 'node:util'
import { type CommandIO, type ExitCode, readTypedDay } from '../platform/command.ts'
import type { Day } from '../platform/day.ts'
import { checksOf } from './checks/all.ts'
import { laterDates, laterDatesInWords } from './checks/later-dates.ts'
import { inPlainWords, repairToTell } from './checks/report.ts'
import { runChecks } from './checks/run.ts'
import { type Kind, kinds } from './checks/source.ts'
import type { Finding, ReadReturn } from './model.ts'
import { filesOf, type ReturnFile } from './reading/files.ts'
import { cannotOpen, openReturn } from './reading/open-return.ts'
import { withZipsUnpacked } from './reading/unzip.ts'

export const help = `Usage: throughline check FILE.xlsx|DIR|FILE.zip|- [options]

Checks a return before it is sent or loaded: Annex A (a workbook of eleven sheets, or a folder of CSV files), the Standard
Safeguarding Dataset (a folder of CSV files, a table each), or small local lists. Nothing leaves this machine, and no database is used.

  FILE, DIR       a workbook, a folder, a ZIP file of CSV files, or the CSV files one by one; - reads one workbook or CSV file from standard input
  --as-at DATE    the day the return is as at, as 2026-03-31 or 31/03/2026; without it, today
  --partial       the return has some of the lists only: the others are not missing
  --kind KIND     annex-a, ssd or local; without it, told by the names of the files
  --repairs       also list what was read otherwise than it stands (spellings, forms of dates, codes)
  --json          one line of JSON a finding: { file, list, row, column, check, severity, message, subject }
  --help          show this text

Severity: "blocks" must be mended before the return can be loaded, "must-fix" is wrong, "look-at" may be right.
Messages and reports hold identifiers, never names. docs/catalogue/checks.md lists every check with its source.

Exit code: 0 nothing to mend (there may be things to look at), 1 something must be mended, or a file cannot be read,
2 it could not be run.
`

type Options = {
  paths: readonly string[]
  asAt: Day | null
  partial: boolean
  kind: Kind | null
  repairs: boolean
  json: boolean
}

const usage = (sentence: string): string => `${sentence} See throughline check --help.`

const readOptions = (args: readonly string[]): Options | string | 'help' => {
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] }
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'as-at': { type: 'string' },
        partial: { type: 'boolean' },
        kind: { type: 'string' },
        repairs: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    return usage(
      error instanceof Error ? `${error.message.split('. ')[0]!.replace(/\.$/, '')}.` : 'That was not understood.',
    )
  }
  const { 'as-at': typed, kind, ...flags } = parsed.values
  if (flags.help) return 'help'
  if (parsed.positionals.length === 0) return usage('Say which workbook or folder to check.')
  const asAt = typed === undefined ? null : readTypedDay('--as-at', String(typed))
  if (typeof asAt === 'string') return usage(asAt)
  if (parsed.positionals.filter((path) => path === '-').length > 1)
    return usage('Standard input can be read once: give one -.')
  if (kind !== undefined && !Object.hasOwn(kinds, String(kind))) return usage('--kind is annex-a, ssd or local.')
  return {
    paths: parsed.positionals,
    asAt: asAt?.day ?? null,
    partial: flags.partial === true,
    kind: kind === undefined ? null : kinds[kind as keyof typeof kinds],
    repairs: flags.repairs === true,
    json: flags.json === true,
  }
}

/** The files of the paths; - is what comes on standard input, which has no name that would say what it is. */
const filesFrom = async (paths: readonly string[], io: CommandIO): Promise<readonly ReturnFile[]> => {
  const files: ReturnFile[] = []
  for (const path of paths)
    if (path === '-') files.push({ name: 'standard input', bytes: await io.stdin() })
    else files.push(...(await filesOf([path])))
  return files
}

const isEmpty = (file: ReturnFile): boolean => 'bytes' in file && file.bytes.length === 0

/** As it is printed: the column by its header, which people know. */
const toPrint = (kind: Kind, { file, list, row, column, check, severity, message, subject }: Finding) => ({
  file,
  list: list === '' ? null : list,
  row,
  column: kind.lists.find(({ id }) => id === list)?.columns.find(({ id }) => id === column)?.header ?? column,
  check,
  severity,
  message,
  subject,
})

const isFault = ({ severity }: Finding): boolean => severity !== 'look-at'
const linesAtOnce = 500

const printJson = async (
  kind: Kind,
  found: Iterable<Finding>,
  read: ReadReturn,
  { repairs }: Options,
  io: CommandIO,
) => {
  let lines: string[] = []
  let faults = false
  const print = async (line: object) => {
    lines.push(`${JSON.stringify(line)}\n`)
    if (lines.length >= linesAtOnce) {
      await io.out(lines.join(''))
      lines = []
    }
  }
  for (const finding of found) {
    faults ||= isFault(finding)
    await print(toPrint(kind, finding))
  }
  if (repairs) for (const repair of read.repairs) await print({ repair: repairToTell(kind.lists, repair) })
  if (lines.length > 0) await io.out(lines.join(''))
  return faults
}

const check = async (options: Options, io: CommandIO): Promise<ExitCode> => {
  const given = await withZipsUnpacked(await filesFrom(options.paths, io))
  if ('fault' in given) {
    io.err(`${given.file}: ${given.fault}`)
    return 1
  }
  const { files } = given
  if (files.some(isEmpty)) {
    io.err('Nothing came on standard input. Send it a workbook or a CSV file: throughline check - < annex-a.xlsx')
    return 1
  }
  const opened = await openReturn(files, options.kind)
  if (!opened.ok) {
    io.err(opened.sentence)
    return 1
  }
  const { kind, read } = opened
  const checks = checksOf[kind.source]
  const asAt = options.asAt ?? io.today
  const found = runChecks({ read, lists: kind.lists, checks, asAt, partial: options.partial || kind.partial })
  if (options.json) {
    if (options.asAt === null)
      io.err(`Read as at today, ${asAt}. If the return is older, say its day: --as-at 31/03/2026.`)
    const later = laterDates(read, checks, asAt)
    if (later !== null) io.err(laterDatesInWords(later, asAt))
    return (await printJson(kind, found, read, options, io)) ? 1 : 0
  }
  const findings = [...found]
  const told = {
    title: kind.title,
    lists: kind.lists,
    checks,
    read,
    findings,
    asAt,
    asAtIsToday: options.asAt === null,
  }
  await io.out(inPlainWords(told, options.repairs))
  return findings.some(isFault) ? 1 : 0
}

export const run = async (args: readonly string[], io: CommandIO): Promise<ExitCode> => {
  const options = readOptions(args)
  if (options === 'help') {
    await io.out(help)
    return 0
  }
  if (typeof options === 'string') {
    io.err(options)
    return 2
  }
  try {
    return await check(options, io)
  } catch (error) {
    io.err(cannotOpen(error))
    return 2
  }
}

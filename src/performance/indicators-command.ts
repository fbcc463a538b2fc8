import { childrenStandards } from '../children/standards/all.ts'
import type { CommandIO, ExitCode } from '../platform/command.ts'
import { columnsTold, readAsHistory } from '../returns/as-history.ts'
import type { Standard } from '../standards/standard.ts'
import { lineOf, memberLine } from './indicators/lines.ts'
import { type Options, readOptions } from './indicators/options.ts'
import { inPlainWords, membersInWords } from './indicators/print.ts'
import { subjectsIn } from './indicators/subjects.ts'
import { readTerms } from './indicators/terms.ts'
import { type Asked, answersTo, goThrough, type Member } from './indicators/work-out.ts'
import { knownFrom } from './rules/known.ts'
import { provable } from './rules/provable.ts'

export const help = `Usage: throughline indicators FILE.xlsx|DIR|FILE.zip|-... --as-at DATE [options]

Works out every practice standard from a return: Annex A (a workbook of eleven sheets, or a folder of CSV files), the Standard
Safeguarding Dataset (a folder of CSV files), and small local lists. Give several to read them together; of what the dataset and
Annex A both tell, the dataset counts. Nothing leaves this machine, and no database is used.

  FILE, DIR       a workbook, a folder (each folder in it is a return of its own), a ZIP file of CSV files, or CSV files;
                  - reads one from standard input
  --as-at DATE    the day the return is as at, as 2026-03-31 or 31/03/2026
  --from DATE     the first day of the period of completed figures; without it, twelve months up to the day of the return
  --terms FILE    school terms, a line each (2026-01-06,2026-02-13), for what is counted in school days
  --by team       also a figure for each team
  --view VIEW     completed or live only
  --cases ID      the members of one standard's figures, by the same rule that counts them: identifiers, never names
  --json          one line of JSON a figure: { standard, view, period, group, numerator, denominator, unknown, excluded,
                  value, provable, why }, or a member
  --help          show this text

completed counts what was settled in the period, as national returns do; live is how things stand on the day, where overdue open
work counts as a failure. value is a share from 0 to 1, or days, hours or a number. Without a case it is null, and so is every
number of a standard that nothing in the return tells: that is "not recorded", and never 0%. provable is false where a return
does not tell all that is asked (the last visit only, or six months of twelve), and why says so.
docs/catalogue/standards says of each standard what is counted, and its source.

Exit code: 0 done, 1 a file cannot be read or is no return, 2 it could not be run.
`

const standards: readonly Standard[] = childrenStandards

const linesAtOnce = 500

const printLines = async (lines: readonly object[], io: CommandIO): Promise<void> => {
  for (let from = 0; from < lines.length; from += linesAtOnce)
    await io.out(lines.slice(from, from + linesAtOnce).map((line) => `${JSON.stringify(line)}\n`).join('')) // biome-ignore format: short
}

const byOpening = ({ subject, one }: Member, other: Member): number => {
  if (one.opens !== other.one.opens) return one.opens < other.one.opens ? -1 : 1
  return subject < other.subject ? -1 : subject > other.subject ? 1 : 0
}

const printMembers = async (
  standard: Standard,
  subjects: Parameters<typeof goThrough>[1],
  asked: Asked,
  { json, view, asAt }: Options,
  io: CommandIO,
): Promise<void> => {
  const { recorded, why } = provable(standard, asked.known, { view: 'live', on: asAt })
  if (!recorded) {
    io.err(`${standard.title} is not recorded. ${why}`)
    return
  }
  const found: Member[] = []
  goThrough([standard], subjects, asked, (_, member) => found.push(member))
  const views = (['completed', 'live'] as const).filter((one) => view === null || one === view)
  for (const each of views) {
    const members = found.filter((one) => one.view === each).sort(byOpening)
    if (json)
      await printLines(members.map((one) => memberLine(standard.id, one, asked)), io) // biome-ignore format: short
    else await io.out(`${each === 'live' ? 'Live' : 'Completed'}: ${membersInWords(standard, members)}\n`)
  }
}

const indicators = async (options: Options, io: CommandIO): Promise<ExitCode> => {
  const { asAt, from, cases } = options
  const terms = options.terms === null ? [] : await readTerms(options.terms)
  if (typeof terms === 'string') {
    io.err(terms)
    return 1
  }
  const reading = await readAsHistory(options.paths, asAt, () => io.stdin())
  if (!reading.ok) {
    io.err(reading.sentence)
    return 1
  }
  const returns = reading.returns.map((one) => ({ ...one, asAt }))
  const known = { ...knownFrom(returns, columnsTold), terms: terms.length > 0 }
  const asked: Asked = { asAt, from, known, terms }
  const subjects = subjectsIn(returns, asAt)
  if (cases !== null) {
    await printMembers(standards.find(({ id }) => id === cases)!, subjects, asked, options, io)
    return 0
  }
  const answers = answersTo(standards, subjects, asked, options.byTeam).filter(
    ({ view }) => options.view === null || view === options.view,
  )
  const read = returns.map(({ title, read: rows }) => `${title}, ${rows.toLocaleString('en-GB')} rows`).join('; ')
  if (options.json)
    await printLines(answers.map((one) => lineOf(one, asked)), io) // biome-ignore format: short
  else await io.out(inPlainWords(answers, options, read))
  return 0
}

export const run = async (args: readonly string[], io: CommandIO): Promise<ExitCode> => {
  const options = readOptions(args, standards.map(({ id }) => id)) // biome-ignore format: short
  if (options === 'help') {
    await io.out(help)
    return 0
  }
  if (typeof options === 'string') {
    io.err(options)
    return 2
  }
  return indicators(options, io)
}

import { existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Authority, inventAuthority } from '../../invented-authority/index.ts'
import type { CommandIO, ExitCode } from '../../platform/command.ts'
import { type Day, isDay } from '../../platform/day.ts'
import { localListsAsLists } from '../local/lists.ts'
import type { Value } from '../model.ts'
import { annexACsv, annexAWorkbook } from './annex-a/files.ts'
import { annexARows } from './annex-a/rows.ts'
import { localFaultKinds } from './faults/kinds/local.ts'
import { seedFaults } from './faults/seed.ts'
import { localCsv, localRows } from './local/rows.ts'
import { ssdCsv, ssdRows } from './ssd/rows.ts'

export const help = `Usage: throughline sample --children N --seed TEXT --out DIR [options]
       throughline sample --marlshire --out DIR [options]

Makes the returns of an invented authority: every child, family, worker and place in them is invented. The same number,
seed and day give the same files to the byte, on any machine.

  --children N     about how many children are known over six years: 3000 is a small authority, 30000 a large county
                   (150000 make a return of Annex A of about 100,000 rows)
  --seed TEXT      any text; another one gives another authority
  --marlshire      the children and workers of the sample council that a first start fills the service with: its return of a
                   later day can be loaded there as the next one. In place of --children, --seed and --plan-from
  --out DIR        the folder to write into; it must be empty or not there
  --as-at DATE     the day the returns are as at, as YYYY-MM-DD; without it, today. The same authority on another day
                   is the same children, older
  --plan-from DATE the day on which an improvement plan begins to tell: work is late more often before, and less after
  --format FORMAT  xlsx (one workbook of eleven sheets, as without it) or csv (a folder of eleven files)
  --ssd            also the Standard Safeguarding Dataset, a CSV a table, in the folder ssd
  --local          also the small local lists, a CSV each, in the folder local
  --faults RATE    puts faults into this share of the rows of Annex A and of the local lists (0 to 1, such as 0.02), and
                   writes faults.json: what was changed where, and which checks must find it
  --force          write though the folder is not empty
  --help           show this text

Examples: throughline sample --children 3000 --seed anything --out ./sample --as-at 2026-03-31
          throughline sample --marlshire --ssd --local --out ./next
`

type Options = {
  /** Null: the sample council’s own. */
  children: number | null
  seed: string
  out: string
  asAt: Day
  planFrom: Day | undefined
  format: 'xlsx' | 'csv'
  ssd: boolean
  local: boolean
  faults: number
  force: boolean
}

const usage = (sentence: string): string => `${sentence} See throughline sample --help.`

const given = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      children: { type: 'string' },
      marlshire: { type: 'boolean' },
      seed: { type: 'string' },
      out: { type: 'string' },
      'as-at': { type: 'string' },
      'plan-from': { type: 'string' },
      format: { type: 'string' },
      faults: { type: 'string' },
      ssd: { type: 'boolean' },
      local: { type: 'boolean' },
      force: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values

const readOptions = (args: readonly string[], today: Day): Options | string | 'help' => {
  let values: ReturnType<typeof given>
  try {
    values = given(args)
  } catch (error) {
    return usage(
      error instanceof Error ? `${error.message.split('. ')[0]!.replace(/\.$/, '')}.` : 'That was not understood.',
    )
  }
  if (values.help) return 'help'
  const { marlshire = false } = values
  if (marlshire && (values.children || values.seed || values['plan-from']))
    return usage('--marlshire stands for --children, --seed and --plan-from: leave these out.')
  const children = marlshire ? null : Number(values.children)
  if (children !== null && (!Number.isInteger(children) || children < 20 || children > 400_000))
    return usage('Say how many children are known, from 20 to 400000: --children 3000.')
  const seed = marlshire ? 'marlshire' : values.seed
  if (!seed) return usage('Give a seed, any text: --seed anything. Or --marlshire, for the sample council.')
  if (!values.out) return usage('Say which folder to write into: --out DIR.')
  const faults = Number(values.faults ?? '0')
  if (!(faults >= 0 && faults <= 1))
    return usage('The share of rows with faults is a number from 0 to 1: --faults 0.02.')
  const { format = 'xlsx' } = values
  if (format !== 'xlsx' && format !== 'csv') return usage('The format is xlsx or csv.')
  const asAt = values['as-at'] ?? today
  const planFrom = values['plan-from']
  for (const day of [asAt, planFrom])
    if (day !== undefined && !(isDay(day) && day >= '2014-01-01' && day <= '2032-12-31'))
      return usage(`“${day}” is not a day from 2014 to 2032. Write it as YYYY-MM-DD.`)
  const { ssd = false, local = false, force = false } = values
  return { children, seed, out: values.out, asAt, planFrom, format, faults, ssd, local, force }
}

type File = { name: string; bytes: Buffer; rows: number }

const count = (rows: ReadonlyMap<string, readonly unknown[]>): number =>
  [...rows.values()].reduce((sum, { length }) => sum + length, 0)

const authorityOf = async ({ children, seed, planFrom }: Options): Promise<Authority> => {
  if (children !== null) return inventAuthority({ children, seed, ...(planFrom ? { planFrom } : {}) })
  const { marlshire, marlshireChildren } = await import('./marlshire.ts')
  return marlshire(marlshireChildren)
}

function* filesOf(authority: Authority, { seed, asAt, format, ssd, local, faults }: Options): Generator<File> {
  const { rows, faults: found } = seedFaults(annexARows(authority, asAt), { rate: faults, seed, asAt })
  if (format === 'xlsx') yield { name: 'annex-a.xlsx', bytes: annexAWorkbook(rows), rows: count(rows) }
  else
    for (const { name, bytes } of annexACsv(rows))
      yield { name: join('annex-a', name), bytes, rows: rows.get(`list-${name.replaceAll(/\D/g, '')}`)!.length }
  if (ssd) yield* tablesIn('ssd', ssdRows(authority, asAt), ssdCsv)
  const lists = local ? seedFaults(localRows(authority, asAt), { rate: faults, seed, asAt, ...ofLocal }) : null
  if (lists) yield* tablesIn('local', lists.rows, localCsv)
  const all = [...found, ...(lists?.faults ?? [])]
  if (faults > 0)
    yield { name: 'faults.json', bytes: Buffer.from(`${JSON.stringify(all, null, 1)}\n`), rows: all.length }
}

const ofLocal = { kinds: localFaultKinds, lists: localListsAsLists }

type Tables = ReadonlyMap<string, readonly (readonly Value[])[]>

function* tablesIn(
  folder: string,
  tables: Tables,
  files: (tables: Tables) => { name: string; bytes: Buffer }[],
): Generator<File> {
  for (const { name, bytes } of files(tables))
    yield { name: join(folder, name), bytes, rows: tables.get(name.slice(0, -'.csv'.length))!.length }
}

export const run = async (args: readonly string[], io: CommandIO): Promise<ExitCode> => {
  const options = readOptions(args, io.today)
  if (options === 'help') {
    await io.out(help)
    return 0
  }
  if (typeof options === 'string') {
    io.err(options)
    return 2
  }
  const { out, force } = options
  try {
    if (existsSync(out) && readdirSync(out).length > 0 && !force) {
      io.err(`The folder ${out} is not empty, so nothing was written. Choose another, or add --force.`)
      return 1
    }
    for (const { name, bytes, rows } of filesOf(await authorityOf(options), options)) {
      const path = join(out, name)
      await mkdir(join(path, '..'), { recursive: true })
      await writeFile(path, bytes)
      await io.out(`${name.padEnd(44)}${String(rows).padStart(8)} ${name === 'faults.json' ? 'faults' : 'rows'}\n`)
    }
  } catch (error) {
    io.err(`Writing to ${out} failed: ${error instanceof Error ? error.message : 'the reason is not known'}.`)
    return 2
  }
  return 0
}

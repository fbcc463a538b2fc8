import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readSetting, withDatabase } from '../../access/index.ts'
import { type LoadOutcome, listLoads } from '../../children/index.ts'
import type { CommandIO, ExitCode } from '../../platform/command.ts'
import { type Day, inWords, isDay } from '../../platform/day.ts'
import type { Database } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Step } from '../../platform/jobs/job.ts'
import { laterDatesInWords } from '../checks/later-dates.ts'
import type { Source } from '../model.ts'
import { filesOf } from '../reading/files.ts'
import { withZipsUnpacked } from '../reading/unzip.ts'
import type { Progress, Upload } from './model.ts'
import { whyNotLoaded } from './rules/watching.ts'
import {
  counted,
  kindTitles,
  outcomeSentence,
  previewSentences,
  severityTitles,
  stateTitles,
  stepInWords,
} from './rules/words.ts'
import { watchSettings } from './settings.ts'
import { acceptFiles, kindOfNames, type ReadFiles, readFiles, stepsOf, whoIsLoading } from './work/load-files.ts'
import { atOnceWhereFirst } from './work/load-first.ts'

export const help = `Usage: throughline load FILE|DIR [--as-at DATE] [--accept [--anyway]] [--kind KIND] [--la NUMBER] [--json]

Reads and checks a return and says what loading it would change. With --accept it is loaded as well, unless something
blocks it; without, it waits for a person's decision under Returns. What was loaded before stays as it is until the new
load is whole. The same content twice changes nothing.

  FILE, DIR    a workbook, a folder or ZIP file of CSV files, or the CSV files one by one
  --as-at      the day the return is as at, as YYYY-MM-DD; without it, today
  --accept     load it, unless more children are missing than a person should look at first (Returns, Watched folder),
               or a small list names identifiers that no main return knows
  --anyway     with --accept: load it all the same. Not where a newer return is loaded already: undo that one first
  --kind       annex-a, ssd or local; without it, told by the names of the files
  --la         the DfE number of your authority; may be left out when the database holds one
  --json       one object instead of sentences

Progress is told on standard error. Exit code: 0 done, 1 it could not be read, something blocks it or it was refused,
2 it could not be run.
`

type Options = {
  paths: readonly string[]
  asAt: Day
  accept: boolean
  anyway: boolean
  kind: Source | null
  la: string | null
  json: boolean
}

const kinds: readonly string[] = ['annex-a', 'ssd', 'local']

const optionsOf = (args: readonly string[], today: Day): Options | string => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'as-at': { type: 'string' },
      accept: { type: 'boolean', default: false },
      kind: { type: 'string' },
      la: { type: 'string' },
      anyway: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const asAt = values['as-at'] ?? today
  if (positionals.length === 0) return 'Say which workbook or folder to load. See: throughline load --help'
  if (!isDay(asAt)) return `--as-at ${asAt} is not a day that exists. Write it as YYYY-MM-DD, for example 2026-03-31.`
  if (asAt > today) return `--as-at ${asAt} is in the future. The day of a return is today or before.`
  if (values.kind !== undefined && !kinds.includes(values.kind)) return '--kind is annex-a, ssd or local.'
  return {
    paths: positionals,
    asAt,
    accept: values.accept,
    anyway: values.anyway,
    kind: (values.kind ?? null) as Source | null,
    la: values.la ?? null,
    json: values.json,
  }
}

const authorityOf = async (database: Database, la: string | null): Promise<number | string> => {
  const all = await database.authorities()
  const found = la === null ? all : all.filter((one) => one.la === Number(la))
  if (found.length === 1) return found[0]!.la
  if (all.length === 0) return 'There is no authority in this database yet. `throughline authority add NUMBER` adds yours.'
  return `Say which authority with --la NUMBER: ${all.map((one) => `${one.la} ${one.name}`).join(', ')}.`
} // biome-ignore format: one line a case

/** Milliseconds between two lines of progress. */
const often = 2_000

const telling = (io: CommandIO): ((progress: Progress) => void) => {
  let told = 0
  return (progress) => {
    if (Date.now() - told < often) return
    told = Date.now()
    io.err(stepInWords(progress))
  }
}

const by = { accountId: null, name: 'Command line' }

const sentencesOf = ({ upload, counts }: ReadFiles): readonly string[] => [
  upload.state === 'staged' || upload.state === 'accepted'
    ? `${kindTitles[upload.kind]} as at ${inWords(upload.asAt)} was read and checked.`
    : `${kindTitles[upload.kind]} as at ${inWords(upload.asAt)}: ${stateTitles[upload.state].toLowerCase()}.`,
  ...(upload.fault === null ? [] : [upload.fault]),
  ...(upload.content?.later ? [laterDatesInWords(upload.content.later, upload.asAt)] : []),
  ...(['blocks', 'must-fix', 'look-at'] as const).flatMap((severity) => {
    const own = counts.filter((one) => one.severity === severity)
    const total = own.reduce((sum, one) => sum + one.count, 0)
    return total === 0 ? [] : [`${severityTitles[severity]}: ${counted(total, 'finding')} of ${counted(own.length, 'check')}.`]
  }),
  ...(upload.state === 'staged' && upload.preview ? previewSentences(upload.preview) : []),
] // biome-ignore format: one line a sentence

const tell = async (io: CommandIO, { json }: Options, read: ReadFiles, more: object, last: string): Promise<void> => {
  const { upload, counts } = read
  if (json) {
    const { kind, asAt, preview, fault } = upload
    await io.out(`${JSON.stringify({ upload: upload.id, kind, asAt, findings: counts, preview, fault, ...more })}\n`)
    return
  }
  for (const sentence of [...sentencesOf(read), last]) await io.out(`${sentence}\n`)
}

const entryOf = ({ anyway }: Options) => ({ action: 'accepted a return', reason: anyway ? '--anyway' : null })

const accept = async (step: Step, upload: Upload, options: Options): Promise<LoadOutcome | { refused: string }> => {
  const { anyway } = options
  try {
    return await acceptFiles(step, upload, by, {
      anyway,
      entry: entryOf(options),
      ...(anyway ? { unknown: 'add' } : {}),
    })
  } catch (error) {
    if (error instanceof Refusal && error.kind !== 'unavailable')
      return { refused: [error.message, await whoIsLoading(step), error.next].filter(Boolean).join(' ') }
    throw error
  }
}

/** A load of another authority's return, or of half of one, is noticed by who would be missing afterwards. */
const wasLoadedBefore = (step: Step, kind: Source): Promise<boolean> =>
  step(async (db) => (await listLoads(db)).some(({ source, undone }) => source === kind && undone === null))

/** Said before it is tried, so that `--anyway` is named only where it would help. */
const whyNot = async (step: Step, { anyway }: Options, upload: Upload): Promise<string | null> => {
  if (upload.preview === null) return null
  const found = whyNotLoaded(upload, upload.preview, await step((db) => readSetting(db, watchSettings)))
  if (found === null || (anyway && !found.never)) return null
  return found.never ? found.why : `${found.why} Or run it again with --accept --anyway.`
}

const tellOutcome = async (io: CommandIO, options: Options, read: ReadFiles, outcome: Omit<LoadOutcome, 'last'>): Promise<ExitCode> => {
  const last =
    outcome.load === null
      ? 'Nothing changed, so no load was made.'
      : `${outcomeSentence(outcome)} It is load ${outcome.load}.`
  const state = outcome.load === null ? 'same' : 'accepted'
  await tell(io, options, read, { state, load: outcome.load, counts: outcome.counts, children: outcome.children }, last)
  return 0
} // biome-ignore format: one line a step

const load = async (io: CommandIO, options: Options, step: Step): Promise<ExitCode> => {
  const given = await withZipsUnpacked(await filesOf(options.paths))
  if ('fault' in given) {
    io.err(`${given.file}: ${given.fault}`)
    return 1
  }
  const { files } = given
  const kind = options.kind ?? kindOfNames(files.map(({ name }) => name))
  const fileNames = options.paths.map((path) => basename(path))
  const first = options.accept && !(await wasLoadedBefore(step, kind))
  const read = await readFiles(step, { kind, asAt: options.asAt, way: 'command', by, fileNames, files, onProgress: telling(io), preview: !first, ...(first ? { atOnce: atOnceWhereFirst(by, entryOf(options)) } : {}) })
  const { upload } = read
  if (upload.state === 'accepted')
    return tellOutcome(io, options, read, { load: upload.load, counts: upload.preview!.counts, children: upload.preview!.children })
  if (upload.state !== 'staged') {
    const next = 'Nothing was loaded. What was loaded before is as it was.'
    await tell(io, options, read, { state: upload.state, load: null }, next)
    return 1
  }
  if (!options.accept) {
    await tell(io, options, read, { state: 'staged', load: null }, `It waits for a decision at /returns/${upload.id}`)
    return 0
  }
  const why = await whyNot(step, options, upload)
  if (why !== null) {
    await tell(io, options, read, { state: 'staged', load: null, refused: why }, why)
    return 1
  }
  const outcome = await accept(step, upload, options)
  if ('refused' in outcome) {
    await tell(io, options, read, { state: 'staged', load: null, refused: outcome.refused }, outcome.refused)
    return 1
  }
  return tellOutcome(io, options, read, outcome)
} // biome-ignore format: one line a step

const missing = (paths: readonly string[]): string | null => paths.find((path) => !statSync(path, { throwIfNoEntry: false })) ?? null // biome-ignore format: short

export const run = async (args: readonly string[], io: CommandIO): Promise<ExitCode> => {
  const options = optionsOf(args, io.today)
  if (typeof options === 'string') {
    io.err(options)
    return 2
  }
  const lost = missing(options.paths)
  if (lost !== null) {
    io.err(`${lost} does not exist. Look at the name and the folder.`)
    return 2
  }
  return withDatabase(io, 'load', async (database) => {
    const la = await authorityOf(database, options.la)
    if (typeof la === 'number') return load(io, options, stepsOf(database, la))
    io.err(la)
    return 2
  })
}

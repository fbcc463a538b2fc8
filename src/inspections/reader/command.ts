import { readFile, stat } from 'node:fs/promises'
import type { CommandIO, ExitCode } from '../../platform/command.ts'
import { SIZE_LIMIT } from './file-kind.ts'
import { Unreadable } from './lines.ts'
import type { ReadDocument } from './model.ts'
import { readAll, type ToRead } from './read-all.ts'

export const help = `Usage: throughline read [--json] [--sources] FILE...

Reads inspection reports, visit letters and council papers (PDF, DOCX or text) and prints what they say:
one JSON object a line for each file that could be read, in the order given. A file that cannot be read
gets a sentence on standard error; the others go on.

  FILE        a file name, or - for standard input
  --json      print JSON (the default)
  --sources   add where each value was read: page, words, place on the page, and rule
  --help      show this text

Exit code: 0 all files were read, 1 a file could not be read, 2 the command was not understood.
`

const bytesOf = async (file: string): Promise<Buffer> => {
  const about = await stat(file)
  if (about.isDirectory()) throw new Unreadable('folder')
  if (about.size > SIZE_LIMIT) throw new Unreadable('too-large')
  return readFile(file)
}

const sizeOf = async (file: string): Promise<number> => {
  try {
    return (await stat(file)).size
  } catch {
    return 0
  }
}

async function* named(files: readonly string[], io: CommandIO): AsyncGenerator<ToRead> {
  for (const name of files) {
    if (name === '-') yield { name, bytes: () => io.stdin() }
    else yield { name, size: await sizeOf(name), bytes: () => bytesOf(name) }
  }
}

const asLine = (document: ReadDocument, extra: object): string => `${JSON.stringify({ ...document, ...extra })}\n`

/** The `read` command. Files are read on all cores; results come out in the order of the arguments. */
export const run = async (args: readonly string[], io: CommandIO): Promise<ExitCode> => {
  if (args.includes('--help') || args.includes('-h')) {
    await io.out(help)
    return 0
  }
  const end = args.indexOf('--')
  const options = args.filter((arg, at) => arg.startsWith('-') && arg !== '-' && (end < 0 || at < end))
  const files = args.filter((arg, at) => (end >= 0 && at > end) || arg === '-' || !arg.startsWith('-'))
  const strange = options.find((option) => !['--json', '--sources'].includes(option))
  if (strange) {
    io.err(`There is no option ${strange}. See: throughline read --help`)
    return 2
  }
  if (files.length === 0) {
    io.err('Name at least one file to read, or - for standard input. See: throughline read --help')
    return 2
  }
  const withSources = options.includes('--sources')
  let faulty = false
  for await (const { file, result } of readAll(named(files, io))) {
    if (result.ok) await io.out(asLine(result.document, withSources ? { sources: result.sources } : {}))
    else {
      faulty = true
      io.err(`${file.name === '-' ? 'Standard input' : file.name}: ${result.fault.sentence}`)
    }
  }
  return faulty ? 1 : 0
}

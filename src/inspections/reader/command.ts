import { readFile, stat } from 'node:fs/promises'
import type { CommandIO, ExitCode } from '../../platform/command.ts'
import { faults } from './faults.ts'
import { SIZE_LIMIT } from './file-kind.ts'
import type { ReadDocument, ReadResult } from './model.ts'
import { readDocument } from './read-file.ts'

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

const fileBytes = async (file: string, io: CommandIO): Promise<Buffer | { sentence: string }> => {
  if (file === '-') return io.stdin()
  try {
    const about = await stat(file)
    if (about.isDirectory()) return { sentence: 'This is a folder. Name the files in it.' }
    return about.size > SIZE_LIMIT ? { sentence: faults['too-large'] } : await readFile(file)
  } catch {
    return { sentence: faults.missing }
  }
}

const readOne = async (
  file: string,
  io: CommandIO,
): Promise<ReadResult | { ok: false; fault: { sentence: string } }> => {
  const bytes = await fileBytes(file, io)
  return 'sentence' in bytes ? { ok: false, fault: bytes } : readDocument(bytes, file)
}

const asLine = (document: ReadDocument, extra: object): string => `${JSON.stringify({ ...document, ...extra })}\n`

/** The `read` command. Two files are read at a time; results come out in the order of the arguments. */
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
  const results: Promise<Awaited<ReturnType<typeof readOne>>>[] = []
  let faulty = false
  for (const [at, file] of files.entries()) {
    // Three ahead keeps both reading threads busy without holding every file in memory.
    for (let ahead = results.length; ahead < Math.min(files.length, at + 4); ahead += 1)
      results.push(readOne(files[ahead]!, io))
    const result = await results[at]!
    if (result.ok) await io.out(asLine(result.document, withSources ? { sources: result.sources } : {}))
    else {
      faulty = true
      io.err(`${file === '-' ? 'Standard input' : file}: ${result.fault.sentence}`)
    }
  }
  return faulty ? 1 : 0
}

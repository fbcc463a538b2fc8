import { once } from 'node:events'
import type { Command, CommandIO, ExitCode } from '../command.ts'
import { todayInEngland } from '../day.ts'
import { inPlainWords } from './plain.ts'

/** Standard input, output and error of this process. A reader that went away (`| head`) ends the command quietly. */
export const processIO = (): CommandIO => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  process.stderr.on('error', () => undefined)
  return {
    out: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    },
    err: (sentence) => void process.stderr.write(`${sentence}\n`),
    stdin: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    },
    env: process.env,
    today: todayInEngland(),
  }
}

/** Letters to change, add or leave out to get from one word to the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1))
    row = next
  }
  return row[other.length]!
}

/** The known name that a misspelt one most likely means, or null. */
export const suggestion = (typed: string, names: readonly string[]): string | null => {
  const [best] = names.map((name) => ({ name, far: distance(typed.toLowerCase(), name) })).sort((a, b) => a.far - b.far)
  return best && best.far <= (best.name.length < 4 ? 1 : 2) ? best.name : null
}

export const overview = (commands: readonly Command[]): string => {
  const width = Math.max(...commands.map((command) => command.name.length))
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return [
    'Throughline keeps the line unbroken from what inspectors found to what changed for children.',
    '',
    'throughline COMMAND …',
    '',
    ...lines,
    '',
    '`throughline COMMAND --help` says more. Exit codes: 0 done, 1 the input has faults, 2 it could not be run.',
    '',
  ].join('\n')
}

/**
 * Finds the command among those of the service, then (only if it is none of them) among the slices', and runs it.
 * Whatever goes wrong is said in plain words on standard error.
 */
export const runCommandLine = async (
  args: readonly string[],
  io: CommandIO,
  own: readonly Command[],
  slices: () => Promise<readonly Command[]>,
): Promise<ExitCode> => {
  const [name, ...rest] = args
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      await io.out(overview([...own, ...(await slices())]))
      return name === undefined ? 2 : 0
    }
    const found =
      own.find((command) => command.name === name) ?? (await slices()).find((command) => command.name === name)
    if (!found) {
      const meant = suggestion(
        name,
        [...own, ...(await slices())].map((command) => command.name),
      )
      io.err(
        `There is no command "${name}".${meant ? ` Did you mean "${meant}"?` : ''} \`throughline --help\` lists them.`,
      )
      return 2
    }
    const command = await found.load()
    const ownArgs = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest
    if (ownArgs.includes('--help') || ownArgs.includes('-h')) {
      await io.out(command.help.endsWith('\n') ? command.help : `${command.help}\n`)
      return 0
    }
    return await command.run(rest, io)
  } catch (error) {
    io.err(inPlainWords(error))
    if (io.env.LOG_LEVEL === 'debug' && error instanceof Error) io.err(String(error.stack))
    return 2
  }
}

import type { Day } from './day.ts'

/** 0 done (warnings included), 1 the input has faults, 2 it could not be run. */
export type ExitCode = 0 | 1 | 2

/** What a command may touch of the outside world; passed in so that tests can hand it something else. */
export type CommandIO = {
  /** Writes to standard output; a full pipe is waited for. */
  out(text: string): Promise<void>
  /** Writes a plain sentence to standard error, with a line end. */
  err(sentence: string): void
  /** All of standard input. */
  stdin(): Promise<Buffer>
  env: Readonly<Record<string, string | undefined>>
  today: Day
}

/** One command of `bin/throughline`. Slices list theirs in index.ts with `load`, so that only the wanted code is read. */
export type Command = {
  name: string
  summary: string
  load: () => Promise<{ help: string; run(args: readonly string[], io: CommandIO): Promise<ExitCode> }>
}

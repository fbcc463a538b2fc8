import { type Day, isDay } from './day.ts'

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

/** A day as 2026-03-31 or, as people write it, 31/03/2026; a sentence about the option where it is neither. */
export const readTypedDay = (option: string, typed: string): { readonly day: Day } | string => {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim()) ?? []
  const asDay = year === undefined ? typed.trim() : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  if (isDay(asDay)) return { day: asDay }
  if (/^\d{4}-\d{2}-\d{2}$/.test(asDay))
    return `${option} ${typed} is not a day that exists. Write day, month and year, as 31/03/2026, or 2026-03-31.`
  return `${option} ${typed} was not understood. Write the day as 2026-03-31 or 31/03/2026.`
}

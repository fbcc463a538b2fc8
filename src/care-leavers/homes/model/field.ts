/** How the forms of a home are declared: a field once, for typing it, reading it, telling it and keeping what it said before. */
type Base = {
  readonly label: string
  readonly hint?: string
  /** What is asked for where it is missing: "Enter why they moved". Left out: it may stay empty. */
  readonly needed?: string
  /** Needed by what else was answered, so that it is not called optional. */
  readonly sometimes?: true
}
type Options = Readonly<Record<string, string>>

export type Field =
  /** `ahead`: may lie after today. `today`: filled in before. */
  | (Base & { readonly is: 'day'; readonly ahead?: true; readonly today?: true })
  | (Base & { readonly is: 'time'; readonly now?: true })
  | (Base & { readonly is: 'line' | 'text' })
  | (Base & { readonly is: 'number'; readonly suffix?: string; readonly prefix?: string })
  | (Base & { readonly is: 'one'; readonly options: Options; readonly looks?: 'list'; readonly first?: string })
  | (Base & { readonly is: 'ticks'; readonly options: Options })

export type Fields = Readonly<Record<string, Field>>

/** What was typed, by field: text as typed, days as `YYYY-MM-DD`, times as `HH:MM`; of ticks those that are set. Empty fields are left out. */
export type Said = Readonly<Record<string, string | readonly string[]>>

export const textOf = (said: Said, name: string): string => {
  const value = said[name]
  return typeof value === 'string' ? value : ''
}
export const listOf = (said: Said, name: string): readonly string[] => {
  const value = said[name]
  return typeof value === 'object' ? value : []
}

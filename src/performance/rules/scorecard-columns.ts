import type { Geography } from './published-typed.ts'

/** The columns of a scorecard in their order, by what the chooser calls them. */
export const scorecardColumns = {
  stands: 'As things stand',
  since: 'Better or worse since the month before',
  months: 'Completed in each of the three latest months',
  year: 'Completed in the year so far',
  'year-before': 'The same part of last year',
  'month-before': 'The same month last year',
  target: 'Target and distance to it',
  england: 'England',
  neighbours: 'Statistical neighbours',
  region: 'Region',
} as const

export type ScorecardColumn = keyof typeof scorecardColumns
export const scorecardColumnKeys = Object.keys(scorecardColumns) as readonly ScorecardColumn[]

const usual: readonly ScorecardColumn[] = ['stands', 'since', 'months', 'year', 'year-before', 'target', 'england']

/** Which to show where nobody chose: as many as can be read beside each other; of others only those of whom a figure is held. */
export const usualColumns = (held: ReadonlySet<Geography>): readonly ScorecardColumn[] => [
  ...usual,
  ...(held.has('statistical-neighbours') ? (['neighbours'] as const) : []),
  ...(held.has('region') ? (['region'] as const) : []),
]

/** The chosen columns in their order; null: none was chosen, or none that is known. */
export const chosenColumns = (typed: string | readonly string[] | undefined): readonly ScorecardColumn[] | null => {
  const names = typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed
  const chosen = scorecardColumnKeys.filter((key) => names.includes(key))
  return chosen.length === 0 ? null : chosen
}

import type { Day } from '../platform/day.ts'
import type { Term } from './calendar.ts'
import { type Part, partOf } from './figure.ts'
import type { Calendar, Case, StandardSetting } from './model.ts'
import { defaultSettings } from './settings.ts'
import type { Example, Law, Row, Rows, Standard } from './standard.ts'
import { isWork } from './state.ts'

/** Invented school terms that examples run by; what lies after the last day is not held. */
export const exampleTerms: readonly Term[] = [
  { from: '2025-09-03', until: '2025-10-24' },
  { from: '2025-11-03', until: '2025-12-19' },
  { from: '2026-01-06', until: '2026-02-13' },
  { from: '2026-02-23', until: '2026-03-27' },
  { from: '2026-04-13', until: '2026-05-22' },
  { from: '2026-06-01', until: '2026-07-22' },
]

/** The settings as they are where an authority has set nothing. */
export const defaults = <Settings extends Readonly<Record<string, StandardSetting>>>(
  settings: Settings,
  calendar: Calendar,
  { latestOnly = [], toldFrom = '0001-01-01' }: Pick<Example<Rows>, 'latestOnly' | 'toldFrom'> = {},
): Law<Settings> => ({
  calendar,
  toldFrom: (table) => (latestOnly.includes(table) ? null : toldFrom),
  settings: defaultSettings(settings),
})

/** The example's records as a history: keys numbered within their table, days that are not told null. */
const historyOf = (reads: readonly string[], rows: Example<Rows>['rows']): Rows =>
  Object.fromEntries(
    reads.map((table) => [
      table,
      (rows[table] ?? []).map(
        (row, at): Row => ({ table, key: String(at + 1), starts: null, ends: null, fields: {}, ...row }),
      ),
    ]),
  )

export const casesOf = (one: Standard, example: Example<Rows>, calendar: Calendar): readonly Case[] =>
  one.cases(historyOf(one.reads, example.rows), defaults(one.settings, calendar, example))

/** By which days the work of an example's day is to be done, the first first. */
export const waitsOf = (one: Standard, example: Example<Rows>, calendar: Calendar): readonly Day[] =>
  casesOf(one, example, calendar)
    .filter((found) => example.on !== undefined && isWork(found, example.on))
    .map(({ due }) => due!)
    .toSorted()

/**
 * What the cases of an example are in the standard's figure: in the live one of its day, or in the completed one of the year up to it;
 * those that have no part in it are left out.
 */
export const partsOf = (one: Standard, example: Example<Rows>, calendar: Calendar): readonly Exclude<Part, null>[] =>
  casesOf(one, example, calendar)
    .map((found) =>
      partOf(
        found,
        one.counting,
        example.on !== undefined
          ? { view: 'live', on: example.on }
          : { view: 'completed', from: example.completed[0] as Day, to: example.completed[1] as Day },
      ),
    )
    .filter((part) => part !== null)

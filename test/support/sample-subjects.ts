import { historyOf } from '../../src/children/standards/histories.ts'
import { inventAuthority } from '../../src/invented-authority/index.ts'
import { type Subject, subjectsIn } from '../../src/performance/indicators/subjects.ts'
import type { Day } from '../../src/platform/day.ts'
import { annexALists } from '../../src/returns/annex-a/lists.ts'
import { annexAToHistory } from '../../src/returns/annex-a/to-history.ts'
import { localListsAsLists } from '../../src/returns/local/lists.ts'
import { localToHistory } from '../../src/returns/local/to-history.ts'
import type { List, Source, Value } from '../../src/returns/model.ts'
import { annexARows } from '../../src/returns/sample/annex-a/rows.ts'
import { localRows } from '../../src/returns/sample/local/rows.ts'
import { ssdRows } from '../../src/returns/sample/ssd/rows.ts'
import { ssdTables } from '../../src/returns/ssd/tables.ts'
import { ssdToHistory } from '../../src/returns/ssd/to-history.ts'
import { calendarOf, type Term } from '../../src/standards/calendar.ts'
import { defaults } from '../../src/standards/examples.ts'
import { type Figure, type Part, partOf, type Question, Tally, valueOn } from '../../src/standards/figure.ts'
import type { Standard } from '../../src/standards/standard.ts'
import { returnOf } from './returns.ts'

const named = (lists: readonly List[], rows: ReadonlyMap<string, readonly (readonly Value[])[]>) =>
  Object.fromEntries(
    lists.map(({ id, columns }) => [
      id,
      (rows.get(id) ?? []).map((row) => Object.fromEntries(columns.map((column, at) => [column.id, row[at] ?? null]))),
    ]),
  )

/** Everyone in the returns of an invented authority, with all records as standards read them. */
export const sampleSubjects = (given: {
  children: number
  seed: string
  asAt: Day
  returns: readonly Source[]
}): readonly Subject[] => {
  const authority = inventAuthority({ seed: given.seed, children: given.children })
  const { asAt } = given
  const made = {
    'annex-a': () => annexAToHistory(returnOf('annex-a', named(annexALists, annexARows(authority, asAt))), asAt),
    ssd: () => ssdToHistory(returnOf('ssd', named(ssdTables, ssdRows(authority, asAt))), asAt),
    local: () => localToHistory(returnOf('local', named(localListsAsLists, localRows(authority, asAt))), asAt),
  }
  const returns = given.returns.map((source) => ({ source, title: source, read: 0, asAt, ...made[source]() }))
  return subjectsIn(returns, asAt)
}

export type Counted = {
  readonly parts: Readonly<Record<Exclude<Part, null>, number>>
  readonly values: readonly number[]
  readonly figure: Figure
}

/** What a standard's own cases add up to over everyone, with the settings that come with it. */
export const countedBy = (
  standard: Standard,
  subjects: readonly Subject[],
  question: Question,
  given: { readonly terms?: readonly Term[]; readonly latestOnly?: readonly string[] } = {},
): Counted => {
  const law = defaults(standard.settings, calendarOf(given.terms ?? []), given)
  const parts = { yes: 0, no: 0, unknown: 0, excluded: 0 }
  const values: number[] = []
  const tally = new Tally(standard.counting.is)
  for (const { rows } of subjects)
    for (const one of standard.cases(historyOf(rows), law)) {
      const part = partOf(one, standard.counting, question)
      if (part === null) continue
      parts[part] += 1
      const value = valueOn(one, standard.counting, question)
      tally.add({ value, weight: one.weight }, part)
      if (value !== null && part !== 'unknown' && part !== 'excluded') values.push(value)
    }
  return { parts, values, figure: tally.figure() }
}

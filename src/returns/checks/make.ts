import type { Day } from '../../platform/day.ts'
import { inWords } from '../../platform/day.ts'
import { annexALists } from '../annex-a/lists.ts'
import { localListsAsLists } from '../local/lists.ts'
import type { List, Severity } from '../model.ts'
import { ssdTables } from '../ssd/tables.ts'
import type { ChildCheck, Example, ReturnCheck, RowCheck, Values } from './model.ts'
import { dayIn } from './rows.ts'

/** The day examples are as at, where they say no other. */
export const exampleDay: Day = '2026-03-31'

type Shown = readonly [because: string, values: Values, more?: Omit<Example, 'because' | 'rows'>]
type ShownRows = readonly [because: string, rows: Example['rows'], more?: Omit<Example, 'because' | 'rows'>]

type Given<Of, What> = Omit<Of, 'over' | 'list' | 'example' | 'severity'> & {
  severity?: Severity
  finds: readonly What[]
  passes: readonly What[]
}

const shown =
  (list: string) =>
  ([because, values, more]: Shown): Example => ({ because, rows: { [list]: [values] }, ...more })
const shownRows = ([because, rows, more]: ShownRows): Example => ({ because, rows, ...more })

/** Checks of the rows of one list; must-fix where they say no other severity. */
export const rowChecksOf =
  (list: string) =>
  ({ finds, passes, ...check }: Given<RowCheck, Shown>): RowCheck => ({
    severity: 'must-fix',
    ...check,
    over: 'row',
    list,
    example: { finds: finds.map(shown(list)), passes: passes.map(shown(list)) },
  })

export const childCheck = ({ finds, passes, ...check }: Given<ChildCheck, ShownRows>): ChildCheck => ({
  severity: 'must-fix',
  ...check,
  over: 'child',
  example: { finds: finds.map(shownRows), passes: passes.map(shownRows) },
})

export const returnCheck = ({ finds, passes, ...check }: Given<ReturnCheck, ShownRows>): ReturnCheck => ({
  severity: 'must-fix',
  ...check,
  over: 'return',
  example: { finds: finds.map(shownRows), passes: passes.map(shownRows) },
})

const declared: ReadonlyMap<string, List> = new Map(
  [...annexALists, ...ssdTables, ...localListsAsLists].map((list) => [list.id, list]),
)

/** The column's header in quotation marks, as people know it. */
export const named = (list: string, column: string): string =>
  `“${declared.get(list)?.columns.find(({ id }) => id === column)?.header ?? column}”`

export const on = (day: Day): string => inWords(day)

type Order = Pick<RowCheck, 'id' | 'why' | 'source'> & {
  list: string
  earlier: string
  later: string
  severity?: Severity
  rule?: string
  /** What to do besides correcting the date that is wrong. */
  advice?: string
}

/** Two days of a row in order: the second may be on the day of the first, or after. Either may be blank. */
export const inOrder = ({ list, earlier, later, severity, rule, advice, ...about }: Order): RowCheck =>
  rowChecksOf(list)({
    ...about,
    severity: severity ?? 'must-fix',
    rule: rule ?? `${named(list, later)} is not before ${named(list, earlier)}.`,
    columns: [later, earlier],
    find: (values, { asAt, monthsAgo }) => {
      const [start, end] = [dayIn(values, earlier), dayIn(values, later)]
      if (start === null || end === null || end >= start) return null
      // Of a day in the future, or a stand-in such as 01/01/1900, checks of their own speak.
      if (start > asAt || end < monthsAgo(25 * 12)) return null
      return `${named(list, later)}, ${on(end)}, is before ${named(list, earlier)}, ${on(start)}. ${advice ?? 'Correct the one that is wrong.'}`
    },
    finds: [['a day too early', { [earlier]: '2026-01-12', [later]: '2026-01-11' }]],
    passes: [
      ['both may be on the same day', { [earlier]: '2026-01-12', [later]: '2026-01-12' }],
      ['a blank is not yet, or not known', { [earlier]: '2026-01-12', [later]: null }],
      ['without the first there is nothing to compare', { [earlier]: null, [later]: '2026-01-12' }],
      ['of a day in the future another check speaks', { [earlier]: '2027-01-12', [later]: '2026-01-12' }],
    ],
  })

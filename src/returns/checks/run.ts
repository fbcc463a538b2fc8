import type { Day } from '../../platform/day.ts'
import type { Finding, List, ReadReturn } from '../model.ts'
import { findingsAsDeclared } from './declared.ts'
import { bySubject, lookAt, subjectColumn, subjectOf } from './look.ts'
import type { Check, ChildCheck, Fault, Look, ReturnCheck, RowCheck, Rows } from './model.ts'

type Given = {
  read: ReadReturn
  /** The lists that the return may have, as declared. */
  lists: readonly List[]
  checks: readonly Check[]
  asAt: Day
  partial?: boolean
}

/** The columns a check reads, by list. */
export const readsOf = (check: Check): Readonly<Record<string, readonly string[]>> =>
  check.over === 'row' ? { [check.list]: check.columns } : check.reads

/** A check is run where the return has its lists, and their files the columns it reads: what is not there is one finding of its own. */
const canRun = (check: Check, read: ReadReturn): boolean =>
  (check.over !== 'row' && check.anyList) ||
  Object.entries(readsOf(check)).every(([list, columns]) => {
    const missing = read.lists.get(list)?.missingColumns
    return missing !== undefined && !columns.some((column) => missing.includes(column))
  })

const isUnreadable = (check: Check): boolean => check.id.endsWith('-unreadable')

/** Makes findings of faults. What stands on a value that could not be read is not said twice. */
const findingMaker = ({ read, lists }: Given, look: Look) => {
  const firstList = read.lists.values().next().value
  const subjects = new Map(lists.map((list) => [list.id, subjectColumn(list)]))
  return (check: Check, { list, row, column, message }: Fault): Finding | null => {
    if (row && column && !isUnreadable(check) && look.wasUnread(list, column, row.row)) return null
    return {
      check: check.id,
      severity: check.severity,
      file: (read.lists.get(list) ?? firstList)?.file ?? '',
      list,
      row: row?.row ?? null,
      column,
      subject: row ? subjectOf(row, subjects.get(list) ?? null) : null,
      message,
    }
  }
}

function* overRows(checks: readonly RowCheck[], look: Look): Generator<readonly [Check, Fault]> {
  const byList = Map.groupBy(checks, ({ list }) => list)
  for (const [list, own] of byList)
    for (const row of look.rows(list))
      for (const check of own) {
        const message = check.find(row.values, look, row)
        if (message !== null) yield [check, { list, row, column: check.columns[0], message }]
      }
}

/** An identifier that so many rows of one list share is nobody's: a stand-in, of which a check of its own speaks. */
const mostRowsOfOne = 1_000

const isSomebody = (rows: Rows): boolean => {
  for (const list of rows.lists) if (rows.get(list)!.length > mostRowsOfOne) return false
  return true
}

/** The checks that have something to look at, by the lists that a child is on: most children are on few, and alike. */
const checksByLists = (checks: readonly ChildCheck[]): ((rows: Rows) => readonly ChildCheck[]) => {
  const withLists = checks.map((check) => ({ check, own: Object.keys(check.reads) }))
  const known = new Map<string, readonly ChildCheck[]>()
  return ({ lists }) => {
    const name = lists.join()
    const found = known.get(name)
    if (found) return found
    const own = withLists.filter((each) => each.own.some((list) => lists.includes(list))).map(({ check }) => check)
    known.set(name, own)
    return own
  }
}

function* overChildren(checks: readonly ChildCheck[], lists: readonly List[], look: Look) {
  if (checks.length === 0) return
  const ownChecks = checksByLists(checks)
  for (const subjects of bySubject(look.read, lists))
    for (const rows of subjects.values())
      if (isSomebody(rows))
        for (const check of ownChecks(rows)) for (const fault of check.find(rows, look)) yield [check, fault] as const
}

function* overReturn(checks: readonly ReturnCheck[], look: Look) {
  for (const check of checks) for (const fault of check.find(look)) yield [check, fault] as const
}

/** Everything the checks find in a return; of one that was written here, but for what its cover declares. */
export const runChecks = (given: Given): Iterable<Finding> =>
  given.read.cover === undefined ? findings(given) : findingsAsDeclared(given, findings)

/**
 * Everything the checks find in a return, as they go: first about the return as a whole, then row by row, then child by child. One
 * pass over the rows; nothing is kept but an index of rows by child.
 */
function* findings(given: Given): Generator<Finding> {
  const look = lookAt(given.read, given.asAt, given.partial ?? false)
  const make = findingMaker(given, look)
  const checks = given.checks.filter((check) => canRun(check, given.read))
  const found = [
    overReturn(
      checks.filter((check) => check.over === 'return'),
      look,
    ),
    overRows(
      checks.filter((check) => check.over === 'row'),
      look,
    ),
    overChildren(
      checks.filter((check) => check.over === 'child'),
      given.lists,
      look,
    ),
  ]
  for (const each of found)
    for (const [check, fault] of each) {
      const finding = make(check, fault)
      if (finding !== null) yield finding
    }
}

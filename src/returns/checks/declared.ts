import { addDays, addMonths, type Day } from '../../platform/day.ts'
import { type Declared, declaredBy } from '../annex-a/cover.ts'
import type { Finding, ReadReturn, Row } from '../model.ts'
import type { Check } from './model.ts'

const placeOf = ({ check, list, row, column }: Finding): string => `${check}\n${list}\n${row}\n${column}`

const readsBirth = (check: Check): boolean =>
  (check.over === 'row' ? check.columns : Object.values(check.reads).flat()).includes('dateOfBirth')

/** The last day of the month, or the day of the return where that comes first: nobody on it is born later. */
const lastOfMonth = (day: Day, asAt: Day): Day => {
  const last = addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1)
  return last > asAt && day <= asAt ? asAt : last
}

const bornLater =
  (asAt: Day) =>
  (row: Row): Row => {
    const born = row.values.dateOfBirth
    return typeof born === 'string'
      ? { row: row.row, values: { ...row.values, dateOfBirth: lastOfMonth(born, asAt) } }
      : row
  }

const withBirths = (read: ReadReturn, asAt: Day): ReadReturn => ({
  ...read,
  lists: new Map([...read.lists].map(([id, list]) => [id, { ...list, rows: list.rows.map(bornLater(asAt)) }])),
})

/** Blank where the cover says that it is, or a list that it says is left out or has nobody on it. */
const isDeclared = (
  { list, row, column, check }: Finding,
  read: ReadReturn,
  { blank, lists, empty }: Declared,
): boolean => {
  if (check === 'return.list-missing') return lists.has(list)
  if (check === 'return.list-empty') return empty.has(list)
  if (column === null || !blank.has(`${list} ${column}`)) return false
  return row === null || read.lists.get(list)?.rows.find((one) => one.row === row)?.values[column] == null
}

type Given = { readonly read: ReadReturn; readonly checks: readonly Check[]; readonly asAt: Day }

/**
 * Findings of a return whose cover declares what is not in it: nothing is said of that. Where dates of birth are left to their month, what
 * hangs on the day is found only where it would be so whether the child was born at the beginning or at the end of the month.
 */
export function* findingsAsDeclared<Of extends Given>(given: Of, run: (given: Of) => Iterable<Finding>) {
  const declared = declaredBy(given.read.cover ?? [])
  const byMonth = declared.births === 'month'
  const later = { ...given, read: byMonth ? withBirths(given.read, given.asAt) : given.read }
  const ofBirth = given.checks.filter(readsBirth)
  const also = new Set(byMonth ? [...run({ ...later, checks: ofBirth })].map(placeOf) : [])
  const onBirth = new Set(ofBirth.map(({ id }) => id))
  for (const finding of run(given)) {
    if (isDeclared(finding, given.read, declared)) continue
    if (byMonth && onBirth.has(finding.check) && !also.has(placeOf(finding))) continue
    yield finding
  }
}

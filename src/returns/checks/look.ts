import { addDays, addMonths, type Day } from '../../platform/day.ts'
import type { List, ReadReturn, Row, Unread } from '../model.ts'
import type { Look, Rows } from './model.ts'
import { isBlank } from './rows.ts'

const grace = 7
/** In fewer rows a column may be blank by chance. */
export const enoughRows = 20
/** 43 weeks: an unborn child has referrals, assessments, conferences and a plan. */
export const pregnancyDays = 301

export const lookAt = (read: ReadReturn, asAt: Day, partial: boolean): Look => {
  const byColumn = new Map<string, Unread[]>()
  const cells = new Set<string>()
  for (const unread of read.unread) {
    const column = `${unread.list}\n${unread.column}`
    byColumn.set(column, [...(byColumn.get(column) ?? []), unread])
    cells.add(`${column}\n${unread.row}`)
  }
  const numbered = new Map<string, ReadonlyMap<number, Row>>()
  const rowAt = (list: string, row: number): Row => {
    const rows = numbered.get(list) ?? new Map((read.lists.get(list)?.rows ?? []).map((each) => [each.row, each]))
    numbered.set(list, rows)
    return rows.get(row) ?? { row, values: {} }
  }
  const months = new Map<number, Day>()
  const monthsAgo = (count: number): Day => {
    const day = months.get(count) ?? addMonths(asAt, -count)
    months.set(count, day)
    return day
  }
  const rowsOf = (list: string): readonly Row[] => read.lists.get(list)?.rows ?? []
  const blank = new Map<string, boolean>()
  const isBlankThroughout = (list: string, column: string): boolean => {
    const key = `${list}\n${column}`
    const known = blank.get(key)
    if (known !== undefined) return known
    const rows = rowsOf(list)
    const is = rows.length >= enoughRows && !byColumn.has(key) && rows.every(({ values }) => isBlank(values, column))
    blank.set(key, is)
    return is
  }
  return {
    asAt,
    read,
    partial,
    sixMonthsAgo: addDays(addMonths(asAt, -6), -grace),
    twelveMonthsAgo: addDays(addMonths(asAt, -12), -grace),
    monthsAgo,
    latestBirth: addDays(asAt, pregnancyDays),
    rows: rowsOf,
    isBlankThroughout,
    rowAt,
    unreadIn: (list, column) => byColumn.get(`${list}\n${column}`) ?? [],
    wasUnread: (list, column, row) => cells.size > 0 && cells.has(`${list}\n${column}\n${row}`),
  }
}

const subjectColumns = ['childId', 'personId', 'claPersonId', 'adopterId']

/** The column that says whom a row is about; null for lists about nobody, such as teams. */
export const subjectColumn = (list: List): string | null =>
  subjectColumns.find((id) => list.columns.some((column) => column.id === id)) ?? null

export const subjectOf = (row: Row, column: string | null): string | null => {
  const value = column === null ? null : row.values[column]
  return value === null || value === undefined ? null : String(value)
}

/** A few lists at most hold one child: looking along them is quicker, and far smaller, than a map for each of many thousand children. */
class SubjectRows implements Rows {
  readonly lists: string[] = []
  readonly #rows: Row[][] = []

  has(list: string): boolean {
    return this.lists.includes(list)
  }

  get(list: string): readonly Row[] | undefined {
    return this.#rows[this.lists.indexOf(list)]
  }

  /** Lists are added one after another. */
  add(list: string, row: Row): void {
    const last = this.lists.length - 1
    if (last >= 0 && this.lists[last] === list) this.#rows[last]!.push(row)
    else {
      this.lists.push(list)
      this.#rows.push([row])
    }
  }
}

/**
 * The rows of each child by list, and those of each adopter: the same number may name a child and an adopter, so they are kept apart.
 */
export const bySubject = (read: ReadReturn, lists: readonly List[]): readonly ReadonlyMap<string, Rows>[] => {
  const children = new Map<string, SubjectRows>()
  const adopters = new Map<string, SubjectRows>()
  for (const list of lists) {
    const column = subjectColumn(list)
    if (column === null) continue
    const subjects = column === 'adopterId' ? adopters : children
    for (const row of read.lists.get(list.id)?.rows ?? []) {
      const subject = subjectOf(row, column)
      if (subject === null) continue
      const before = subjects.get(subject)
      const rows = before ?? new SubjectRows()
      if (!before) subjects.set(subject, rows)
      rows.add(list.id, row)
    }
  }
  return [children, adopters]
}

import { addDays, type Day } from '../../../platform/day.ts'
import { kebab } from '../../checks/families.ts'
import type { Value } from '../../model.ts'
import type { FaultKind, RowValues } from './model.ts'

type More = { also?: readonly string[]; where?: FaultKind['where'] }

const anyRow = (): boolean => true
export const has =
  (...columns: readonly string[]) =>
  (values: RowValues): boolean =>
    columns.every((column) => values[column] !== null && values[column] !== undefined)
export const both =
  (one: FaultKind['where'], other: FaultKind['where']): FaultKind['where'] =>
  (values, asAt) =>
    one(values, asAt) && other(values, asAt)
export const dayOf = (values: RowValues, column: string): Day => values[column] as Day
export const isOpen =
  (column: string) =>
  (values: RowValues): boolean =>
    values[column] === null

/** Kinds of fault of one list; what their checks' ids begin with is `prefix`. */
export const faultsOf = (list: string, prefix: string) => {
  const id = (check: string): string => (check.includes('.') ? check : `${prefix}.${check}`)
  const set = (
    kind: string,
    column: string,
    changes: string,
    change: (values: RowValues, asAt: Day) => Readonly<Record<string, Value>>,
    finds: readonly string[],
    { where = anyRow, also = [] }: More = {},
  ): FaultKind => ({
    kind: `${prefix}: ${kind}`,
    list,
    column,
    changes,
    where,
    change: (values, asAt) => ({ set: change(values, asAt) }),
    finds: finds.map(id),
    also: also.map(id),
  })
  return {
    set,
    blank: (column: string, more: More = {}, check = `${kebab(column)}-missing`) =>
      set(`${kebab(column)} blank`, column, 'The value is taken out.', () => ({ [column]: null }), [check], {
        ...more,
        where: both(has(column), more.where ?? anyRow),
      }),
    unreadable: (column: string, text: string, more: More = {}) =>
      set(
        `${kebab(column)} unreadable`,
        column,
        `The value becomes “${text}”.`,
        () => ({ [column]: text }),
        [`${kebab(column)}-unreadable`],
        { ...more, where: both(has(column), more.where ?? anyRow) },
      ),
    future: (column: string, more: More = {}) =>
      set(
        `${kebab(column)} in the future`,
        column,
        'The day becomes one 40 days after the day of the return.',
        (_, asAt) => ({ [column]: addDays(asAt, 40) }),
        [`${kebab(column)}-in-future`],
        { ...more, where: both(has(column), more.where ?? anyRow) },
      ),
    /** A day that is put some days before (or after) another one of the row. */
    out: (kind: string, column: string, days: number, than: string, finds: readonly string[], more: More = {}) =>
      set(
        kind,
        column,
        `The day becomes one ${Math.abs(days)} days ${days < 0 ? 'before' : 'after'} another that it belongs ${days < 0 ? 'after' : 'before'}.`,
        (values) => ({ [column]: addDays(dayOf(values, than), days) }),
        finds,
        {
          ...more,
          // Of a day in the future another check speaks.
          where: (values, asAt) =>
            has(column, than)(values) &&
            addDays(dayOf(values, than), days) <= asAt &&
            (more.where ?? anyRow)(values, asAt),
        },
      ),
    standIn: (column: string, name: string, check: string) =>
      set(`${kebab(column)} a stand-in`, column, `The name becomes “${name}”.`, () => ({ [column]: name }), [check], {
        where: (values) => has(column)(values) && values.noFurtherAction !== 'yes',
      }),
    twice: (also: readonly string[] = [], check = 'twice'): FaultKind => ({
      kind: `${prefix}: row twice`,
      list,
      column: null,
      changes: 'The row stands once more at the end of the list.',
      where: anyRow,
      change: () => 'twice',
      finds: [id(check)],
      also: also.map(id),
    }),
    gone: (
      kind: string,
      where: FaultKind['where'],
      finds: readonly string[],
      also: readonly string[] = [],
    ): FaultKind => ({
      kind: `${prefix}: ${kind}`,
      list,
      column: null,
      changes: 'The row is taken out of the list.',
      where,
      change: () => 'remove',
      finds: finds.map(id),
      also: also.map(id),
    }),
  }
}

import type { Day } from '../../platform/day.ts'
import type { Row } from '../model.ts'
import type { Fault, Rows, Values } from './model.ts'

export const dayIn = (values: Values, column: string): Day | null => (values[column] as Day | null | undefined) ?? null
export const textIn = (values: Values, column: string): string | null =>
  (values[column] as string | null | undefined) ?? null
export const countIn = (values: Values, column: string): number | null =>
  (values[column] as number | null | undefined) ?? null
export const isBlank = (values: Values, column: string): boolean =>
  values[column] === null || values[column] === undefined || values[column] === ''
export const isYes = (values: Values, column: string): boolean => values[column] === 'yes'
export const isNo = (values: Values, column: string): boolean => values[column] === 'no'

const none: readonly Row[] = []
export const rowsIn = (rows: Rows, list: string): readonly Row[] => rows.get(list) ?? none

export const faultAt = (list: string, row: Row, column: string | null, message: string): Fault => ({
  list,
  row,
  column,
  message,
})

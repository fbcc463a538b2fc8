import pg from 'pg'

const { builtins } = pg.types
const int8Array = 1016
const dateArray = 1182

/** BIGINT as a number while it is exact; beyond 2^53 it is an error rather than a rounded figure. */
export const parseBigint = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`The database gave ${text}, which is too large to count with.`)
  return value
}

const items = (text: string): string[] => (text === '{}' ? [] : text.slice(1, -1).split(','))

/**
 * How values arrive: DATE as `YYYY-MM-DD` (the driver's own reading moves a day over midnight in summer time),
 * BIGINT as an exact number, NUMERIC as text, TIMESTAMPTZ as a Date.
 */
export const pgTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
    if (oid === builtins.DATE) return (text: string) => text
    if (oid === dateArray) return items
    if (oid === builtins.INT8) return parseBigint
    if (oid === int8Array) return (text: string) => items(text).map(parseBigint)
    return pg.types.getTypeParser(oid, 'text')
  },
} as pg.CustomTypesConfig

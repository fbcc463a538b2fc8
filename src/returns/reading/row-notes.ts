import type { XlsxCell } from '../../platform/documents/xlsx/model.ts'
import type { HeaderMatch } from './headers.ts'

const total = /^(grand |sub)?-?totals?\b|^(row |record )?count\b|^number of (records|rows|children)\b/i
const remark =
  /^(end of (list|data|report)|nil( return)?|none|no (data|records?|rows?|children|cases|entries)\b.*|n\/?a|not applicable|confidential|official.*|source:.*|notes?:.*|prepared (by|on).*|printed (by|on).*|run (date|on).*)\.?$/i

/**
 * Whether a row below the header is no row of the list: a total, a remark alone in its row, or the header once more (lists that were
 * pasted below one another). A row with an identifier in it is always a row.
 */
export const isNote = (cells: readonly XlsxCell[], header: HeaderMatch): boolean => {
  const first = cells.find((cell) => cell !== null)
  if (typeof first !== 'string') return false
  // Most rows begin with an identifier, and are told by their first letter.
  if (!/^[\sA-Za-z(*#]/.test(first)) return false
  const filled = cells.filter((cell) => cell !== null).length
  const text = first.trim()
  if (filled <= 3 && total.test(text)) return true
  if (filled === 1 && remark.test(text)) return true
  return filled >= 2 && isHeaderAgain(cells, header)
}

const isHeaderAgain = (cells: readonly XlsxCell[], { places }: HeaderMatch): boolean => {
  const known = places.filter(({ column }) => column)
  return known.length >= 2 && known.every(({ at, header }) => cells[at] === header)
}

import type { Source } from '../../model.ts'
import { kindOf } from '../kinds.ts'
import type { Found } from '../model.ts'
import { severityTitles } from '../rules/words.ts'

/** Findings as a table for a spreadsheet: what they are, where they stand, and what to do. */
export const findingsFile = (
  kind: Source,
  findings: readonly Found[],
): { head: readonly string[]; rows: readonly (readonly (string | number | null)[])[] } => {
  const lists = new Map((kindOf(kind)?.lists ?? []).map((list) => [list.id, list]))
  const columns = new Map(
    [...lists.values()].flatMap((list) => list.columns.map(({ id, header }) => [`${list.id} ${id}`, header])),
  )
  return {
    head: ['Severity', 'List', 'File', 'Row', 'Column', 'Identifier', 'Team', 'Worker', 'What to do', 'Check'],
    rows: findings.map((one) => [
      severityTitles[one.severity],
      lists.get(one.list)?.title ?? one.list,
      one.file,
      one.row,
      columns.get(`${one.list} ${one.column}`) ?? one.column,
      one.subject,
      one.team,
      one.worker,
      one.message,
      one.check,
    ]),
  }
}

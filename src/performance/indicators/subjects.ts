import type { HeldRow, HistoryRow, TableId } from '../../children/history/model.ts'
import { historyTables } from '../../children/history/tables.ts'
import { toldOnce } from '../../children/history/told-once.ts'
import type { AsHistory } from '../../returns/as-history.ts'
import { isMaster, type Spoken } from '../rules/known.ts'

/** One child, worker or adopter of the returns, with all their records. */
export type Subject = { readonly subject: string; readonly rows: readonly HeldRow[] }

const held = (row: HistoryRow, source: HeldRow['source']): HeldRow =>
  ({
    table: row.table,
    subject: row.subject,
    key: row.key,
    starts: row.starts,
    ends: row.ends,
    fields: row.fields,
    source,
    fromLoad: 1,
    untilLoad: null,
  }) as HeldRow

/**
 * Everyone in the returns, each once: a child and a worker may have the same number. Of a table that two returns tell, the one that
 * counts is taken, and what a small list tells more fully is taken once, as where the returns are loaded.
 */
export const subjectsIn = (returns: readonly (AsHistory & Spoken)[]): readonly Subject[] => {
  const found = new Map<string, { subject: string; rows: HeldRow[] }>()
  for (const one of returns) {
    const counts = new Map<TableId, boolean>()
    for (const row of one.rows) {
      let isWanted = counts.get(row.table)
      if (isWanted === undefined) {
        isWanted = isMaster(returns, one.source, row.table)
        counts.set(row.table, isWanted)
      }
      if (!isWanted) continue
      const about = historyTables[row.table].about
      const name = about === 'child' ? row.subject : `${about} ${row.subject}`
      const before = found.get(name)
      if (before === undefined) found.set(name, { subject: row.subject, rows: [held(row, one.source)] })
      else before.rows.push(held(row, one.source))
    }
  }
  return [...found.values()].map(({ subject, rows }) => ({ subject, rows: toldOnce(rows) }))
}

import { lendingTables, withLent } from '../../children/history/lent.ts'
import type { HistoryRow, HistorySource, TableId } from '../../children/history/model.ts'
import { historyTables } from '../../children/history/tables.ts'
import { fullerInLists, toldOnce } from '../../children/history/told-once.ts'
import { withDays } from '../../children/standards/histories.ts'
import type { Day } from '../../platform/day.ts'
import type { AsHistory } from '../../returns/as-history.ts'
import { isMaster, type Spoken } from '../rules/known.ts'

/** One child, worker or adopter of the returns, with all their records as standards read them. */
export type Subject = { readonly subject: string; readonly rows: readonly HistoryRow[] }

type Returned = AsHistory & Spoken

/** The number of a child; a worker may have the same. */
const nameOf = ({ table, subject }: HistoryRow): string => {
  const { about } = historyTables[table]
  return about === 'child' ? subject : `${about} ${subject}`
}

/** Which tables of a return count, where another tells them too. */
const counting = (returns: readonly Returned[], { source }: Returned): ((table: TableId) => boolean) => {
  const known = new Map<TableId, boolean>()
  return (table) => {
    const answer = known.get(table) ?? isMaster(returns, source, table)
    known.set(table, answer)
    return answer
  }
}

/** Records that a small list tells more fully are taken once, as where returns are loaded. */
const once = (rows: readonly HistoryRow[], fromLists: ReadonlySet<HistoryRow>): readonly HistoryRow[] => {
  if (fromLists.size === 0 || !rows.some((row) => fromLists.has(row))) return rows
  const told = rows.map((row) => {
    const source: HistorySource = fromLists.has(row) ? 'local' : 'ssd'
    return { row, table: row.table, source, starts: row.starts }
  })
  return toldOnce(told).map(({ row }) => row)
}

/**
 * Everyone in the returns, each once, in the order in which they are first named. Of a table that two returns tell, the one that counts is
 * taken, with what the other alone can tell of it, as where the returns are loaded. What is so as at a return is so from its day.
 */
export const subjectsIn = (returns: readonly Returned[], asAt: Day): readonly Subject[] => {
  const found = new Map<string, { subject: string; rows: HistoryRow[] }>()
  const fromLists = new Set<HistoryRow>()
  const lenders = new Map<string, HistoryRow[]>()
  for (const one of returns) {
    const counts = counting(returns, one)
    for (const each of one.rows) {
      if (!counts(each.table)) {
        if (lendingTables.includes(each.table)) lenders.set(nameOf(each), [...(lenders.get(nameOf(each)) ?? []), each])
        continue
      }
      const row = withDays(each, { from: asAt, until: null })
      if (one.source === 'local' && fullerInLists.includes(row.table)) fromLists.add(row)
      const name = nameOf(row)
      const before = found.get(name)
      if (before === undefined) found.set(name, { subject: row.subject, rows: [row] })
      else before.rows.push(row)
    }
  }
  return [...found].map(([name, { subject, rows }]) => ({
    subject,
    rows: withLent(once(rows, fromLists), lenders.get(name) ?? []),
  }))
}

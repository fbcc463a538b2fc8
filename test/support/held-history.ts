import type { HeldRow, HistoryRow, HistorySource } from '../../src/children/history/model.ts'
import { historyTables } from '../../src/children/history/tables.ts'
import type { HeldSubject } from '../../src/returns/annex-a-out/model.ts'

/** What is held after one load of these records: by subject, in the order in which subjects come. */
export const heldAfter = (rows: Iterable<HistoryRow>, source: HistorySource, load = 1): HeldSubject[] => {
  const subjects = new Map<string, { kind: HeldSubject['kind']; subject: string; rows: HeldRow[] }>()
  for (const row of rows) {
    const kind = historyTables[row.table].about
    const name = `${kind} ${row.subject}`
    const known = subjects.get(name) ?? { kind, subject: row.subject, rows: [] }
    subjects.set(name, known)
    known.rows.push({ ...row, source, fromLoad: load, untilLoad: null } as HeldRow)
  }
  return [...subjects.values()]
}

import type { TableId } from '../../children/history/model.ts'
import { type ChangedSubject, streamHistories } from '../../children/index.ts'
import { type Applied, deriving } from '../../standards/derive.ts'
import type { Row, Rows } from '../../standards/standard.ts'
import { readAs } from '../rules/read-as.ts'
import { type StoredCase, storedCases } from '../rules/stored.ts'
import { authoritySubject, type RowOfAuthority } from './of-authority.ts'
import { tablesOf } from './tables-read.ts'
import { findHashes } from './write-cases.ts'
import { type Work, writeDifference } from './write-difference.ts'

/** Those of the standards about the authority that read a table of which a record changed, whosever it is. */
export const touchedBy = (
  standards: readonly Applied[],
  changed: readonly Pick<ChangedSubject, 'tables'>[],
): readonly Applied[] => {
  const any = changed.some(({ tables }) => tables === null)
  const tables = new Set<string>(changed.flatMap((one) => one.tables ?? []))
  return standards.filter(({ standard }) => {
    const read = tablesOf([standard])
    return read.some((table) => any || tables.has(table))
  })
}

/** Everyone's records of some tables, as the history of one subject. */
const everyonesRecords = async (
  work: Work,
  tables: readonly TableId[],
  rows: readonly RowOfAuthority[],
): Promise<Rows> => {
  const nothing = readAs([], work.asAt)
  const all: Record<string, Row[]> = Object.fromEntries(Object.keys(nothing).map((table) => [table, []]))
  if (tables.length > 0)
    for await (const { rows: held } of streamHistories(work.db, { tables })) {
      const history = readAs(held, work.asAt)
      for (const table of tables) all[table]!.push(...history[table]!)
    }
  for (const row of rows) all[row.table]!.push(row)
  return all
}

/** Works out again the cases of standards about the authority itself: it is one subject, handed everyone's records of what they read. */
export const deriveAuthority = async (
  work: Work,
  standards: readonly Applied[],
  rows: readonly RowOfAuthority[],
): Promise<void> => {
  if (standards.length === 0) return
  const history = await everyonesRecords(work, tablesOf(standards.map(({ standard }) => standard)), rows)
  const told = Object.keys(history).filter((table) => history[table]!.length > 0)
  const now: StoredCase[] = []
  deriving(standards)(history, told, (at, cases) => {
    now.push(...storedCases(standards[at]!.standard, authoritySubject, cases))
  })
  const ids = standards.map(({ standard }) => standard.id)
  await writeDifference(work, now, await findHashes(work.db, [authoritySubject], ids))
  work.total.subjects += 1
}

import type { Database } from '../platform/db/database.ts'
import { findPurgeEntry, readChain } from './records/log.ts'
import { type Checked, checkLinks } from './rules/chain.ts'

export type LogVerdict =
  | { broken: null; entries: number; last: Checked }
  | { broken: number; why: string; entries: number }

const portion = 5000

/** Where the chain starts: at nothing, or where a purge, by its own entry in the log, left it. */
const findStart = async (database: Database, la: number): Promise<Checked> =>
  database.inTenant({ la, accountId: null }, async (db) => {
    const [first] = await readChain(db, 0, 1)
    if (!first || first.seq === 1) return { seq: 0, hash: '' }
    const purged = await findPurgeEntry(db, first.seq - 1)
    return purged ? { seq: first.seq - 1, hash: purged } : { seq: 0, hash: '' }
  })

/** What the chain alone cannot show: that its end was cut off, or that all of it was written anew. */
const againstKept = (kept: Checked, links: readonly Checked[], last: Checked, isEnd: boolean): string | null => {
  const same = links.find(({ seq }) => seq === kept.seq)
  if (same) return same.hash === kept.hash ? null : 'it is not the entry whose seal was kept'
  if (isEnd && last.seq < kept.seq) return `the log ends at entry ${last.seq}, before the entry whose seal was kept`
  return null
}

/**
 * Checks one authority's access log, in portions, so that a long log needs no long transaction. `kept` is the number and
 * the seal of an entry that someone wrote down earlier.
 */
export const checkLog = async (database: Database, la: number, kept: Checked | null = null): Promise<LogVerdict> => {
  let last = await findStart(database, la)
  if (kept && last.seq >= kept.seq)
    return { broken: kept.seq, why: 'it was removed by a purge, so compare with a newer seal', entries: 0 }
  for (let entries = 0; ; ) {
    const from = last.seq + 1
    const links = await database.inTenant({ la, accountId: null }, (db) => readChain(db, from, portion))
    const checked = checkLinks(
      last,
      links.map((link) => ({ la, ...link })),
    )
    if ('broken' in checked) return { ...checked, entries }
    last = checked.last
    const why = kept && againstKept(kept, links, last, links.length < portion)
    if (kept && why) return { broken: kept.seq, why, entries }
    entries += links.length
    if (links.length < portion) return { broken: null, entries, last }
  }
}

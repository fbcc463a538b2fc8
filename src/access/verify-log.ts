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

/** Checks one authority's access log, in portions, so that a long log needs no long transaction. */
export const checkLog = async (database: Database, la: number): Promise<LogVerdict> => {
  let last = await findStart(database, la)
  for (let entries = 0; ; ) {
    const from = last.seq + 1
    const links = await database.inTenant({ la, accountId: null }, (db) => readChain(db, from, portion))
    const checked = checkLinks(
      last,
      links.map((link) => ({ la, ...link })),
    )
    if ('broken' in checked) return { ...checked, entries }
    last = checked.last
    entries += links.length
    if (links.length < portion) return { broken: null, entries, last }
  }
}

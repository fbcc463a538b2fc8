import { type RawBuilder, sql } from 'kysely'
import { ofJoined } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Entry } from '../model.ts'
import { isPartId } from '../parts/all.ts'

const columns = sql`
  v.leaving_id as "leavingId", e.child_id as "childId", e.part, v.version, v.state, v.on_day as "on", v.until_day as until, v.fields, v.reason,
  v.by_name as by, v.at`

/** A part that an older release knew and this one does not is left aside. */
const known = (rows: readonly Entry[]): readonly Entry[] => rows.filter(({ part }) => isPartId(part))

const newest = async (db: Tenant, among: RawBuilder<unknown>): Promise<readonly Entry[]> => {
  const { rows } = await sql<Entry>`
    select distinct on (v.leaving_id) ${columns}
    from care_leavers.leaving_entry e
    join care_leavers.leaving_version v on v.la_id = e.la_id and v.leaving_id = e.leaving_id
    where e.la_id = ${db.la} and ${among}
    order by v.leaving_id, v.version desc`.execute(db.query)
  return known(rows)
}

/** Every entry about a young person as it is now, those that were taken back too, and those of identifiers that were joined. */
export const findEntries = (db: Tenant, childId: string): Promise<readonly Entry[]> =>
  newest(db, ofJoined(db, childId, 'e.child_id'))

/** All versions of one entry, newest first. Throws `not-found` where it is not about this young person. */
export const getVersions = async (
  db: Tenant,
  childId: string,
  leavingId: string,
): Promise<readonly [Entry, ...Entry[]]> => {
  const { rows } = await sql<Entry>`
    select ${columns} from care_leavers.leaving_entry e
    join care_leavers.leaving_version v on v.la_id = e.la_id and v.leaving_id = e.leaving_id
    where e.la_id = ${db.la} and e.leaving_id = ${leavingId} and ${ofJoined(db, childId, 'e.child_id')}
    order by v.version desc`.execute(db.query)
  const [first, ...rest] = known(rows)
  if (!first) throw notFound('entry')
  return [first, ...rest]
}

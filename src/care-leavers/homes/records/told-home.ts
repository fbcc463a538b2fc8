import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { isTold } from '../../leaving/records/caseload.ts'

/** A question for where the returns say that one child lives, as `toldHomeOf` reads it: the last that is told, and holds. */
export const toldHome = (db: Tenant, child: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select h.fields ->> 'accommodation' as accommodation, h.fields ->> 'suitable' as suitable, coalesce(h.starts, o.as_at) as "on"
  from children.subject s
  join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.table_id = 'careLeaver' and h.until_load is null
    and h.ends is null and h.fields ? 'accommodation' and ${isTold(db, 'careLeaver')}
  join children.load o on o.la_id = ${db.la} and o.load_id = h.from_load
  where s.la_id = ${db.la} and s.child_id = ${child} order by "on" desc limit 1`

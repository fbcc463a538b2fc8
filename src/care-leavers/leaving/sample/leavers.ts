import { sql } from 'kysely'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'

/** A care leaver of the sample's returns, with what they tell, so that what is invented beside them fits. */
export type Leaver = {
  childId: string
  identifier: string
  born: Day | null
  adviser: string | null
  worker: string | null
  team: string | null
  inTouch: string | null
  latestContact: Day | null
  activity: string | null
  accommodation: string | null
  passportOn: Day | null
  entitlementsOn: Day | null
  isUnaccompanied: boolean
}

const said = (field: string) => sql`(array_agg(h.fields ->> ${sql.lit(field)} order by h.from_load desc)
  filter (where h.table_id = 'careLeaver' and h.fields ? ${sql.lit(field)}))[1]`

export const findLeavers = async (db: Tenant): Promise<readonly Leaver[]> => {
  const { rows } = await sql<Leaver>`
    select c.child_id as "childId", c.identifier, c.date_of_birth as born, c.adviser, c.worker, c.team,
      ${said('inTouch')} as "inTouch", ${said('latestContact')} as "latestContact", ${said('activity')} as activity,
      ${said('accommodation')} as accommodation, ${said('healthPassportOn')} as "passportOn", ${said('entitlementsOn')} as "entitlementsOn",
      coalesce(bool_or(h.table_id = 'immigration'), false) as "isUnaccompanied"
    from children.child c
    join children.subject s on s.la_id = c.la_id and s.child_id = c.child_id
    join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.until_load is null
      and h.table_id in ('careLeaver', 'immigration')
    where c.la_id = ${db.la} and c.care_leaver and c.merged_into is null and c.adopted_on is null and c.died_on is null
    group by c.child_id, c.identifier, c.date_of_birth, c.adviser, c.worker, c.team order by c.identifier`.execute(
    db.query,
  )
  return rows
}

import { sql } from 'kysely'
import type { Slice } from '../../../access/slice.ts'
import { type Reach, withinReach } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { Listed } from '../rules/caseload.ts'
import { lastInTouch, lastSeen } from '../rules/last.ts'
import { returnFields } from '../rules/return-says.ts'
import { findWaiting } from './waiting.ts'

/** A list of more is nobody's caseload. */
export const mostListed = 2000

type Row = Omit<Listed, 'waits' | 'outOfArea' | 'lastContact' | 'lastSeen'> & { area: string | null }

/**
 * Care leavers within reach, with the newest of what is written of each, and of the ledger of homes the home of today. Entries of an identifier
 * that was joined are theirs too.
 */
const findListed = async (db: Tenant, reach: Reach, today: Day): Promise<readonly Row[]> => {
  const { rows } = await sql<Row>`
    with found as materialized (
      select c.* from children.child c
      where c.la_id = ${db.la} and c.care_leaver and c.died_on is null and ${withinReach(reach, today)}
      order by c.identifier limit ${mostListed}
    ), version as (
      select distinct on (v.leaving_id) f.child_id, e.part, v.state, v.on_day, v.until_day, v.fields, v.at
      from found f
      join children.child o on o.la_id = ${db.la} and (o.child_id = f.child_id or o.merged_into = f.child_id)
      join care_leavers.leaving_entry e on e.la_id = ${db.la} and e.child_id = o.child_id
        and e.part in ('interval', 'plan', 'addendum', 'activity', 'adviser')
      join care_leavers.leaving_version v on v.la_id = ${db.la} and v.leaving_id = e.leaving_id
      order by v.leaving_id, v.version desc
    ), written as (
      select child_id,
        max(on_day) filter (where part = 'addendum' or part = 'plan' and fields ->> 'kind' = 'plan') as plan,
        (array_agg(fields ->> 'days' order by on_day desc, at desc) filter (where part = 'interval' and on_day <= ${today}))[1] as days,
        (array_agg(fields ->> 'what' order by on_day desc, at desc) filter (where part = 'activity' and until_day is null))[1] as activity,
        (array_agg(fields ->> 'name' order by on_day desc, at desc) filter (where part = 'adviser' and until_day is null))[1] as adviser
      from version where state = 'in' group by child_id
    )
    select f.child_id as "childId", f.identifier, f.forename, f.surname, f.date_of_birth as "dateOfBirth", coalesce(w.adviser, f.adviser) as adviser,
      f.worker, f.team, w.days as "intervalDays", w.plan as "planOn", w.activity,
      h.accommodation, h.standing, h.said ->> 'area' as area
    from found f left join written w using (child_id)
    left join lateral (
      select h.accommodation, h.standing, h.said from care_leavers.home h
      where h.la_id = ${db.la} and h.taken_back_at is null and (h.moved_out is null or h.moved_out > ${today}) and h.child_id in (
        select o.child_id from children.child o where o.la_id = ${db.la} and (o.child_id = f.child_id or o.merged_into = f.child_id))
      order by h.moved_in desc limit 1
    ) h on true`.execute(db.query)
  return rows
}

/** The list of a caseload: what is written here, beside it what the returns say where nothing is, and what the engine says is due. */
export const findCaseload = async (
  db: Tenant,
  reach: Reach,
  { slices, today }: { slices: readonly Slice[]; today: Day },
): Promise<readonly Listed[]> => {
  const rows = await findListed(db, reach, today)
  const asked = await findWaiting(db, rows.map(({ childId }) => childId), { slices, today }) // biome-ignore format: short
  return rows.map(({ area, ...row }) => {
    const one = asked.get(row.childId)
    const said = one ? returnFields(one.rows) : {}
    return {
      ...row,
      lastContact: one ? lastInTouch(one.rows) : null,
      lastSeen: one ? lastSeen(one.rows) : null,
      activity: row.activity ?? said.activity ?? null,
      accommodation: row.accommodation ?? said.accommodation ?? null,
      outOfArea: area === 'out',
      waits: one?.waits ?? [],
    }
  })
}

import { type RawBuilder, sql } from 'kysely'
import type { Slice } from '../../../access/slice.ts'
import { type Reach, withinReach } from '../../../children/index.ts'
import { addDays, type Day } from '../../../platform/day.ts'
import { prepared } from '../../../platform/db/prepared.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { nightToNight } from '../../homes/model/codes.ts'
import { findBegun } from '../../homes/records/begun.ts'
import type { Caseload, Chosen, Listed } from '../rules/caseload.ts'
import { seenInPerson } from '../rules/waiting.ts'
import { findWaiting } from './waiting.ts'

type Asked = {
  readonly slices: readonly Slice[]
  readonly today: Day
  readonly chosen: Chosen
  /** Due by this day, where who is due soon is chosen. */
  readonly soon: Day
  readonly skip: number
  readonly take: number
}

const leavers = (db: Tenant, reach: Reach, today: Day): RawBuilder<unknown> => sql`
  children.child c where c.la_id = ${db.la} and c.care_leaver and c.died_on is null and ${withinReach(reach, today)}`

type Due = { readonly childId: string; readonly due: Day }

/** Of whom the stored answer is older than their records, these are asked now: what was just written moves the next day at once. */
const askAnew = async (
  db: Tenant,
  reach: Reach,
  { slices, today }: Pick<Asked, 'slices' | 'today'>,
  behind: RawBuilder<boolean>,
): Promise<{ readonly ids: readonly string[]; readonly dues: readonly Due[] }> => {
  const { rows } = await sql<{ id: string }>`select c.child_id as id from ${leavers(db, reach, today)} and ${behind}`.execute(db.query) // biome-ignore format: short
  const ids = rows.map(({ id }) => id)
  const asked = await findWaiting(db, ids, { slices, today, area: 'to-be-seen', begun: await findBegun(db) })
  const dues = ids.flatMap((childId) => {
    const first = asked.get(childId)?.waits[0]
    return first ? [{ childId, due: first.due }] : []
  })
  return { ids, dues }
}

/** `waiting`: child_id and due of who is to be seen. Of what is stored, unless it is older than their records. */
const waiting = async (db: Tenant, reach: Reach, asked: Asked): Promise<RawBuilder<unknown>> => {
  const stored = asked.slices.find(({ waits }) => waits !== undefined)?.waits?.(db, seenInPerson, asked.today)
  const { ids, dues } = await askAnew(db, reach, asked, stored?.behind(sql`c.child_id`) ?? sql<boolean>`true`)
  const anew = sql`select * from unnest(${dues.map(({ childId }) => childId)}::uuid[], ${dues.map(({ due }) => due)}::date[]) as a(child_id, due)`
  return stored
    ? sql`${anew} union all select s.child_id, min(s.due) from (${stored.rows}) s where s.child_id <> all(${[...ids]}::uuid[]) group by 1`
    : anew
}

/** Of the return that speaks for a kind of record, or of those that tell beside it. */
export const isTold = (
  db: Tenant,
  table: string,
): RawBuilder<boolean> => sql`(h.source in ('local', 'entered') or h.source = coalesce((
  select max(m.source) from children.load m where m.la_id = ${db.la} and m.undone_at is null and m.source in ('annex-a', 'ssd')
    and ${table} = any(m.tables)), h.source))`

/** The last that is told of a field, in the order in which standards read records. */
const told = (field: string): RawBuilder<unknown> =>
  sql`(array_agg(h.fields ->> ${sql.lit(field)} order by coalesce(h.starts, l.as_at) desc, h.key desc) filter (where h.fields ->> ${sql.lit(field)} is not null))[1]`

/** What is written in a part, newest first, of entries that count. */
const written = (field: string, part: string, more: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> =>
  sql`(array_agg(fields ->> ${sql.lit(field)} order by on_day desc, at desc) filter (where part = ${sql.lit(part)} and ${more}))[1]`

const newestVersions = (db: Tenant, of: string, parts: readonly string[]): RawBuilder<unknown> => sql`
  select distinct on (v.leaving_id) i.child_id, e.part, v.state, v.on_day, v.until_day, v.fields, v.at
  from ${sql.ref(of)} i
  join care_leavers.leaving_entry e on e.la_id = ${db.la} and e.child_id = i.id and e.part = any(${[...parts]}::text[])
  join care_leavers.leaving_version v on v.la_id = ${db.la} and v.leaving_id = e.leaving_id
  order by v.leaving_id, v.version desc`

/** Everyone within reach with what they are chosen and put in order by; those of identifiers that were joined are theirs too. */
const everyone = (db: Tenant, reach: Reach, today: Day, due: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  leaver as materialized (
    select c.child_id, c.identifier, c.forename, c.surname, c.date_of_birth, c.adviser, c.worker from ${leavers(db, reach, today)}
  ), ids as materialized (
    select child_id, child_id as id from leaver
    union all select o.merged_into, o.child_id from children.child o join leaver on o.merged_into = leaver.child_id where o.la_id = ${db.la}
  ), newest as (${newestVersions(db, 'ids', ['activity', 'adviser'])}
  ), wrote as (
    select child_id, ${written('what', 'activity')} as activity, ${written('name', 'adviser')} as adviser
    from newest where state = 'in' and until_day is null group by child_id
  ), said as (
    select s.child_id, ${told('activity')} as activity, ${told('accommodation')} as accommodation, ${told('inTouch')} as in_touch,
      ${told('latestContact')} as latest_contact
    from leaver
    join children.subject s on s.la_id = ${db.la} and s.child_id = leaver.child_id
    join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.table_id = 'careLeaver' and h.until_load is null
      and h.ends is null and ${isTold(db, 'careLeaver')}
    join children.load l on l.la_id = ${db.la} and l.load_id = h.from_load
    group by s.child_id
  ), housed as (
    select distinct on (i.child_id) i.child_id, h.accommodation, h.standing, h.said ->> 'area' as area
    from ids i join care_leavers.home h on h.la_id = ${db.la} and h.child_id = i.id and h.taken_back_at is null
      and (h.moved_out is null or h.moved_out > ${today})
    order by i.child_id, h.moved_in desc
  ), waiting as (${due}
  ), every_one as materialized (
    select leaver.child_id, leaver.identifier, leaver.forename, leaver.surname, leaver.date_of_birth, leaver.worker,
      coalesce(wrote.adviser, leaver.adviser) as adviser, coalesce(wrote.activity, said.activity) as activity, waiting.due,
      said.in_touch, said.latest_contact, housed.area is not distinct from 'out' as out_of_area,
      case when housed.standing in ('emergency', 'temporary', 'settled') then housed.standing
        when coalesce(housed.accommodation, said.accommodation, 'R') = 'R' then 'unknown'
        when coalesce(housed.accommodation, said.accommodation) = any(${[...nightToNight]}::text[]) then 'emergency'
        else 'settled' end as home
    from leaver left join wrote using (child_id) left join said using (child_id) left join housed using (child_id) left join waiting using (child_id)
  )`

/** The same words whatever is chosen, so that the database knows the statement. */
const isChosen = ({ chosen, today, soon }: Asked): RawBuilder<boolean> => {
  const { due, home, doing, where, adviser } = chosen
  const by = due === undefined ? null : due === 'late' ? addDays(today, -1) : soon
  return sql<boolean>`(${by}::date is null or due <= ${by}::date) and (${home ?? null}::text is null or home = ${home ?? null}::text)
    and (${doing ?? null}::text is null or ${doing ?? null}::text = case when activity is null then 'unknown' when starts_with(activity, 'G') then 'neet' else 'eet' end)
    and (${where ?? null}::text is null or out_of_area = (${where ?? null}::text = 'out'))
    and (${adviser || null}::text is null or adviser = ${adviser || null}::text)`
}

/** Records that tell a contact, as far as they are known now. Twin of `lastSeen` and `lastInTouch`, for many at once. */
const contacts = (db: Tenant): RawBuilder<unknown> => sql`
  select s.child_id, max(h.starts) filter (where seen.is) as seen, max(h.starts) filter (where seen.is or h.fields ->> 'twoWay' = 'yes'
    or (h.table_id = 'homeContact' and h.fields ->> 'reached' = 'yes')) as touched
  from shown
  join children.subject s on s.la_id = ${db.la} and s.child_id = shown.child_id
  join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.table_id in ('leaverContact', 'homeVisit', 'homeContact', 'visit')
    and (h.until_load is null or h.ended_as = 'ended') and ${isTold(db, 'visit')}
  cross join lateral (select case h.table_id when 'homeContact' then false
    when 'visit' then h.fields ->> 'kind' = 'care-leaver' and h.fields ->> 'seen' is distinct from 'no'
    else h.fields ->> 'seen' = 'yes' end as is) seen
  group by s.child_id`

const inOrder = sql`due nulls last, identifier, child_id`

/**
 * Who leaves care within reach, who is to be seen first before the rest; counted over all that is chosen, whatever part of it is shown. Two
 * questions, and the records of those whose answer is being worked out again.
 */
export const listCaseload = async (db: Tenant, reach: Reach, asked: Asked): Promise<Caseload> => {
  const { today, skip, take } = asked
  const { rows } = await sql<Omit<Caseload, 'listed'> & { listed: readonly Listed[] | null }>`${prepared}
    with ${everyone(db, reach, today, await waiting(db, reach, asked))}, chosen as materialized (
      select * from every_one where ${isChosen(asked)}
    ), shown as materialized (
      select * from chosen order by ${inOrder} limit ${take}::integer offset ${skip}::integer
    ), theirs as (select i.* from ids i join shown using (child_id)
    ), entry as (${newestVersions(db, 'theirs', ['interval', 'plan', 'addendum'])}
    ), entered as (
      select child_id, ${written('days', 'interval', sql`on_day <= ${today}`)} as days,
        max(on_day) filter (where part = 'addendum' or (part = 'plan' and fields ->> 'kind' = 'plan')) as plan_on
      from entry where state = 'in' group by child_id
    ), contact as (${contacts(db)}
    )
    select (select count(*)::integer from every_one) as everyone, (select count(*)::integer from chosen) as total,
      (select count(*)::integer from chosen where due < ${today}) as late,
      (select coalesce(array_agg(adviser order by adviser), '{}') from (select adviser from every_one where adviser <> '' group by 1) named) as advisers,
      (select json_agg(json_build_object('childId', child_id, 'identifier', identifier, 'forename', forename, 'surname', surname,
        'dateOfBirth', date_of_birth, 'adviser', adviser, 'due', due, 'isLate', coalesce(due < ${today}, false), 'home', home,
        'outOfArea', out_of_area, 'activity', activity, 'intervalDays', days, 'planOn', plan_on, 'lastSeen', seen,
        'lastContact', greatest(touched, case when in_touch = 'YES' then latest_contact::date end)) order by ${inOrder})
        from shown left join entered using (child_id) left join contact using (child_id)) as listed`.execute(db.query)
  const { listed, ...counts } = rows[0]!
  return { ...counts, listed: listed ?? [] }
}

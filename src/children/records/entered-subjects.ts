import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { About } from '../history/entered.ts'

/** Where the facts about somebody are written: their subject, and who is noted as changed. */
export type Whereto = { readonly subject: string; readonly noted: string }

/** Of children: those whose identifier was joined with another are that other; the subject of the identifier that is shown comes first. */
const ofChildren = async (db: Tenant, ids: readonly string[]): Promise<readonly (Whereto & { asked: string })[]> => {
  const { rows } = await sql<Whereto & { asked: string }>`
    with recursive up(asked, child_id) as (
      select id, id from unnest(${[...ids]}::uuid[]) as id
      union select u.asked, c.merged_into from up u join children.child c on c.la_id = ${db.la} and c.child_id = u.child_id
        where c.merged_into is not null
    )
    select distinct on (u.asked) u.asked, c.child_id as noted, s.subject_id as subject
    from up u join children.child c on c.la_id = ${db.la} and c.child_id = u.child_id and c.merged_into is null
      join children.subject s on s.la_id = ${db.la} and s.child_id = c.child_id
    order by u.asked, s.identifier = c.identifier desc, s.subject_id`.execute(db.query)
  return rows
}

/**
 * Of staff: the worker in the returns whose post says a name that was matched to them; the newest post counts. Who is in no return is
 * known by the id of the directory.
 */
const ofStaff = async (db: Tenant, ids: readonly string[]): Promise<readonly (Whereto & { asked: string })[]> => {
  await sql`
    insert into children.subject (la_id, subject_id, kind, identifier)
    select ${db.la}, gen_random_uuid(), 'worker', 'staff ' || st.staff_id from access.staff st
    where st.la_id = ${db.la} and st.staff_id = any(${[...ids]}::uuid[]) and not exists (
      select from children.worker_name w
      join children.history h on h.la_id = ${db.la} and h.table_id = 'staffMember' and h.until_load is null and h.fields ->> 'name' = w.name
      where w.la_id = ${db.la} and w.staff_id = st.staff_id)
    order by st.staff_id
    on conflict (la_id, kind, identifier) do nothing`.execute(db.query)
  const { rows } = await sql<Whereto & { asked: string }>`
    with post as (
      select w.staff_id, h.subject_id, h.starts from children.worker_name w
      join children.history h on h.la_id = ${db.la} and h.table_id = 'staffMember' and h.until_load is null and h.fields ->> 'name' = w.name
      where w.la_id = ${db.la} and w.staff_id = any(${[...ids]}::uuid[])
      union all
      select st.id, s.subject_id, null from unnest(${[...ids]}::uuid[]) as st(id)
      join children.subject s on s.la_id = ${db.la} and s.kind = 'worker' and s.identifier = 'staff ' || st.id
    )
    select distinct on (staff_id) staff_id as asked, subject_id as subject, subject_id as noted from post
    order by staff_id, starts desc nulls last, subject_id`.execute(db.query)
  return rows
}

/** Where to write about whom, by `idOf`. Throws `not-found` where somebody is not held here. */
export const findWhereto = async (db: Tenant, about: readonly About[]): Promise<ReadonlyMap<string, Whereto>> => {
  const children = [...new Set(about.flatMap((one) => ('child' in one ? [one.child] : [])))]
  const staff = [...new Set(about.flatMap((one) => ('staff' in one ? [one.staff] : [])))]
  const found = [
    ...(children.length > 0 ? await ofChildren(db, children) : []),
    ...(staff.length > 0 ? await ofStaff(db, staff) : []),
  ]
  if (found.length < children.length + staff.length) throw notFound('child or worker that this is about')
  return new Map(found.map(({ asked, subject, noted }) => [asked, { subject, noted }]))
}

export const idOf = (about: About): string => ('child' in about ? about.child : about.staff)

import { sql } from 'kysely'
import { onlyIds } from '../../access/index.ts'
import type { Person } from '../../access/model.ts'
import type { LogSubject, LogSubjects } from '../../access/slice.ts'
import { todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { adoptedWithinReach, findReach, withinReach } from './reach.ts'

type Row = { id: string; identifier: string | null; together: readonly string[] }

/** Children, grants and restrictions that these ids are. The identifier is there only for someone who may know of the child. */
const findChildren = async (db: Tenant, person: Person, now: Date, ids: readonly string[]): Promise<readonly Row[]> => {
  const today = todayInEngland(now)
  const reach = await findReach(db, person, now)
  const { rows } = await sql<Row>`
    with recursive wanted(id, child_id) as (
      select c.child_id, c.child_id from children.child c where c.la_id = ${db.la} and c.child_id = any(${[...ids]}::uuid[])
      union select s.subject_id, s.child_id from children.subject s
        where s.la_id = ${db.la} and s.kind = 'child' and s.subject_id = any(${[...ids]}::uuid[])
    ), top(id, child_id) as (
      select id, child_id from wanted
      union select t.id, c.merged_into from top t join children.child c on c.la_id = ${db.la} and c.child_id = t.child_id
        where c.merged_into is not null
    ), joined(id, child_id) as (
      select id, child_id from top
      union select j.id, c.child_id from joined j join children.child c on c.la_id = ${db.la} and c.merged_into = j.child_id
    ), each(id, one) as (
      select id, child_id from joined
      union select j.id, g.grant_id from joined j join children.access_grant g on g.la_id = ${db.la} and g.child_id = j.child_id
      union select j.id, r.restriction_id from joined j join children.restriction r on r.la_id = ${db.la} and r.child_id = j.child_id
    ), grouped(id, together) as (
      -- In one pass: a spreadsheet of the log asks for thousands at once.
      select id, array_agg(one) from each group by id
    )
    select t.id, case when ${withinReach(reach, today)} is true or ${adoptedWithinReach(reach, today)} then c.identifier end as identifier, g.together
    from top t join grouped g on g.id = t.id
    join children.child c on c.la_id = ${db.la} and c.child_id = t.child_id
    where c.merged_into is null`.execute(db.query)
  return rows
}

type Given = { id: string; text: string }

/** Access that was given, by whom it was given to; it does not say to which child. */
const findGiven = async (db: Tenant, ids: readonly string[]): Promise<readonly Given[]> => {
  const { rows } = await sql<Given>`
    select g.grant_id as id, 'Access of ' || a.name as text from children.access_grant g
      join access.account a on a.la_id = g.la_id and a.account_id = g.account_id
      where g.la_id = ${db.la} and g.grant_id = any(${[...ids]}::uuid[])
    union all select s.subject_id, 'An adopter' from children.subject s
      where s.la_id = ${db.la} and s.kind = 'adopter' and s.subject_id = any(${[...ids]}::uuid[])`.execute(db.query)
  return rows
}

/** Children in the access log: their identifier for someone within whose reach they are, and no way to tell one from another else. */
export const childSubjects: LogSubjects = {
  named: async (db, person, now, ids) => {
    const wanted = onlyIds(ids)
    if (wanted.length === 0) return new Map()
    const mayFind = person.permissions.has('children.find')
    const children = (await findChildren(db, person, now, wanted)).map(
      ({ id, identifier, together }): [string, LogSubject] => [
        id,
        identifier && mayFind
          ? { text: `Child ${identifier}`, href: `/children/${id}`, isChild: true, together }
          : { text: mayFind ? 'A child out of your reach' : 'A child', href: null, isChild: true, together },
      ],
    )
    const given = (await findGiven(db, wanted)).map(({ id, text }): [string, LogSubject] => [
      id,
      { text, href: null, isChild: false, together: [id] },
    ])
    return new Map([...children, ...given])
  },
  find: async (db, person, now, typed) => {
    const reach = await findReach(db, person, now)
    const { rows } = await sql<{ id: string }>`
      select c.child_id as id from children.subject s
      join children.child c on c.la_id = ${db.la} and c.child_id = s.child_id
      where s.la_id = ${db.la} and s.kind = 'child' and lower(s.identifier) = lower(${typed.trim()})
        and ${withinReach(reach, todayInEngland(now))} limit 1`.execute(db.query)
    return rows[0]?.id ?? null
  },
}

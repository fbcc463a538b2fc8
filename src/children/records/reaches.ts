import { sql } from 'kysely'
import { permissionsOf, roleOf } from '../../access/index.ts'
import type { RoleId } from '../../access/roles.ts'
import { todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Reach } from '../rules/reach.ts'

/** Someone with an open account, and how far they reach. */
export type Reaching = { readonly email: string; readonly role: RoleId; readonly reach: Reach }

type Row = Omit<Reach, 'scope'> & { email: string; role: RoleId }

/**
 * The reach of everybody with an open account in one of these roles, in one query: for work that is done for all at once, such as an
 * e-mail to each. The same as `findReach` gives for one; a test compares them.
 */
export const findReaches = async (db: Tenant, roles: readonly RoleId[], now: Date): Promise<readonly Reaching[]> => {
  const today = todayInEngland(now)
  const { rows } = await sql<Row>`
    with given as (
      select * from children.access_grant g where g.la_id = ${db.la} and g.ended_at is null and g.given_at <= ${now} and g.until > ${now}
    ), place as (
      select s.account_id, p.team_id from access.staff s join access.place p on p.la_id = s.la_id and p.staff_id = s.staff_id
      where s.la_id = ${db.la} and s.account_id is not null and p.since <= ${today} and (p.until is null or p.until >= ${today})
    ), worker_name as (
      select s.account_id, w.staff_id, w.name from children.worker_name w left join access.staff s on s.la_id = w.la_id and s.staff_id = w.staff_id
      where w.la_id = ${db.la}
    ), kept as (
      select r.restriction_id, r.child_id from children.restriction r where r.la_id = ${db.la} and r.lifted_at is null
    )
    select a.account_id as "accountId", a.email, a.role,
      array(select w.name from worker_name w where w.account_id = a.account_id) as "ownNames",
      array(select t.name from children.team_name t where t.la_id = ${db.la}
        and t.team_id in (select p.team_id from place p where p.account_id = a.account_id)) as "teamNames",
      array(select w.name from worker_name w
        where w.staff_id in (select g.staff_id from given g where g.account_id = a.account_id)) as "coveredNames",
      array(select t.name from children.team_name t where t.la_id = ${db.la}
        and t.team_id in (select g.team_id from given g where g.account_id = a.account_id)) as "coveredTeamNames",
      coalesce((select jsonb_agg(jsonb_build_object('childId', g.child_id, 'kind', g.kind, 'reason', g.reason) order by g.given_at desc)
        from given g where g.account_id = a.account_id and g.child_id is not null), '[]') as grants,
      array(select k.child_id from children.restriction_person n join kept k using (restriction_id)
        where n.la_id = ${db.la} and n.account_id = a.account_id) as "namedFor",
      array(select k.child_id from children.restriction_shut_out n join kept k using (restriction_id)
        where n.la_id = ${db.la} and n.account_id = a.account_id) as "shutOutOf",
      exists (select from children.adoption_team t where t.la_id = ${db.la}
        and t.team_id in (select p.team_id from place p where p.account_id = a.account_id)) as "inAdoptionTeam"
    from access.account a
    where a.la_id = ${db.la} and a.status = 'active' and a.role = any(${[...roles]}::text[])
    order by a.account_id`.execute(db.query)
  return rows.map(({ email, role, ...parts }) => {
    const scope = permissionsOf(role).has('children.see') ? roleOf(role).scope : ('no-child' as const)
    return { email, role, reach: { ...parts, scope, inAdoptionTeam: parts.inAdoptionTeam && scope !== 'no-child' } }
  })
}

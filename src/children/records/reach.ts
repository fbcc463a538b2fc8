import { type RawBuilder, sql } from 'kysely'
import { permissionsOf, roleOf } from '../../access/index.ts'
import type { Person } from '../../access/model.ts'
import { type Day, todayInEngland } from '../../platform/day.ts'
import { askedOnce } from '../../platform/db/asked-once.ts'
import { prepared } from '../../platform/db/prepared.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { ChildGrant, Reach } from '../rules/reach.ts'

type Row = {
  ownNames: readonly string[]
  teamNames: readonly string[]
  coveredNames: readonly string[]
  coveredTeamNames: readonly string[]
  grants: readonly ChildGrant[]
  namedFor: readonly string[]
  shutOutOf: readonly string[]
  inAdoptionTeam: boolean
}

type Who = Pick<Person, 'accountId' | 'role'>

/**
 * Everything that this person's reach into children's records is made of, in one query. `now`: grants that have ended by then count no
 * more, but for `grace`: minutes for which a form that was begun in time is still taken.
 */
export const findReach = async (db: Tenant, person: Who, now: Date, grace = 0): Promise<Reach> => {
  const known = gathered.get(db)
  if (known?.accountId === person.accountId) return known
  const { reach } = await askedOnce(db, `reach ${person.accountId} ${person.role} ${now.getTime()} ${grace}`, () =>
    findReachWith(db, person, now, grace, sql``),
  )
  return reach
}

/** What the gate before a child found, for whatever else is asked in its transaction (a part of the page by another slice): never beyond it. */
const gathered = new WeakMap<Tenant, Reach>()

export const keepReach = (db: Tenant, reach: Reach): void => void gathered.set(db, reach)

/** The same, and `also`: more columns that are asked in the same question, each with a comma before it. */
export const findReachWith = async <T>(
  db: Tenant,
  person: Who,
  now: Date,
  grace: number,
  also: RawBuilder<unknown>,
): Promise<{ reach: Reach; row: T }> => {
  const scope = permissionsOf(person.role).has('children.see') ? roleOf(person.role).scope : ('no-child' as const)
  const today = todayInEngland(now)
  const since = new Date(now.getTime() - grace * 60_000)
  const { rows } = await sql<Row & T>`${prepared}
    with me as (
      select s.staff_id from access.staff s where s.la_id = ${db.la} and s.account_id = ${person.accountId}
    ), place as (
      select p.team_id from access.place p join me using (staff_id)
      where p.la_id = ${db.la} and p.since <= ${today} and (p.until is null or p.until >= ${today})
    ), given as (
      select g.* from children.access_grant g
      where g.la_id = ${db.la} and g.account_id = ${person.accountId} and g.ended_at is null and g.given_at <= ${now} and g.until > ${since}
    )
    select
      array(select w.name from children.worker_name w join me using (staff_id) where w.la_id = ${db.la}) as "ownNames",
      array(select t.name from children.team_name t where t.la_id = ${db.la} and t.team_id in (select team_id from place)) as "teamNames",
      array(select w.name from children.worker_name w
        where w.la_id = ${db.la} and w.staff_id in (select g.staff_id from given g)) as "coveredNames",
      array(select t.name from children.team_name t
        where t.la_id = ${db.la} and t.team_id in (select g.team_id from given g)) as "coveredTeamNames",
      coalesce((select jsonb_agg(jsonb_build_object('childId', g.child_id, 'kind', g.kind, 'reason', g.reason) order by g.given_at desc)
        from given g where g.child_id is not null), '[]') as grants,
      array(select r.child_id from children.restriction_person n
        join children.restriction r on r.la_id = n.la_id and r.restriction_id = n.restriction_id
        where n.la_id = ${db.la} and n.account_id = ${person.accountId} and r.lifted_at is null) as "namedFor",
      array(select r.child_id from children.restriction_shut_out n
        join children.restriction r on r.la_id = n.la_id and r.restriction_id = n.restriction_id
        where n.la_id = ${db.la} and n.account_id = ${person.accountId} and r.lifted_at is null) as "shutOutOf",
      exists (select from children.adoption_team a where a.la_id = ${db.la} and a.team_id in (select team_id from place)) as "inAdoptionTeam"${also}`.execute(
    db.query,
  )
  const row = rows[0]!
  const { ownNames, teamNames, coveredNames, coveredTeamNames, grants, namedFor, shutOutOf } = row
  const inAdoptionTeam = row.inAdoptionTeam && scope !== 'no-child'
  const names = { ownNames, teamNames, coveredNames, coveredTeamNames }
  return { row, reach: { accountId: person.accountId, scope, ...names, grants, namedFor, shutOutOf, inAdoptionTeam } }
}

/** A column of the row that the query calls `child`: both are words of the code, never anything typed. */
const of = (child: string, column: string): RawBuilder<unknown> => sql.raw(`${child}.${column}`)

const restrictionOf = (today: Day, child: string, also: RawBuilder<unknown>): RawBuilder<boolean> => {
  const c = (column: string) => of(child, column)
  return sql<boolean>`exists (
    select from children.restriction r
    where r.la_id = ${c('la_id')} and r.child_id = ${c('child_id')} and r.lifted_at is null
      and (r.until is null or r.until >= ${today})${also})`
}

/** Whether a child, a row that the query calls `child`, is kept to named people on a day. */
export const isRestricted = (today: Day, child = 'c'): RawBuilder<boolean> => restrictionOf(today, child, sql``)

/** Whether emergency duty may open a child that is kept to named people, with a reason. */
export const mayDutyAsk = (today: Day, child = 'c'): RawBuilder<boolean> =>
  restrictionOf(today, child, sql` and r.out_of_hours = 'duty'`)

const texts = (names: readonly string[]): RawBuilder<string[]> => sql`${[...names]}::text[]`
const ids = (given: readonly string[]): RawBuilder<string[]> => sql`${[...given]}::uuid[]`

const isAdopted = (today: Day, child: string): RawBuilder<boolean> =>
  sql<boolean>`coalesce(${of(child, 'adopted_on')} <= ${today}, false)`

/** Not kept to named people, or this person is one of them, or emergency duty where it may ask; and not shut out by name. */
const isOpenTo = (reach: Reach, today: Day, child: string): RawBuilder<boolean> => {
  const id = of(child, 'child_id')
  const duty = reach.scope === 'any-child-with-reason' ? sql` or ${mayDutyAsk(today, child)}` : sql``
  return sql<boolean>`(not ${isRestricted(today, child)} or (${id} <> all(${ids(reach.shutOutOf)})
    and (${id} = any(${ids(reach.namedFor)})${duty})))`
}

const mine = (reach: Reach, today: Day, child: string): RawBuilder<boolean> => {
  const c = (column: string) => of(child, column)
  const people = [...reach.ownNames, ...reach.coveredNames]
  const teams = [...reach.coveredTeamNames, ...(reach.scope === 'own-teams' ? reach.teamNames : [])]
  const given = reach.grants
    .filter(({ kind }) => ['cover', 'sample', 'duty'].includes(kind))
    .map(({ childId }) => childId)
  return sql<boolean>`(${c('worker')} = any(${texts(people)}) or ${c('adviser')} = any(${texts(people)})
    or ${c('reviewing_officer')} = any(${texts(people)}) or ${c('team')} = any(${texts(teams)})
    or ${c('child_id')} = any(${ids(given)})
    or (${c('child_id')} = any(${ids(reach.namedFor)}) and ${isRestricted(today, child)}))`
}

const reachesNobody = ({ scope }: Reach): boolean => scope === 'no-child' || scope === 'shared-pseudonymised'
const wholeAuthority: readonly Reach['scope'][] = ['authority', 'any-child-with-reason', 'names-with-reason']

/** Whether every child of the authority is within reach, but for those kept to named people or adopted. */
export const reachesAll = ({ scope }: Reach): boolean => wholeAuthority.includes(scope)

/**
 * The rule `decideReach` as a condition, for every list, search, figure and export: the children whom this person may know of (asked
 * for a reason or not), as rows of `children.child` that the query calls `child`. Adopted children are never among them, whoever asks:
 * identities before and after an adoption are not found together. A condition of `where`: null where it is false, so do not put `not`
 * before it; it is written so that the indexes of children.child serve it.
 */
export const withinReach = (reach: Reach, today: Day, child = 'c'): RawBuilder<boolean> => {
  if (reachesNobody(reach)) return sql<boolean>`false`
  const scope = reachesAll(reach) ? sql<boolean>`true` : mine(reach, today, child)
  return sql<boolean>`(${of(child, 'merged_into')} is null and not ${isAdopted(today, child)}
    and ${isOpenTo(reach, today, child)} and ${scope})`
}

/** Those few of the authority who are not within the reach of somebody who reaches all, each once: rows of `child_id`. */
export const outsideReach = (la: number, reach: Reach, today: Day): RawBuilder<{ child_id: string }> => {
  const isOutside = sql`${withinReach(reach, today)} is not true`
  return sql`
    select c.child_id from children.child c where c.la_id = ${la} and c.merged_into is not null
    union select c.child_id from children.child c where c.la_id = ${la} and c.adopted_on is not null and ${isOutside}
    union select c.child_id from children.restriction o join children.child c on c.la_id = o.la_id and c.child_id = o.child_id
      where o.la_id = ${la} and o.lifted_at is null and ${isOutside}`
}

/**
 * The same of a child's id, where a query goes through thousands of records and asks each: who is within reach is found once. Never null.
 * Where nearly everybody is, those few are found who are not.
 */
export const isIdWithinReach = (la: number, reach: Reach, today: Day, id: RawBuilder<unknown>): RawBuilder<boolean> => {
  if (reachesNobody(reach)) return sql<boolean>`false`
  if (!reachesAll(reach))
    return sql<boolean>`(${id} in (select c.child_id from children.child c where c.la_id = ${la} and ${withinReach(reach, today)}))`
  return sql<boolean>`(${id} not in (${outsideReach(la, reach, today)}))`
}

/** Records from before an adoption, for the adoption team: their own list, apart from every other. */
export const adoptedWithinReach = (reach: Reach, today: Day, child = 'c'): RawBuilder<boolean> =>
  reach.inAdoptionTeam && !reachesNobody(reach)
    ? sql<boolean>`(${of(child, 'merged_into')} is null and ${isAdopted(today, child)} and ${isOpenTo(reach, today, child)})`
    : sql<boolean>`false`

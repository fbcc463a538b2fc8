import { type RawBuilder, sql } from 'kysely'
import { type Day, todayInEngland } from '../../platform/day.ts'
import type { Beside } from '../../platform/db/beside.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { GrantKind, Reach } from '../rules/reach.ts'
import { withinReach } from './reach.ts'

/** Access that someone has, or had. `what`: a worker's or a team's name, or a child's identifier; null where it may not be told. */
export type Grant = {
  grantId: string
  kind: GrantKind
  to: string
  toRole: string
  accountId: string
  childId: string | null
  what: string | null
  about: 'child' | 'worker' | 'team'
  givenAt: Date
  until: Date
  reason: string
  givenBy: string
  endedAt: Date | null
  endedBy: string | null
  reviewedAt: Date | null
  reviewedBy: string | null
  reviewNote: string | null
}

/** Teams in which this person holds a place today. */
const ownTeams = (db: Tenant, accountId: string, today: Day): RawBuilder<unknown> => sql`
  select p.team_id from access.staff s
  join access.place p on p.la_id = ${db.la} and p.staff_id = s.staff_id and p.since <= ${today} and (p.until is null or p.until >= ${today})
  where s.la_id = ${db.la} and s.account_id = ${accountId} and p.team_id is not null`

const inOwnTeams = (
  db: Tenant,
  accountId: string,
  today: Day,
  staff: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`exists (
  select from access.place p where p.la_id = ${db.la} and p.staff_id = ${staff} and p.since <= ${today}
    and (p.until is null or p.until >= ${today}) and p.team_id in (${ownTeams(db, accountId, today)}))`

/** What a manager answers for: what they gave, and what is about their children, workers and teams. A director: everything. */
const answersFor = (db: Tenant, reach: Reach, today: Day): RawBuilder<boolean> =>
  reach.scope === 'authority'
    ? sql<boolean>`true`
    : sql<boolean>`(g.given_by = ${reach.accountId} and g.account_id <> ${reach.accountId}
        or (c.child_id is not null and ${withinReach(reach, today)} is true)
        or g.team_id in (${ownTeams(db, reach.accountId, today)})
        or ${inOwnTeams(db, reach.accountId, today, sql`g.staff_id`)})`

type Which = { grantId: string } | { live: Date } | { brokenSince: Date }

const chosen = (which: Which): RawBuilder<boolean> => {
  if ('grantId' in which) return sql<boolean>`g.grant_id = ${which.grantId}`
  if ('live' in which) return sql<boolean>`g.ended_at is null and g.until > ${which.live}`
  return sql<boolean>`g.kind = 'break-glass' and g.given_at > ${which.brokenSince}`
}

const grants = (db: Tenant, reach: Reach, now: Date, which: Which): RawBuilder<Grant> => {
  const today = todayInEngland(now)
  return sql<Grant>`
    select g.grant_id as "grantId", g.kind, a.name as to, a.role as "toRole", g.account_id as "accountId",
      case when ${withinReach(reach, today)} then g.child_id end as "childId",
      case when g.child_id is not null then (case when ${withinReach(reach, today)} then c.identifier end)
        else coalesce(s.name, t.name) end as what,
      case when g.child_id is not null then 'child' when g.staff_id is not null then 'worker' else 'team' end as about,
      g.given_at as "givenAt", g.until, g.reason, g.given_by_name as "givenBy", g.ended_at as "endedAt", g.ended_by_name as "endedBy",
      g.reviewed_at as "reviewedAt", g.reviewed_by_name as "reviewedBy", g.review_note as "reviewNote"
    from children.access_grant g
    join access.account a on a.la_id = ${db.la} and a.account_id = g.account_id
    left join children.child c on c.la_id = ${db.la} and c.child_id = g.child_id
    left join access.staff s on s.la_id = ${db.la} and s.staff_id = g.staff_id
    left join access.team t on t.la_id = ${db.la} and t.team_id = g.team_id
    where g.la_id = ${db.la} and ${chosen(which)} and ${answersFor(db, reach, today)}
    order by g.reviewed_at is not null, g.given_at desc limit 500`
}

/** Grants that this person answers for. The identifier of a child out of their reach is not told. */
export const listGrants = async (db: Tenant, reach: Reach, now: Date, which: Which): Promise<readonly Grant[]> =>
  (await grants(db, reach, now, which).execute(db.query)).rows

/** What was opened with a grant for one child: entries of the access log while it lasted, of the record and of what hangs on it. */
export const listLooks = async (
  db: Tenant,
  grant: Pick<Grant, 'accountId' | 'childId' | 'givenAt' | 'until'>,
): Promise<readonly { at: Date; action: string; record: string }[]> =>
  grant.childId === null
    ? []
    : db.query
        .selectFrom('access.log')
        .select(['at', 'action', 'record'])
        .where('la_id', '=', db.la)
        .where('account_id', '=', grant.accountId)
        // Pages of something of the child, such as one copy, write the child's id first.
        .where(sql<boolean>`subject collate "C" >= ${grant.childId} and subject collate "C" < ${`${grant.childId}!`}`)
        .where('at', '>=', grant.givenAt)
        .where('at', '<=', grant.until)
        .orderBy('seq')
        .limit(100)
        .execute()

export const endGrant = async (db: Tenant, grantId: string, by: string, now: Date): Promise<void> => {
  await db.query
    .updateTable('children.access_grant')
    .set({ ended_at: now, ended_by_name: by })
    .where('la_id', '=', db.la)
    .where('grant_id', '=', grantId)
    .where('ended_at', 'is', null)
    .execute()
}

export const reviewGrant = async (db: Tenant, grantId: string, by: string, note: string, now: Date): Promise<void> => {
  await db.query
    .updateTable('children.access_grant')
    .set({ reviewed_at: now, reviewed_by_name: by, review_note: note || null })
    .where('la_id', '=', db.la)
    .where('grant_id', '=', grantId)
    .where('reviewed_at', 'is', null)
    .execute()
}

export type Coverable = {
  staff: readonly { id: string; name: string }[]
  teams: readonly { id: string; name: string }[]
}

/** Whose children one may give cover of: a manager the workers and teams of their own teams, a director everyone's. */
export const findCoverable = async (db: Tenant, reach: Reach, today: Day): Promise<Coverable> => {
  const all = reach.scope === 'authority'
  const { rows: staff } = await sql<{ id: string; name: string }>`
    select s.staff_id as id, s.name from access.staff s
    where s.la_id = ${db.la} and (${all} or ${inOwnTeams(db, reach.accountId, today, sql`s.staff_id`)}) order by s.name`.execute(
    db.query,
  )
  const { rows: teams } = await sql<{ id: string; name: string }>`
    select t.team_id as id, t.name from access.team t
    where t.la_id = ${db.la} and (t.until is null or t.until >= ${today})
      and (${all} or t.team_id in (${ownTeams(db, reach.accountId, today)})) order by t.name`.execute(db.query)
  return { staff, teams }
}

/** Reach without what was given for a time: that is not passed on, and what is kept to named people is not given by cover. */
const ofTheirOwn = (reach: Reach): Reach => ({
  ...reach,
  coveredNames: [],
  coveredTeamNames: [],
  grants: [],
  namedFor: [],
})

/** A child that this person may give to someone else, by the identifier as typed: not one that they cover themselves. */
export const findChildToGive = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  identifier: string,
): Promise<string | null> => {
  const { rows } = await sql<{ childId: string }>`
    select c.child_id as "childId" from children.subject s
    join children.child c on c.la_id = ${db.la} and c.child_id = s.child_id
    where s.la_id = ${db.la} and s.kind = 'child' and s.identifier = ${identifier}
      and ${withinReach(ofTheirOwn(reach), today)}`.execute(db.query)
  return rows[0]?.childId ?? null
}

/** How much was opened by break-glass that nobody has looked at yet, for the home page. */
export const unreviewed = (db: Tenant, reach: Reach, now: Date): Beside<number> => ({
  rows: sql`
    select count(*)::integer as count
    from (${grants(db, reach, now, { brokenSince: new Date(now.getTime() - 90 * 86_400_000) })}) g where g."reviewedAt" is null`,
  read: ([{ count }]) => count,
})

export type ToldGrant = {
  at: Date
  kind: GrantKind
  about: 'child' | 'worker' | 'team'
  what: string | null
  until: Date
  ended: boolean
  by: string
}

/** Cover and samples that somebody gave to this person, or ended, since a time, newest first. A child is not named. */
export const findToldGrants = async (db: Tenant, accountId: string, since: Date): Promise<readonly ToldGrant[]> => {
  const { rows } = await sql<ToldGrant>`
    select case when g.ended_at > ${since} then g.ended_at else g.given_at end as at, g.kind,
      case when g.child_id is not null then 'child' when g.staff_id is not null then 'worker' else 'team' end as about,
      coalesce(s.name, t.name) as what, g.until, g.ended_at is not null as ended,
      coalesce(g.ended_by_name, g.given_by_name) as by
    from children.access_grant g
    left join access.staff s on s.la_id = ${db.la} and s.staff_id = g.staff_id
    left join access.team t on t.la_id = ${db.la} and t.team_id = g.team_id
    where g.la_id = ${db.la} and g.account_id = ${accountId} and g.given_by <> ${accountId} and g.kind in ('cover', 'sample', 'duty')
      and greatest(g.given_at, g.ended_at) > ${since}
    order by 1 desc limit 20`.execute(db.query)
  return rows
}

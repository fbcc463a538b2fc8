import { sql } from 'kysely'
import { type Day, todayInEngland } from '../../platform/day.ts'
import type { Beside } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Nameable, OutOfHours } from '../rules/restrictions.ts'

/** A record that is kept to named people. It says the identifier, and nothing else of the child. */
export type Restriction = {
  restrictionId: string
  childId: string
  identifier: string
  adoptedOn: Day | null
  reason: string
  until: Day | null
  outOfHours: OutOfHours
  outOfHoursNote: string | null
  madeAt: Date
  /** Their account: null for what was restricted before it was kept. */
  byAccount: string | null
  madeBy: string
  liftedAt: Date | null
  liftedBy: string | null
  people: readonly Nameable[]
  /** People of emergency duty for whom there is no such child. */
  shutOut: readonly Nameable[]
}

const accounts = (db: Tenant, table: string) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('accountId', a.account_id, 'name', a.name, 'role', a.role, 'active', a.status = 'active')
    order by a.name)
    from ${sql.table(table)} n join access.account a on a.la_id = n.la_id and a.account_id = n.account_id
    where n.la_id = ${db.la} and n.restriction_id = r.restriction_id), '[]')`

/** Those in force first, newest first; of one child where `childId` is given, or one by its id. */
export const listRestrictions = async (
  db: Tenant,
  of: { childId?: string; restrictionId?: string } = {},
): Promise<readonly Restriction[]> => {
  const { rows } = await sql<Restriction>`
    select r.restriction_id as "restrictionId", r.child_id as "childId", c.identifier, c.adopted_on as "adoptedOn", r.reason, r.until,
      r.out_of_hours as "outOfHours", r.out_of_hours_note as "outOfHoursNote", r.made_at as "madeAt", r.made_by as "byAccount", r.made_by_name as "madeBy",
      r.lifted_at as "liftedAt", r.lifted_by_name as "liftedBy", ${accounts(db, 'children.restriction_person')} as people,
      ${accounts(db, 'children.restriction_shut_out')} as "shutOut"
    from children.restriction r
    join children.child c on c.la_id = r.la_id and c.child_id = r.child_id
    where r.la_id = ${db.la}
      and (${of.childId ?? null}::uuid is null or r.child_id = ${of.childId ?? null}::uuid)
      and (${of.restrictionId ?? null}::uuid is null or r.restriction_id = ${of.restrictionId ?? null}::uuid)
    order by r.lifted_at is not null, r.made_at desc limit 500`.execute(db.query)
  return rows
}

const put = async (
  db: Tenant,
  table: 'children.restriction_person' | 'children.restriction_shut_out',
  restrictionId: string,
  accountId: string,
  by: string,
  now: Date,
) => {
  const [at, whose] =
    table === 'children.restriction_person' ? ['named_at', 'named_by_name'] : ['shut_out_at', 'shut_out_by_name']
  await sql`insert into ${sql.table(table)} (la_id, restriction_id, account_id, ${sql.ref(at!)}, ${sql.ref(whose!)})
    values (${db.la}, ${restrictionId}, ${accountId}, ${now}, ${by}) on conflict do nothing`.execute(db.query)
}

export const addPerson = (db: Tenant, restrictionId: string, accountId: string, by: string, now: Date) =>
  put(db, 'children.restriction_person', restrictionId, accountId, by, now)

export const shutOutPerson = (db: Tenant, restrictionId: string, accountId: string, by: string, now: Date) =>
  put(db, 'children.restriction_shut_out', restrictionId, accountId, by, now)

const take =
  (table: 'children.restriction_person' | 'children.restriction_shut_out') =>
  async (db: Tenant, restrictionId: string, accountId: string): Promise<void> => {
    await db.query
      .deleteFrom(table)
      .where('la_id', '=', db.la)
      .where('restriction_id', '=', restrictionId)
      .where('account_id', '=', accountId)
      .execute()
  }
export const removePerson = take('children.restriction_person')
export const letIn = take('children.restriction_shut_out')

export type NewRestriction = {
  childId: string
  reason: string
  until: Day | null
  outOfHours: OutOfHours
  outOfHoursNote: string | null
  people: readonly string[]
  shutOut: readonly string[]
  byAccount: string | null
  by: string
  now: Date
}

export const addRestriction = async (db: Tenant, given: NewRestriction): Promise<string> => {
  const restrictionId = newId()
  // One that came to its last day by itself is put away before the next.
  await endRestriction(db, { childId: given.childId }, given.by, given.now)
  await db.query
    .insertInto('children.restriction')
    .values({
      la_id: db.la,
      restriction_id: restrictionId,
      child_id: given.childId,
      reason: given.reason,
      until: given.until,
      out_of_hours: given.outOfHours,
      out_of_hours_note: given.outOfHoursNote,
      made_at: given.now,
      made_by: given.byAccount,
      made_by_name: given.by,
    })
    .execute()
  for (const accountId of given.people) await addPerson(db, restrictionId, accountId, given.by, given.now)
  for (const accountId of given.shutOut) await shutOutPerson(db, restrictionId, accountId, given.by, given.now)
  return restrictionId
}

export const changeOutOfHours = async (
  db: Tenant,
  restrictionId: string,
  choice: OutOfHours,
  note: string | null,
): Promise<void> => {
  await db.query
    .updateTable('children.restriction')
    .set({ out_of_hours: choice, out_of_hours_note: note })
    .where('la_id', '=', db.la)
    .where('restriction_id', '=', restrictionId)
    .execute()
}

/** `until`: its last day; null where it stays until it is lifted. */
export const changeUntil = async (db: Tenant, restrictionId: string, until: Day | null): Promise<void> => {
  await db.query
    .updateTable('children.restriction')
    .set({ until })
    .where('la_id', '=', db.la)
    .where('restriction_id', '=', restrictionId)
    .execute()
}

export const endRestriction = async (
  db: Tenant,
  of: { childId?: string; restrictionId?: string },
  by: string,
  now: Date,
): Promise<void> => {
  await db.query
    .updateTable('children.restriction')
    .set({ lifted_at: now, lifted_by_name: by })
    .where('la_id', '=', db.la)
    .where('lifted_at', 'is', null)
    .$if(of.childId !== undefined, (query) => query.where('child_id', '=', of.childId!))
    .$if(of.restrictionId !== undefined, (query) => query.where('restriction_id', '=', of.restrictionId!))
    .execute()
}

/** Who was named last for this child's record, under any of its identifiers, in a restriction that has ended. */
export const findNamedBefore = async (db: Tenant, childIds: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ people: readonly string[] }>`
    select array(select n.account_id from children.restriction_person n
        where n.la_id = ${db.la} and n.restriction_id = r.restriction_id) as people
    from children.restriction r
    where r.la_id = ${db.la} and r.child_id = any(${[...childIds]}::uuid[]) order by r.made_at desc limit 1`.execute(
    db.query,
  )
  return rows[0]?.people ?? []
}

/** A record kept to named people that emergency duty opened, and that nobody has looked at yet. */
export type OpenedByDuty = { grantId: string; childId: string; identifier: string; who: string; at: Date }

/**
 * For those who are named for a record, and whoever restricted it: what emergency duty opened in the last 30 days and could still read after
 * it was restricted.
 */
export const openedByDuty = (db: Tenant, accountId: string, now: Date): Beside<readonly OpenedByDuty[]> => ({
  rows: sql`
    select g.grant_id as "grantId", c.child_id as "childId", c.identifier, a.name as who, g.given_at as at
    from children.restriction r
    join children.child c on c.la_id = r.la_id and c.child_id = r.child_id
    join children.access_grant g on g.la_id = r.la_id and g.child_id = r.child_id and g.kind = 'break-glass'
      and least(g.until, g.ended_at) > r.made_at and g.given_at > ${new Date(now.getTime() - 30 * 86_400_000)} and g.reviewed_at is null
    join access.account a on a.la_id = g.la_id and a.account_id = g.account_id
    where r.la_id = ${db.la} and r.lifted_at is null and c.merged_into is null
      and (c.adopted_on is null or c.adopted_on > ${todayInEngland(now)}) and g.account_id <> ${accountId} and (r.made_by = ${accountId} or exists (
      select from children.restriction_person n
      where n.la_id = ${db.la} and n.restriction_id = r.restriction_id and n.account_id = ${accountId}))
    order by g.given_at desc limit 20`,
  read: (rows: readonly OpenedByDuty[]) => rows.map((row) => ({ ...row, at: new Date(row.at) })),
})

/** The accounts of those who work with a child now, as the directory knows the names of the returns: worker, adviser, reviewing officer. */
export const findHolders = async (db: Tenant, childId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct s.account_id as id from children.child c
    join children.worker_name w on w.la_id = c.la_id and w.name in (c.worker, c.adviser, c.reviewing_officer)
    join access.staff s on s.la_id = w.la_id and s.staff_id = w.staff_id
    where c.la_id = ${db.la} and c.child_id = ${childId} and s.account_id is not null`.execute(db.query)
  return rows.map(({ id }) => id)
}

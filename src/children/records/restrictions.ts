import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** A record that is kept to named people. It says the identifier, and nothing else of the child. */
export type Restriction = {
  restrictionId: string
  childId: string
  identifier: string
  adoptedOn: Day | null
  reason: string
  until: Day | null
  madeAt: Date
  madeBy: string
  liftedAt: Date | null
  liftedBy: string | null
  people: readonly { accountId: string; name: string; role: string }[]
}

/** Those in force first, newest first; of one child where `childId` is given, or one by its id. */
export const listRestrictions = async (
  db: Tenant,
  of: { childId?: string; restrictionId?: string } = {},
): Promise<readonly Restriction[]> => {
  const { rows } = await sql<Restriction>`
    select r.restriction_id as "restrictionId", r.child_id as "childId", c.identifier, c.adopted_on as "adoptedOn", r.reason, r.until,
      r.made_at as "madeAt", r.made_by_name as "madeBy", r.lifted_at as "liftedAt", r.lifted_by_name as "liftedBy",
      coalesce((select jsonb_agg(jsonb_build_object('accountId', a.account_id, 'name', a.name, 'role', a.role) order by a.name)
        from children.restriction_person n join access.account a on a.la_id = n.la_id and a.account_id = n.account_id
        where n.la_id = ${db.la} and n.restriction_id = r.restriction_id), '[]') as people
    from children.restriction r
    join children.child c on c.la_id = r.la_id and c.child_id = r.child_id
    where r.la_id = ${db.la}
      and (${of.childId ?? null}::uuid is null or r.child_id = ${of.childId ?? null}::uuid)
      and (${of.restrictionId ?? null}::uuid is null or r.restriction_id = ${of.restrictionId ?? null}::uuid)
    order by r.lifted_at is not null, r.made_at desc limit 500`.execute(db.query)
  return rows
}

export const addPerson = async (db: Tenant, restrictionId: string, accountId: string, by: string, now: Date) => {
  await db.query
    .insertInto('children.restriction_person')
    .values({ la_id: db.la, restriction_id: restrictionId, account_id: accountId, named_at: now, named_by_name: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const removePerson = async (db: Tenant, restrictionId: string, accountId: string) => {
  await db.query
    .deleteFrom('children.restriction_person')
    .where('la_id', '=', db.la)
    .where('restriction_id', '=', restrictionId)
    .where('account_id', '=', accountId)
    .execute()
}

export const addRestriction = async (
  db: Tenant,
  given: { childId: string; reason: string; until: Day | null; people: readonly string[]; by: string; now: Date },
): Promise<string> => {
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
      made_at: given.now,
      made_by_name: given.by,
    })
    .execute()
  for (const accountId of given.people) await addPerson(db, restrictionId, accountId, given.by, given.now)
  return restrictionId
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

import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Beside } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Place, StaffMember, Team } from '../model.ts'

export const findTeams = async (db: Tenant): Promise<readonly Team[]> =>
  db.query
    .selectFrom('access.team')
    .select(['team_id as teamId', 'name', 'locality', 'since', 'until'])
    .where('la_id', '=', db.la)
    .orderBy(sql`locality nulls first`)
    .orderBy('name')
    .execute()

type Row = { staffId: string; name: string; email: string | null; accountId: string | null; places: readonly Place[] }

/** Everybody with all their places, newest first; by name. One question: the directory of a council is small. */
export const findStaff = async (db: Tenant, staffId: string | null = null): Promise<readonly StaffMember[]> => {
  const { rows } = await sql<Row>`
    select s.staff_id as "staffId", s.name, s.email, s.account_id as "accountId",
      coalesce((select jsonb_agg(jsonb_build_object('placeId', p.place_id, 'title', p.title, 'teamId', p.team_id,
          'team', t.name, 'managerId', p.manager_id, 'manager', m.name, 'since', p.since, 'until', p.until)
          order by p.since desc, p.place_id)
        from access.place p
        left join access.team t on t.la_id = ${db.la} and t.team_id = p.team_id
        left join access.staff m on m.la_id = ${db.la} and m.staff_id = p.manager_id
        where p.la_id = ${db.la} and p.staff_id = s.staff_id), '[]') as places
    from access.staff s
    where s.la_id = ${db.la} and (${staffId}::uuid is null or s.staff_id = ${staffId}::uuid)
    order by s.name, s.staff_id`.execute(db.query)
  return rows
}

/** Who in the directory has this account and a place on that day; null for nobody. */
export const placedStaffId = (db: Tenant, accountId: string, today: Day): Beside<string | null> => ({
  rows: sql`
    select s.staff_id as "staffId" from access.staff s
    where s.la_id = ${db.la} and s.account_id = ${accountId} and exists (select from access.place p
      where p.la_id = s.la_id and p.staff_id = s.staff_id and p.since <= ${today} and (p.until is null or p.until >= ${today}))
    order by s.name, s.staff_id limit 1`,
  read: (rows: readonly { staffId: string }[]) => rows[0]?.staffId ?? null,
})

export const findStaffMember = async (db: Tenant, staffId: string): Promise<StaffMember | null> =>
  (await findStaff(db, staffId))[0] ?? null

type TeamFields = { name: string; locality: string | null; since: Day; until: Day | null }

export const saveTeam = async (db: Tenant, teamId: string | null, team: TeamFields): Promise<void> => {
  if (teamId === null)
    await db.query
      .insertInto('access.team')
      .values({ la_id: db.la, team_id: newId(), ...team })
      .execute()
  else
    await db.query
      .updateTable('access.team')
      .set(team)
      .where('la_id', '=', db.la)
      .where('team_id', '=', teamId)
      .executeTakeFirstOrThrow()
}

type StaffFields = { name: string; email: string | null; account_id: string | null }

export const saveStaffMember = async (db: Tenant, staffId: string | null, fields: StaffFields): Promise<string> => {
  if (staffId === null) {
    const id = newId()
    await db.query
      .insertInto('access.staff')
      .values({ la_id: db.la, staff_id: id, ...fields })
      .execute()
    return id
  }
  await db.query
    .updateTable('access.staff')
    .set(fields)
    .where('la_id', '=', db.la)
    .where('staff_id', '=', staffId)
    .executeTakeFirstOrThrow()
  return staffId
}

type PlaceFields = { title: string; team_id: string | null; manager_id: string | null; since: Day; until: Day | null }

export const savePlace = async (
  db: Tenant,
  staffId: string,
  placeId: string | null,
  fields: PlaceFields,
): Promise<void> => {
  if (placeId === null)
    await db.query
      .insertInto('access.place')
      .values({ la_id: db.la, place_id: newId(), staff_id: staffId, ...fields })
      .execute()
  else
    await db.query
      .updateTable('access.place')
      .set(fields)
      .where('la_id', '=', db.la)
      .where('staff_id', '=', staffId)
      .where('place_id', '=', placeId)
      .executeTakeFirstOrThrow()
}

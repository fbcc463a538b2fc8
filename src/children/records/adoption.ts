import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { ChildFacts } from '../model.ts'
import type { Reach } from '../rules/reach.ts'
import { childColumns } from './child.ts'
import { adoptedWithinReach } from './reach.ts'
import { mastersNow } from './summary.ts'

/** Adopters as the newest return says: by the identifier of their family. Asked by the adoption team's pages only. */
export type Adopter = { subjectId: string; identifier: string; fields: Readonly<Record<string, string | number>> }

export const listAdopters = async (db: Tenant, subjectId: string | null = null): Promise<readonly Adopter[]> => {
  const masters = await mastersNow(db)
  const { rows } = await sql<Adopter>`
    select s.subject_id as "subjectId", s.identifier, h.fields
    from children.subject s
    join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.table_id = 'adopter' and h.until_load is null
    where s.la_id = ${db.la} and s.kind = 'adopter'
      and (${subjectId}::uuid is null or s.subject_id = ${subjectId}::uuid)
      and (${masters.adopter ?? null}::text is null or h.source = ${masters.adopter ?? null} or h.source in ('local', 'entered'))
    order by s.identifier limit 1000`.execute(db.query)
  return rows
}

/** Records from before an adoption, newest order first. */
export const listAdopted = async (db: Tenant, reach: Reach, today: Day): Promise<readonly ChildFacts[]> => {
  const { rows } = await sql<ChildFacts>`
    select ${childColumns(today)} from children.child c
    where c.la_id = ${db.la} and ${adoptedWithinReach(reach, today)}
    order by c.adopted_on desc, c.identifier limit 1000`.execute(db.query)
  return rows
}

export const listAdoptionTeams = async (db: Tenant): Promise<readonly string[]> => {
  const rows = await db.query
    .selectFrom('children.adoption_team')
    .select('team_id')
    .where('la_id', '=', db.la)
    .execute()
  return rows.map((row) => row.team_id)
}

export const setAdoptionTeams = async (db: Tenant, teams: readonly string[], by: string, now: Date): Promise<void> => {
  await sql`delete from children.adoption_team where la_id = ${db.la} and not team_id = any(${[...teams]}::uuid[])`.execute(
    db.query,
  )
  for (const teamId of teams)
    await db.query
      .insertInto('children.adoption_team')
      .values({ la_id: db.la, team_id: teamId, set_at: now, set_by_name: by })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

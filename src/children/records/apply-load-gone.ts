import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Stage } from '../history/loads.ts'
import type { TableId } from '../history/model.ts'
import { covered } from './apply-load-difference.ts'
import { getStage, tuneForLoad } from './apply-load-stage.ts'

/** A child whom a staged return should hold by what is known and does not mention. `tables`: the kinds of record they are held in. */
export type GoneChild = { childId: string; identifier: string; team: string | null; tables: readonly TableId[] }

/** The children who are counted as `gone` by `previewLoad`, by team and identifier. Throws as `getStage` does. */
export const listGone = async (db: Tenant, stageId: string): Promise<readonly GoneChild[]> => {
  const stage: Stage = await getStage(db, stageId)
  await tuneForLoad(db)
  const { rows } = await sql<GoneChild>`
    with ${covered(stage)},
    said as materialized (
      select distinct r.identifier from children.stage_row r join covered c on c.table_id = r.table_id and c.about = 'child'
      where r.la_id = ${db.la} and r.stage_id = ${stageId}
    ),
    held as (
      select h.subject_id, array_agg(distinct h.table_id order by h.table_id) as tables
      from children.history h join covered c on c.table_id = h.table_id and c.says = 'whole' and c.about = 'child'
      where h.la_id = ${db.la} and h.source = ${stage.source} and h.until_load is null
        and (c.kinds is null or h.fields ->> 'kind' = any (c.kinds))
        and not coalesce(case c.days when 'starts' then h.starts when 'ends' then h.ends end < c.since, false)
      group by h.subject_id
    )
    select s.child_id as "childId", s.identifier, c.team, held.tables
    from held
    join children.subject s on s.la_id = ${db.la} and s.subject_id = held.subject_id and s.kind = 'child'
    join children.child c on c.la_id = ${db.la} and c.child_id = s.child_id
    where not exists (select from said where said.identifier = s.identifier)
    order by c.team nulls last, s.identifier`.execute(db.query)
  return rows
}

/**
 * Identifiers of children in a staged return whom nothing that was loaded ever held: of a small list, perhaps mistyped. Whom an earlier
 * small list brought was let in then: refusing them anew, or leaving them out, would take back what somebody accepted.
 */
export const listUnknown = async (db: Tenant, stageId: string): Promise<readonly string[]> => {
  const stage = await getStage(db, stageId)
  await tuneForLoad(db)
  const { rows } = await sql<{ identifier: string }>`
    with ${covered(stage)},
    said as materialized (
      select distinct r.identifier from children.stage_row r join covered c on c.table_id = r.table_id and c.about = 'child'
      where r.la_id = ${db.la} and r.stage_id = ${stageId}
    )
    select said.identifier from said
    where not exists (
      select from children.subject s join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id
      where s.la_id = ${db.la} and s.kind = 'child' and s.identifier = said.identifier)
    order by said.identifier`.execute(db.query)
  return rows.map(({ identifier }) => identifier)
}

/** Takes every row about these children out of a staged return: nothing becomes known by them. */
export const leaveOut = async (db: Tenant, stageId: string, identifiers: readonly string[]): Promise<void> => {
  const stage = await getStage(db, stageId)
  await sql`
    with ${covered(stage)}
    delete from children.stage_row r using covered c
    where r.la_id = ${db.la} and r.stage_id = ${stageId} and c.table_id = r.table_id and c.about = 'child'
      and r.identifier = any (${[...identifiers]}::text[])`.execute(db.query)
  // Counted anew: rows that say the same twice were counted, and are one.
  await sql`
    update children.stage s set row_count = (
      select count(*)::integer from children.stage_row r where r.la_id = s.la_id and r.stage_id = s.stage_id)
    where s.la_id = ${db.la} and s.stage_id = ${stageId}`.execute(db.query)
}

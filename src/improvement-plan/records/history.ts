import { sql } from 'kysely'
import { newId } from '../../platform/db/ids.ts'
import type { JsonValue } from '../../platform/db/tables.generated.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Change } from '../model.ts'
import { type By, byColumns } from './by.ts'

type About = { planId: string; lineId: string | null; version: number; by: By; reason?: string }

const asJson = (value: unknown): string => JSON.stringify(value ?? null)

/** Changes of fields and events such as "removed"; never changed or deleted afterwards. */
export const recordChanges = async (
  db: Tenant,
  about: About,
  changes: readonly { field: string; before: unknown; after: unknown }[],
): Promise<void> => {
  if (changes.length === 0) return
  await db.query
    .insertInto('improvement_plan.change')
    .values(
      changes.map(({ field, before, after }) => ({
        la_id: db.la,
        change_id: newId(),
        plan_id: about.planId,
        line_id: about.lineId,
        version: about.version,
        field,
        before: asJson(before),
        after: asJson(after),
        reason: about.reason ?? '',
        ...byColumns(db, about.by),
      })),
    )
    .execute()
}

const changeOf = (row: {
  line_id: string | null
  version: number
  field: string
  before: JsonValue | null
  after: JsonValue | null
  reason: string
  by_name: string
  at: Date
}): Change => ({
  lineId: row.line_id,
  version: row.version,
  field: row.field,
  before: row.before,
  after: row.after,
  reason: row.reason,
  by: row.by_name,
  at: row.at,
})

const changes = (db: Tenant, planId: string) =>
  db.query
    .selectFrom('improvement_plan.change')
    .selectAll()
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .orderBy('at', 'desc')
    .orderBy('change_id', 'desc')

/** Newest first. */
export const listChangesOfLine = async (db: Tenant, planId: string, lineId: string): Promise<readonly Change[]> =>
  (await changes(db, planId).where('line_id', '=', lineId).execute()).map(changeOf)

/** Of the plan itself and of all its lines; newest first, at most `limit`. */
export const listChangesOfPlan = async (db: Tenant, planId: string, limit = 200): Promise<readonly Change[]> =>
  (await changes(db, planId).limit(limit).execute()).map(changeOf)

/** When lines of a plan were signed off, or rated embedded: the last time of each. */
export const listDecisions = async (
  db: Tenant,
  planId: string,
): Promise<readonly Pick<Change, 'lineId' | 'field' | 'after' | 'at'>[]> => {
  const { rows } = await sql<Pick<Change, 'lineId' | 'field' | 'after' | 'at'>>`
    select line_id as "lineId", field, after, max(at) as at from improvement_plan.change
    where la_id = ${db.la} and plan_id = ${planId}
      and ((field = 'delivery' and after = '"signed-off"') or (field = 'impact' and after = '"embedded"'))
    group by line_id, field, after`.execute(db.query)
  return rows
}

export type News = { planId: string; lineId: string | null; action: string | null; field: string; by: string; at: Date }

/** Changes and updates since a moment in every plan, newest first, those of one moment in a fixed order; at most 400. */
export const listNews = async (db: Tenant, since: Date): Promise<readonly News[]> => {
  const { rows } = await sql<News>`
    select n.plan_id as "planId", n.line_id as "lineId", l.action, n.field, n.by_name as by, n.at
    from (
      select plan_id, line_id, field, by_name, at from improvement_plan.change where la_id = ${db.la} and at > ${since}
      union all
      select l.plan_id, u.line_id, 'update', u.by_name, u.at
      from improvement_plan.line_update u
      join improvement_plan.line l on l.la_id = u.la_id and l.line_id = u.line_id
      where u.la_id = ${db.la} and u.at > ${since}
    ) n
    left join improvement_plan.line l on l.la_id = ${db.la} and l.line_id = n.line_id
    order by n.at desc, n.plan_id, n.line_id, n.by_name, n.field limit 400`.execute(db.query)
  return rows
}

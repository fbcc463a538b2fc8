import { sql } from 'kysely'
import type { Beside } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { Line, LineFields } from '../model.ts'
import { changesBetween } from '../rules/changes.ts'
import type { By } from './by.ts'
import { recordChanges } from './history.ts'
import { columnsOf, type LineRow, lineOf } from './line-rows.ts'
import type { MilestoneRow } from './milestone-rows.ts'

const lines = (db: Tenant) =>
  db.query
    .selectFrom('improvement_plan.line as line')
    .selectAll()
    .select([
      sql<string[]>`array(select finding_id from improvement_plan.line_finding f
        where f.la_id = line.la_id and f.line_id = line.line_id order by finding_id)`.as('findings'),
      sql<MilestoneRow[]>`coalesce((select json_agg(m order by coalesce(m.revised_due_on, m.due_on), m.milestone_id)
        from improvement_plan.milestone m
        where m.la_id = line.la_id and m.line_id = line.line_id and m.removed_at is null), '[]')`.as('milestones'),
    ])
    .where('line.la_id', '=', db.la)
    .orderBy('line.position')
    .orderBy('line.line_id')

/** Of several plans at once: plan id -> its lines in order, without the removed ones. */
export const linesIn = (db: Tenant, planIds: readonly string[]): Beside<ReadonlyMap<string, readonly Line[]>> => ({
  rows: sql`${lines(db)
    .where(sql<boolean>`line.plan_id = any(${[...planIds]}::uuid[])`)
    .where('line.removed_at', 'is', null)}`,
  read: (rows: readonly LineRow[]) =>
    new Map([...Map.groupBy(rows, (row) => row.plan_id)].map(([planId, some]) => [planId, some.map(lineOf)])),
})

/** In order, without the removed ones; or only those. */
export const listLines = async (db: Tenant, planId: string, removed = false): Promise<readonly Line[]> =>
  (
    await lines(db)
      .where('line.plan_id', '=', planId)
      .where('line.removed_at', removed ? 'is not' : 'is', null)
      .execute()
  ).map(lineOf)

export const countRemovedLines = async (db: Tenant, planId: string): Promise<number> => {
  const { count } = await db.query
    .selectFrom('improvement_plan.line')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('removed_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Removed or not. `locked`: nobody else saves it until this transaction ends. Throws `not-found`. */
export const getLine = async (db: Tenant, planId: string, lineId: string, locked = false): Promise<Line> => {
  const query = lines(db).where('line.plan_id', '=', planId).where('line.line_id', '=', lineId)
  const row = await (locked ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw notFound('line')
  return lineOf(row)
}

const setFindings = async (db: Tenant, planId: string, lineId: string, findings: readonly string[]): Promise<void> => {
  await db.query
    .deleteFrom('improvement_plan.line_finding')
    .where('la_id', '=', db.la)
    .where('line_id', '=', lineId)
    .execute()
  if (findings.length === 0) return
  // Only findings of this very plan: an id from elsewhere is dropped, not linked.
  await db.query
    .insertInto('improvement_plan.line_finding')
    .columns(['la_id', 'line_id', 'finding_id'])
    .expression((from) =>
      from
        .selectFrom('improvement_plan.finding')
        .select(['la_id', sql.lit(lineId).as('line_id'), 'finding_id'])
        .where('la_id', '=', db.la)
        .where('plan_id', '=', planId)
        .where('finding_id', 'in', [...findings]),
    )
    .execute()
}

/**
 * At the end of the plan. Gives its id. `lineId` is the form's: the same line sent twice is made once; another line under an
 * id that is taken is made beside it.
 */
export const addLine = async (
  db: Tenant,
  planId: string,
  fields: LineFields,
  by: By,
  lineId: string = newId(),
): Promise<string> => {
  const made = await db.query
    .insertInto('improvement_plan.line')
    .values({
      la_id: db.la,
      line_id: lineId,
      plan_id: planId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from improvement_plan.line
        where la_id = ${db.la} and plan_id = ${planId})`,
      created_at: by.at,
      ...columnsOf(fields),
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'line_id']).doNothing())
    .returning('line_id')
    .executeTakeFirst()
  if (!made) {
    const kept = await getLine(db, planId, lineId)
    return changesBetween(kept, fields).length === 0 ? lineId : addLine(db, planId, fields, by)
  }
  await setFindings(db, planId, lineId, fields.findings)
  await recordChanges(db, { planId, lineId, version: 1, by }, [{ field: 'added', before: null, after: null }])
  return lineId
}

/** Saves `to` over `from` when nobody saved meanwhile; false, and nothing written, when someone did. */
export const saveLine = async (
  db: Tenant,
  planId: string,
  from: Line,
  to: LineFields,
  by: By,
  reason = '',
): Promise<boolean> => {
  const changes = changesBetween(from, to)
  if (changes.length === 0) return true
  const { numUpdatedRows } = await db.query
    .updateTable('improvement_plan.line')
    .set({ ...columnsOf(to), version: from.version + 1 })
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('line_id', '=', from.id)
    .where('version', '=', from.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (changes.some((change) => change.field === 'findings')) await setFindings(db, planId, from.id, to.findings)
  await recordChanges(db, { planId, lineId: from.id, version: from.version + 1, by, reason }, changes)
  return true
}

/** Takes a line out of the plan, or puts it back. It and all that hangs on it are kept. */
export const setRemoved = async (db: Tenant, planId: string, line: Line, removed: boolean, by: By): Promise<void> => {
  const { numUpdatedRows } = await db.query
    .updateTable('improvement_plan.line')
    .set({ removed_at: removed ? by.at : null })
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('line_id', '=', line.id)
    .where('removed_at', removed ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const field = removed ? 'removed' : 'put-back'
  await recordChanges(db, { planId, lineId: line.id, version: line.version, by }, [
    { field, before: null, after: null },
  ])
}

/** Gives every line its place; `order` holds the ids of all lines that are not removed. The plan must be locked. */
export const setOrder = async (db: Tenant, planId: string, order: readonly string[]): Promise<void> => {
  await sql`update improvement_plan.line as line set position = place.at
    from unnest(${[...order]}::uuid[]) with ordinality as place (line_id, at)
    where line.la_id = ${db.la} and line.plan_id = ${planId} and line.line_id = place.line_id`.execute(db.query)
}

/** Asks the lead for an update, or (null) takes the question away. */
export const setAsked = async (db: Tenant, planId: string, lineId: string, by: By | null): Promise<void> => {
  await db.query
    .updateTable('improvement_plan.line')
    .set({ asked_at: by?.at ?? null, asked_by_name: by?.name ?? null })
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('line_id', '=', lineId)
    .execute()
}

import { sql } from 'kysely'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { Line, Measure } from '../model.ts'
import type { Deed } from '../rules/things.ts'
import type { By } from './by.ts'
import { recordChanges } from './history.ts'

/** The line that a measure belongs to, as the history names it. */
type Of = { planId: string; line: Pick<Line, 'id' | 'version'> }

type Row = Omit<Measure, 'removed'> & { removedBy: string | null; removedAt: Date | null; removedWhy: string | null }

const columns = sql`measure_id as id, standard, why, by_name as by, at, removed_by_name as "removedBy", removed_at as "removedAt",
  removed_why as "removedWhy"`
const measureOf = ({ removedBy, removedAt, removedWhy, ...row }: Row): Measure => ({
  ...row,
  removed: removedAt === null ? null : { by: removedBy ?? '', at: removedAt, why: removedWhy ?? '' },
})

/** Standards that measure a line, as they were chosen; then those that were taken off, the newest first. */
export const listMeasures = async (db: Tenant, lineId: string): Promise<readonly Measure[]> => {
  const { rows } = await sql<Row>`
    select ${columns} from improvement_plan.line_measure where la_id = ${db.la} and line_id = ${lineId}
    order by removed_at desc nulls first, measure_id`.execute(db.query)
  return rows.map(measureOf)
}

/** Lines of a plan that are measured: line id -> ids of standards, as they were chosen. */
export const measuresOfPlan = async (db: Tenant, planId: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ lineId: string; standards: readonly string[] }>`
    select line_id as "lineId", array_agg(standard order by measure_id) as standards from improvement_plan.line_measure
    where la_id = ${db.la} and plan_id = ${planId} and removed_at is null group by line_id`.execute(db.query)
  return new Map(rows.map(({ lineId, standards }) => [lineId, standards]))
}

/** Lines, of any plan, that a standard measures; lines that were removed are left out. */
export const listMeasuredBy = async (
  db: Tenant,
  standard: string,
): Promise<readonly { planId: string; lineId: string; why: string }[]> => {
  const { rows } = await sql<{ planId: string; lineId: string; why: string }>`
    select m.plan_id as "planId", m.line_id as "lineId", m.why from improvement_plan.line_measure m
    join improvement_plan.line l on l.la_id = m.la_id and l.line_id = m.line_id and l.removed_at is null
    where m.la_id = ${db.la} and m.standard = ${standard} and m.removed_at is null
    order by l.position, l.line_id`.execute(db.query)
  return rows
}

type Told = { title: string; why: string }

const noted = (db: Tenant, { planId, line }: Of, deed: Deed, by: By, before: Told | null, after: Told | null) =>
  recordChanges(db, { planId, lineId: line.id, version: line.version, by }, [
    { field: `measure-${deed}`, before, after },
  ])

/** `title` is for the history. Nothing happens where the standard measures the line already. */
export const addMeasure = async (
  db: Tenant,
  of: Of,
  { standard, title, why }: Told & { standard: string },
  by: By,
): Promise<boolean> => {
  const { rows } = await sql`
    insert into improvement_plan.line_measure (la_id, measure_id, plan_id, line_id, standard, why, by_account, by_name, at)
    select ${db.la}, ${newId()}::uuid, l.plan_id, l.line_id, ${standard}, ${why}, ${db.accountId}::uuid, ${by.name}, ${by.at}::timestamptz
    from improvement_plan.line l where l.la_id = ${db.la} and l.plan_id = ${of.planId} and l.line_id = ${of.line.id}
    on conflict (la_id, line_id, standard) where removed_at is null do nothing returning 1`.execute(db.query)
  if (rows.length === 0) return false
  await noted(db, of, 'added', by, null, { title, why })
  return true
}

/** Takes a standard off a line, which keeps it with the reason. Throws `not-found`; false where it is off already. */
export const removeMeasure = async (
  db: Tenant,
  of: Of,
  { id, title, why }: Told & { id: string },
  by: By,
): Promise<boolean> => {
  const found = (await listMeasures(db, of.line.id)).find((one) => one.id === id)
  if (found === undefined) throw notFound('standard that measures this line')
  const { rows } = await sql`
    update improvement_plan.line_measure set removed_at = ${by.at}::timestamptz, removed_by_name = ${by.name}, removed_why = ${why}
    where la_id = ${db.la} and line_id = ${of.line.id} and measure_id = ${id} and removed_at is null returning 1`.execute(
    db.query,
  )
  if (rows.length === 0) return false
  await noted(db, of, 'removed', by, { title, why: found.why }, { title, why })
  return true
}

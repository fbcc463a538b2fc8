import { isDeepStrictEqual } from 'node:util'
import { type Selectable, sql } from 'kysely'
import type { Beside } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { ImprovementPlanHeading } from '../../platform/db/tables.generated.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Heading, HeadingFields, HeadingKind } from '../model.ts'
import type { Deed } from '../rules/things.ts'
import type { By } from './by.ts'
import { recordChanges } from './history.ts'

const headingOf = (row: Selectable<ImprovementPlanHeading>): Heading => ({
  id: row.heading_id,
  kind: row.kind as HeadingKind,
  title: row.title,
  outcome: row.outcome,
  person:
    row.person_name === '' && row.person_role === ''
      ? null
      : { personId: row.person_id, name: row.person_name, role: row.person_role },
  position: row.position,
  version: row.version,
  removed: row.removed_at !== null,
})

/** Of several plans at once: plan id -> its priorities, then its workstreams, in order, removed ones among them. */
export const headingsIn = (
  db: Tenant,
  planIds: readonly string[],
): Beside<ReadonlyMap<string, readonly Heading[]>> => ({
  rows: sql`${db.query
    .selectFrom('improvement_plan.heading')
    .selectAll()
    .where('la_id', '=', db.la)
    .where(sql<boolean>`plan_id = any(${[...planIds]}::uuid[])`)
    .orderBy('kind')
    .orderBy('position')
    .orderBy('heading_id')}`,
  read: (rows: readonly Selectable<ImprovementPlanHeading>[]) =>
    new Map([...Map.groupBy(rows, (row) => row.plan_id)].map(([planId, some]) => [planId, some.map(headingOf)])),
})

const columnsOf = (fields: HeadingFields) => ({
  title: fields.title,
  outcome: fields.outcome,
  person_id: fields.person?.personId ?? null,
  person_name: fields.person?.name ?? '',
  person_role: fields.person?.role ?? '',
})

const fieldsOf = ({ title, outcome, person }: HeadingFields): HeadingFields => ({ title, outcome, person })

const noted = (db: Tenant, planId: string, kind: HeadingKind, deed: Deed, by: By, change: Before): Promise<void> =>
  recordChanges(db, { planId, lineId: null, version: 0, by }, [{ field: `${kind}-${deed}`, ...change }])
type Before = { before: HeadingFields | null; after: HeadingFields | null }

/**
 * At the end of its kind. Gives its id. `id` is the form's: sent twice, the heading is made once.
 */
export const addHeading = async (
  db: Tenant,
  planId: string,
  kind: HeadingKind,
  fields: HeadingFields,
  by: By,
  id: string = newId(),
): Promise<string> => {
  const made = await db.query
    .insertInto('improvement_plan.heading')
    .values({
      la_id: db.la,
      heading_id: id,
      plan_id: planId,
      kind,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from improvement_plan.heading
        where la_id = ${db.la} and plan_id = ${planId} and kind = ${kind})`,
      created_at: by.at,
      ...columnsOf(fields),
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'heading_id']).doNothing())
    .returning('heading_id')
    .executeTakeFirst()
  if (made) await noted(db, planId, kind, 'added', by, { before: null, after: fieldsOf(fields) })
  return id
}

/** False when someone saved another version meanwhile: nothing is written then. */
export const saveHeading = async (
  db: Tenant,
  planId: string,
  from: Heading,
  to: HeadingFields,
  by: By,
): Promise<boolean> => {
  const [before, after] = [fieldsOf(from), fieldsOf(to)]
  if (isDeepStrictEqual(before, after)) return true
  const { numUpdatedRows } = await db.query
    .updateTable('improvement_plan.heading')
    .set({ ...columnsOf(to), version: from.version + 1 })
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('heading_id', '=', from.id)
    .where('version', '=', from.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await noted(db, planId, from.kind, 'changed', by, { before, after })
  return true
}

/** Takes it out of the plan, or puts it back. Its lines stay in the plan, and are in it again when it comes back. */
export const setHeadingRemoved = async (
  db: Tenant,
  planId: string,
  heading: Heading,
  removed: boolean,
  by: By,
): Promise<void> => {
  const { numUpdatedRows } = await db.query
    .updateTable('improvement_plan.heading')
    .set({ removed_at: removed ? by.at : null })
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('heading_id', '=', heading.id)
    .where('removed_at', removed ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n)
    await noted(db, planId, heading.kind, removed ? 'removed' : 'put-back', by, {
      before: null,
      after: fieldsOf(heading),
    })
}

/** Gives headings of one kind their places; `moved` is the one that a person moved. */
export const setHeadingOrder = async (
  db: Tenant,
  planId: string,
  order: readonly string[],
  moved: Heading,
  by: By,
): Promise<void> => {
  await sql`update improvement_plan.heading as heading set position = place.at
    from unnest(${[...order]}::uuid[]) with ordinality as place (heading_id, at)
    where heading.la_id = ${db.la} and heading.plan_id = ${planId} and heading.heading_id = place.heading_id`.execute(
    db.query,
  )
  await noted(db, planId, moved.kind, 'moved', by, { before: null, after: fieldsOf(moved) })
}

/** These findings of the plan, and no others, are gathered in the priority. */
export const setGathered = async (
  db: Tenant,
  planId: string,
  priorityId: string,
  findingIds: readonly string[],
): Promise<void> => {
  await sql`update improvement_plan.finding
    set priority_id = case when finding_id = any(${[...findingIds]}::uuid[]) then ${priorityId}::uuid end
    where la_id = ${db.la} and plan_id = ${planId}
      and (priority_id = ${priorityId} or finding_id = any(${[...findingIds]}::uuid[]))`.execute(db.query)
}

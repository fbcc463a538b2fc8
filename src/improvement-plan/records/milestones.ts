import { isDeepStrictEqual } from 'node:util'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import type { Line, Milestone, MilestoneFields } from '../model.ts'
import type { Deed } from '../rules/things.ts'
import type { By } from './by.ts'
import { recordChanges } from './history.ts'
import { milestoneOf } from './milestone-rows.ts'

/** The line that a milestone belongs to, as the history names it. */
type Of = { planId: string; line: Pick<Line, 'id' | 'version'> }

const milestones = (db: Tenant, { planId, line }: Of) =>
  db.query
    .selectFrom('improvement_plan.milestone')
    .selectAll()
    .where('la_id', '=', db.la)
    .where('plan_id', '=', planId)
    .where('line_id', '=', line.id)

/** Removed or not. Throws `not-found`. */
export const getMilestone = async (db: Tenant, of: Of, milestoneId: string): Promise<Milestone> => {
  const row = await milestones(db, of).where('milestone_id', '=', milestoneId).executeTakeFirst()
  if (!row) throw notFound('milestone')
  return milestoneOf(row)
}

/** Those that were removed, by date. */
export const listRemovedMilestones = async (db: Tenant, of: Of): Promise<readonly Milestone[]> =>
  (await milestones(db, of).where('removed_at', 'is not', null).orderBy('due_on').execute()).map(milestoneOf)

const columnsOf = (fields: MilestoneFields) => ({
  title: fields.title,
  due_on: fields.due,
  revised_due_on: fields.revisedDue,
  done_on: fields.done?.on ?? null,
  done_by_name: fields.done?.by ?? '',
  note: fields.note,
})

const fieldsOf = ({ title, due, revisedDue, done, note }: MilestoneFields): MilestoneFields => ({
  title,
  due,
  revisedDue,
  done,
  note,
})

type Noted = { before: MilestoneFields | null; after: MilestoneFields | null; reason?: string }

const noted = (db: Tenant, { planId, line }: Of, deed: Deed, by: By, { reason, ...change }: Noted): Promise<void> =>
  recordChanges(db, { planId, lineId: line.id, version: line.version, by, reason }, [
    { field: `milestone-${deed}`, ...change },
  ])

/** `id` is the form's: sent twice, the milestone is made once. */
export const addMilestone = async (
  db: Tenant,
  of: Of,
  fields: MilestoneFields,
  by: By,
  id: string = newId(),
): Promise<void> => {
  const made = await db.query
    .insertInto('improvement_plan.milestone')
    .values({
      la_id: db.la,
      milestone_id: id,
      plan_id: of.planId,
      line_id: of.line.id,
      created_at: by.at,
      ...columnsOf(fields),
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'milestone_id']).doNothing())
    .returning('milestone_id')
    .executeTakeFirst()
  if (made) await noted(db, of, 'added', by, { before: null, after: fieldsOf(fields) })
}

/** False when someone saved another version meanwhile: nothing is written then. The original date cannot change. */
export const saveMilestone = async (
  db: Tenant,
  of: Of,
  from: Milestone,
  to: MilestoneFields,
  by: By,
  reason = '',
): Promise<boolean> => {
  const [before, after] = [fieldsOf(from), fieldsOf(to)]
  if (isDeepStrictEqual(before, after)) return true
  const { numUpdatedRows } = await db.query
    .updateTable('improvement_plan.milestone')
    .set({ ...columnsOf(to), version: from.version + 1 })
    .where('la_id', '=', db.la)
    .where('plan_id', '=', of.planId)
    .where('line_id', '=', of.line.id)
    .where('milestone_id', '=', from.id)
    .where('version', '=', from.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await noted(db, of, 'changed', by, { before, after, reason })
  return true
}

/** Takes it off the line, or puts it back. */
export const setMilestoneRemoved = async (
  db: Tenant,
  of: Of,
  milestone: Milestone,
  removed: boolean,
  by: By,
): Promise<void> => {
  const { numUpdatedRows } = await db.query
    .updateTable('improvement_plan.milestone')
    .set({ removed_at: removed ? by.at : null })
    .where('la_id', '=', db.la)
    .where('plan_id', '=', of.planId)
    .where('line_id', '=', of.line.id)
    .where('milestone_id', '=', milestone.id)
    .where('removed_at', removed ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n)
    await noted(db, of, removed ? 'removed' : 'put-back', by, { before: null, after: fieldsOf(milestone) })
}

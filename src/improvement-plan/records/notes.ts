import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { LineUpdate } from '../model.ts'
import { type By, byColumns } from './by.ts'

/** Newest first, corrections among them. */
export const listUpdates = async (db: Tenant, lineId: string): Promise<readonly LineUpdate[]> =>
  (
    await db.query
      .selectFrom('improvement_plan.line_update')
      .selectAll()
      .where('la_id', '=', db.la)
      .where('line_id', '=', lineId)
      .orderBy('about_on', 'desc')
      .orderBy('at', 'desc')
      .orderBy('update_id', 'desc')
      .execute()
  ).map((row) => ({
    id: row.update_id,
    about: row.about_on,
    text: row.text,
    corrects: row.corrects,
    by: row.by_name,
    at: row.at,
  }))

/** The latest update of each line of a plan: line id -> the day it is about. */
export const lastUpdates = async (db: Tenant, planId: string): Promise<ReadonlyMap<string, Day>> => {
  const rows = await db.query
    .selectFrom('improvement_plan.line_update as said')
    .innerJoin('improvement_plan.line as line', (join) =>
      join.onRef('line.la_id', '=', 'said.la_id').onRef('line.line_id', '=', 'said.line_id'),
    )
    .select((select) => ['said.line_id', select.fn.max('said.about_on').as('last')])
    .where('said.la_id', '=', db.la)
    .where('line.plan_id', '=', planId)
    .groupBy('said.line_id')
    .execute()
  return new Map(rows.map((row) => [row.line_id, row.last]))
}

type NewUpdate = { about: Day; text: string; corrects: string | null }

/**
 * `id` is the form's. The same update sent twice is kept once; another text under an id that is taken (typed after going
 * back to the page) is kept as another update.
 */
export const addUpdate = async (
  db: Tenant,
  lineId: string,
  update: NewUpdate,
  by: By,
  id: string = newId(),
): Promise<void> => {
  const made = await db.query
    .insertInto('improvement_plan.line_update')
    .values({
      la_id: db.la,
      update_id: id,
      line_id: lineId,
      about_on: update.about,
      text: update.text,
      corrects: update.corrects,
      ...byColumns(db, by),
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'update_id']).doNothing())
    .returning('update_id')
    .executeTakeFirst()
  if (made) return
  const { about, text, corrects } = update
  const isKept = (await listUpdates(db, lineId)).some(
    (one) => one.id === id && one.about === about && one.text === text && one.corrects === corrects,
  )
  if (!isKept) await addUpdate(db, lineId, update, by)
}

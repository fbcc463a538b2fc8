import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import type { Load } from '../history/loads.ts'
import { adoptedAmong, keepApart } from './adoption-held.ts'
import type { LoadBy } from './apply-load.ts'
import { countTouched, listLoads, lockLoads } from './apply-load-history.ts'
import { tuneForLoad } from './apply-load-stage.ts'
import { mastersNow, refreshSummary } from './summary.ts'
import { nothingHangsOn } from './written-about.ts'

/** What undoing a load would do to the records: `goes` were brought by it, `comesBack` were closed by it; of so many `children`. */
export type UndoPreview = { load: Load; goes: number; comesBack: number; children: number }

/** Throws `not-found`; `conflict` where it was undone already or a later load speaks of the same tables. */
const getUndoable = async (db: Tenant, loadId: number): Promise<Load> => {
  const load = (await listLoads(db)).find((one) => one.load === loadId)
  if (!load) throw notFound('load')
  if (load.undone) throw new Refusal('conflict', `Load ${loadId} was undone already, by ${load.undone.by}.`)
  if (!load.mayBeUndone)
    throw new Refusal(
      'conflict',
      `Load ${loadId} is not the last one of its kind.`,
      'Undo the later loads first, newest first.',
    )
  return load
}

/** Says what undoing would change, and changes nothing. Throws as `undoLoad` does. */
export const previewUndo = async (db: Tenant, loadId: number): Promise<UndoPreview> => {
  const load = await getUndoable(db, loadId)
  const { rows } = await sql<Pick<UndoPreview, 'goes' | 'comesBack'>>`
    select
      (select count(*)::integer from children.history where la_id = ${db.la} and from_load = ${loadId} and source = ${load.source}) as goes,
      (select count(*)::integer from children.history where la_id = ${db.la} and until_load = ${loadId} and source = ${load.source}) as "comesBack"`.execute(
    db.query,
  )
  return { load, ...rows[0]!, children: await countTouched(db, loadId) }
}

/** Takes away those who became known by the load and of whom nothing is known without it. */
const forgetStrangers = async (db: Tenant, loadId: number): Promise<void> => {
  const written = await nothingHangsOn(db)
  const { rows } = await sql<{ subject_id: string; child_id: string | null }>`
    select s.subject_id, s.child_id from children.subject s
    where s.la_id = ${db.la} and s.first_load = ${loadId}
      and not exists (select from children.history h where h.la_id = s.la_id and h.subject_id = s.subject_id)
      and ${sql.join(written, sql` and `)}`.execute(db.query)
  const subjects = rows.map((row) => row.subject_id)
  await sql`delete from children.subject where la_id = ${db.la} and subject_id = any (${subjects}::uuid[])`.execute(
    db.query,
  )
  await sql`
    delete from children.child c where c.la_id = ${db.la} and c.child_id = any (${rows.map((row) => row.child_id)}::uuid[])
      and not exists (select from children.subject s where s.la_id = c.la_id and s.child_id = c.child_id)`.execute(
    db.query,
  )
}

/**
 * Puts the records back as they were before the last load of its kind, in the caller's transaction: what it brought goes, what it closed
 * is known again, children of whom nothing else is known are forgotten. But what it alone told of an adoption keeps the record apart: of how many
 * children is `keptApart`. Throws `not-found`; `conflict` where it is not the last of its kind.
 */
export const undoLoad = async (
  db: Tenant,
  loadId: number,
  by: LoadBy,
  now: Date,
): Promise<UndoPreview & { keptApart: number }> => {
  await lockLoads(db)
  const preview = await previewUndo(db, loadId)
  const { source } = preview.load
  await tuneForLoad(db)
  const masters = await mastersNow(db)
  const touched = await sql<{ child_id: string }>`
    with gone as (
      delete from children.history where la_id = ${db.la} and from_load = ${loadId} and source = ${source} returning subject_id
    ), back as (
      update children.history set until_load = null, ended_as = null where la_id = ${db.la} and until_load = ${loadId} and source = ${source} returning subject_id
    )
    select distinct s.child_id from (select subject_id from gone union select subject_id from back) h
    join children.subject s on s.la_id = ${db.la} and s.subject_id = h.subject_id where s.child_id is not null`.execute(
    db.query,
  )
  const children = touched.rows.map((row) => row.child_id)
  const adopted = await adoptedAmong(db, children)
  await db.query
    .updateTable('children.load')
    .set({ undone_at: now, undone_by_name: by.name })
    .where('la_id', '=', db.la)
    .where('load_id', '=', loadId)
    .execute()
  await forgetStrangers(db, loadId)
  await refreshSummary(db, { children, mastersBefore: masters })
  return { ...preview, keptApart: await keepApart(db, adopted, { load: loadId, by: by.name, now }) }
}

import { sql } from 'kysely'
import { askAlone, type Beside } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Published } from '../rules/comparisons.ts'
import type { PublishedRow } from '../rules/published-typed.ts'

/** A file of figures published elsewhere. `undone`: its figures count no more, and what was loaded before counts again. */
export type PublishedLoad = {
  readonly loadId: string
  readonly fileName: string
  readonly figures: number
  readonly standards: number
  readonly loadedBy: string
  readonly loadedAt: Date
  readonly undone: { readonly by: string; readonly at: Date } | null
}

/** Loads one file, whole. Gives its id. */
export const addPublished = async (
  db: Tenant,
  file: { readonly name: string; readonly rows: readonly PublishedRow[] },
  by: { readonly name: string; readonly now: Date },
): Promise<string> => {
  const id = newId()
  await db.query
    .insertInto('performance.published_load')
    .values({
      la_id: db.la,
      published_load_id: id,
      file_name: file.name,
      loaded_by_name: by.name,
      loaded_at: by.now,
    })
    .execute()
  await sql`
    insert into performance.published_figure (la_id, published_load_id, file_row, standard, geography, authority, period_from, period_to, value,
      numerator, denominator, source, published_on)
    select ${db.la}, ${id}, row, standard, geography, authority, "from", "to", value, numerator, denominator, source, "publishedOn"
    from jsonb_to_recordset(${JSON.stringify(file.rows)}::jsonb) as f(row integer, standard text, geography text, authority text, "from" date, "to" date,
      value double precision, numerator double precision, denominator double precision, source text, "publishedOn" date)`.execute(
    db.query,
  )
  return id
}

/** Throws `conflict` where there is no such load, or it was undone before. */
export const undoPublished = async (
  db: Tenant,
  loadId: string,
  by: { readonly name: string; readonly now: Date },
): Promise<void> => {
  const { numUpdatedRows } = await db.query
    .updateTable('performance.published_load')
    .set({ undone_by_name: by.name, undone_at: by.now })
    .where('la_id', '=', db.la)
    .where('published_load_id', '=', loadId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal('conflict', 'This file was undone before. Nothing was changed.')
}

/** Every file that was loaded, the newest first. */
export const listPublishedLoads = async (db: Tenant): Promise<readonly PublishedLoad[]> => {
  const { rows } = await sql<Omit<PublishedLoad, 'undone'> & { undoneBy: string | null; undoneAt: Date | null }>`
    select l.published_load_id as "loadId", l.file_name as "fileName", l.loaded_by_name as "loadedBy", l.loaded_at as "loadedAt",
      l.undone_by_name as "undoneBy", l.undone_at as "undoneAt", count(*)::integer as figures, count(distinct f.standard)::integer as standards
    from performance.published_load l
    join performance.published_figure f on f.la_id = l.la_id and f.published_load_id = l.published_load_id
    where l.la_id = ${db.la}
    group by l.la_id, l.published_load_id order by l.published_load_id desc limit 200`.execute(db.query)
  return rows.map(({ undoneBy, undoneAt, ...load }) => ({
    ...load,
    undone: undoneBy === null || undoneAt === null ? null : { by: undoneBy, at: undoneAt },
  }))
}

/** Figures that count, of one standard where asked: of each the newest load that was not undone. */
export const publishedFigures = (db: Tenant, standard: string | null = null): Beside<readonly Published[]> => ({
  rows: sql`
    select distinct on (f.standard, f.geography, f.authority, f.period_from, f.period_to)
      f.standard, f.geography, f.authority, f.period_from as "from", f.period_to as "to", f.value, f.source, f.published_on as "publishedOn"
    from performance.published_figure f
    join performance.published_load l on l.la_id = f.la_id and l.published_load_id = f.published_load_id and l.undone_at is null
    where f.la_id = ${db.la} and (${standard}::text is null or f.standard = ${standard}::text)
    order by f.standard, f.geography, f.authority, f.period_from, f.period_to, f.published_load_id desc`,
  read: (rows: readonly Published[]) => rows,
})

export const listPublished = (db: Tenant, standard: string | null = null): Promise<readonly Published[]> =>
  askAlone(db, publishedFigures(db, standard))

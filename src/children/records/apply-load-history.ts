import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { LastLoad, Load, LoadCounts, LoadSource, Stage } from '../history/loads.ts'
import type { TableId } from '../history/model.ts'

/** One load of an authority at a time, until the transaction ends. False where another is at work. */
export const mayLoad = async (db: Tenant): Promise<boolean> => {
  const { rows } = await sql<{ ours: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('children.load', ${db.la})) as ours`.execute(db.query)
  return rows[0]!.ours
}

/** Throws `conflict` at once where another load is at work, rather than waiting: what it was compared with would no longer be so. */
export const lockLoads = async (db: Tenant): Promise<void> => {
  if (await mayLoad(db)) return
  throw new Refusal(
    'conflict',
    'Another return is being loaded just now, so this one was not.',
    'Wait a minute, then look at what has changed and accept again.',
  )
}

export const nextLoadId = async (db: Tenant): Promise<number> => {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(load_id), 0) + 1 as next from children.load where la_id = ${db.la}`.execute(db.query)
  return rows[0]!.next
}

/** The newest load that stands, of the same source and about any of the same tables: of the same kinds, where both say of which. */
export const lastLoadLike = async (db: Tenant, { source, coverage }: Pick<Stage, 'source' | 'coverage'>) => {
  const row = await db.query
    .selectFrom('children.load')
    .select(['load_id', 'as_at', 'content_hash', 'accepted_by_name', 'accepted_at'])
    .where('la_id', '=', db.la)
    .where('source', '=', source)
    .where('undone_at', 'is', null)
    .where(sql<boolean>`exists (
      select from jsonb_to_recordset(coverage) as l("table" text, kinds text[])
      join jsonb_to_recordset(${JSON.stringify(coverage)}::jsonb) as n("table" text, kinds text[]) using ("table")
      where l.kinds is null or n.kinds is null or l.kinds && n.kinds)`)
    .orderBy('load_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const last: LastLoad = {
    load: row.load_id,
    asAt: row.as_at,
    contentHash: row.content_hash,
    by: row.accepted_by_name,
    at: row.accepted_at,
  }
  return last
}

/**
 * How many children a load touched: of whom it brought or closed any record, whatever became of their summary. Identifiers that were
 * joined are one child. What a staged return would touch (apply-load-difference.ts) and what undoing would touch are counted likewise.
 */
export const countTouched = async (db: Tenant, load: number): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(distinct s.child_id)::integer as count from children.subject s
    where s.la_id = ${db.la} and s.subject_id in (
      select subject_id from children.history where la_id = ${db.la} and from_load = ${load}
      union all select subject_id from children.history where la_id = ${db.la} and until_load = ${load})`.execute(
    db.query,
  )
  return rows[0]!.count
}

/** Every load of a return, newest first. */
export const listLoads = async (db: Tenant): Promise<readonly Load[]> => {
  const rows = await db.query
    .selectFrom('children.load as l')
    .selectAll('l')
    .select(
      sql<boolean>`undone_at is null and not exists (
        select from children.load o where o.la_id = l.la_id and o.source = l.source and o.load_id > l.load_id
          and o.undone_at is null and o.tables && l.tables)`.as('may_be_undone'),
    )
    .where('l.la_id', '=', db.la)
    .where('l.source', '<>', 'entered')
    .orderBy('l.load_id', 'desc')
    .execute()
  return rows.map((row) => ({
    load: row.load_id,
    source: row.source as LoadSource,
    asAt: row.as_at,
    contentHash: row.content_hash,
    by: row.accepted_by_name,
    at: row.accepted_at,
    tables: row.tables as TableId[],
    counts: row.counts as unknown as LoadCounts,
    undone: row.undone_at === null ? null : { by: row.undone_by_name ?? '', at: row.undone_at },
    mayBeUndone: row.may_be_undone,
  }))
}

/** Which loads stand, as a text that changes with every load and every undoing. */
export const loadsStanding = async (db: Tenant): Promise<string> => {
  const { rows } = await sql<{ standing: string }>`
    select coalesce(max(load_id), 0) || ' ' || count(undone_at) as standing from children.load
    where la_id = ${db.la} and source <> 'entered'`.execute(db.query)
  return rows[0]!.standing
}

import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { TableId } from '../history/model.ts'

/** The job that is added when records have changed; the slices that work from records take it up (src/performance). */
export const changedJob = 'children.changed'

/** Whose records changed. `tables`: of which kinds; null: of any. `notedAt`: to the microsecond, when last. */
export type ChangedSubject = {
  readonly id: string
  readonly tables: readonly TableId[] | null
  readonly notedAt: string
}

/** In one order always, so that two who note many at once wait for each other rather than each for the other. */
const inOrder = sql`order by 2`

/**
 * What a load brought or closed, by child, worker or adopter and kind of record. Who was noted for any kind (null) stays so: null with a list
 * behind it would be the list.
 */
const noteLoad = (db: Tenant, load: number) =>
  sql`
    insert into children.changed as known (la_id, subject_id, tables)
    select ${db.la}, coalesce(s.child_id, s.subject_id), array_agg(distinct h.table_id)
    from (
      select subject_id, table_id from children.history where la_id = ${db.la} and from_load = ${load}
      union all select subject_id, table_id from children.history where la_id = ${db.la} and until_load = ${load}
    ) h join children.subject s on s.la_id = ${db.la} and s.subject_id = h.subject_id
    group by 2 ${inOrder}
    on conflict (la_id, subject_id) do update
      set tables = case when known.tables is not null then known.tables || excluded.tables end, noted_at = clock_timestamp()`.execute(
    db.query,
  )

const noteEveryone = (db: Tenant) =>
  sql`
    insert into children.changed (la_id, subject_id)
    select distinct la_id, coalesce(child_id, subject_id) from children.subject where la_id = ${db.la} ${inOrder}
    on conflict (la_id, subject_id) do update set tables = null, noted_at = clock_timestamp()`.execute(db.query)

const noteChildren = (db: Tenant, children: readonly string[]) =>
  sql`
    insert into children.changed (la_id, subject_id)
    select distinct ${db.la}::integer, id from unnest(${[...children]}::uuid[]) as id ${inOrder}
    on conflict (la_id, subject_id) do update set tables = null, noted_at = clock_timestamp()`.execute(db.query)

type NotedFact = { readonly id: string; readonly table: TableId }

/** What was entered: whose facts, of which kinds. */
const noteFacts = (db: Tenant, facts: readonly NotedFact[]) =>
  sql`
    insert into children.changed as known (la_id, subject_id, tables)
    select ${db.la}::integer, id, array_agg(distinct "table")
    from unnest(${facts.map(({ id }) => id)}::uuid[], ${facts.map(({ table }) => table)}::text[]) as f(id, "table")
    group by 2 ${inOrder}
    on conflict (la_id, subject_id) do update
      set tables = case when known.tables is not null then known.tables || excluded.tables end, noted_at = clock_timestamp()`.execute(
    db.query,
  )

/** Writes down whose records changed, in the transaction that changed them, and has the work done that rests on them. */
export const noteChanged = async (
  db: Tenant,
  changed:
    | 'everyone'
    | { readonly load: number }
    | { readonly children: readonly string[] }
    | { readonly facts: readonly NotedFact[] },
): Promise<void> => {
  if (changed === 'everyone') await noteEveryone(db)
  else if ('load' in changed) await noteLoad(db, changed.load)
  else if ('facts' in changed) await noteFacts(db, changed.facts)
  else await noteChildren(db, changed.children)
  await db.addJob(changedJob, {}, { key: 'all' })
}

/** Everyone whose records changed and for whom the work is not done. */
export const listChanged = async (db: Tenant): Promise<readonly ChangedSubject[]> => {
  const { rows } = await sql<ChangedSubject>`
    select subject_id as id, tables, noted_at::text as "notedAt" from children.changed where la_id = ${db.la}`.execute(
    db.query,
  )
  return rows
}

/** The work is done; who was noted again meanwhile stays. Asked last, since who notes them waits for it. */
export const dropChanged = async (db: Tenant, done: readonly ChangedSubject[]): Promise<void> => {
  await sql`
    with ready as materialized (
      select c.subject_id from children.changed c
      join unnest(${done.map(({ id }) => id)}::uuid[], ${done.map(({ notedAt }) => notedAt)}::timestamptz[]) as d(id, noted_at)
        on c.la_id = ${db.la} and c.subject_id = d.id and c.noted_at = d.noted_at
      order by c.subject_id for update of c
    )
    delete from children.changed c using ready r where c.la_id = ${db.la} and c.subject_id = r.subject_id`.execute(
    db.query,
  )
}

/** How many wait for the work that rests on their records. */
export const countChanged = async (db: Tenant): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from children.changed where la_id = ${db.la}`.execute(db.query)
  return rows[0]!.count
}

import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { HeldRow, SubjectKind, TableId } from '../history/model.ts'
import { historyTables } from '../history/tables.ts'
import { mastersNow } from './summary.ts'

/** Everything held about one child, worker or adopter. Of a child with several identifiers all records stand together. */
export type SubjectHistory = {
  /** The child's id here; of a worker or adopter that of the subject. */
  readonly id: string
  readonly kind: SubjectKind
  /** The identifier of the case system that is shown. */
  readonly subject: string
  /** In order of table and start. Also states that were so before, each with the loads between which it was known. */
  readonly rows: readonly HeldRow[]
}

type Wanted = {
  readonly tables: readonly TableId[]
  /** These only, by id; left out: everyone. */
  readonly subjects?: readonly string[]
}

type Packed = {
  id: string
  kind: SubjectKind
  subject: string
  rows: readonly {
    t: TableId
    k: string
    o: HeldRow['source']
    s: string | null
    e: string | null
    f: Record<string, never>
    l: number
    u: number | null
  }[]
}

/** Of these the earlier states are told too; of events and spells only what is known now, and plans that were so until a load. */
const states = (tables: readonly TableId[]): readonly TableId[] =>
  tables.filter((table) => historyTables[table].is === 'state')

const batch = 500

const unpacked = ({ id, kind, subject, rows }: Packed): SubjectHistory => ({
  id,
  kind,
  subject,
  rows: rows.map(
    ({ t, k, o, s, e, f, l, u }) =>
      ({ table: t, subject, key: k, source: o, starts: s, ends: e, fields: f, fromLoad: l, untilLoad: u }) as HeldRow,
  ),
})

/**
 * Goes through the records of all children, workers and adopters, one subject after the other, five hundred at a time, so that memory
 * stays the same whatever the size. Of a table that two returns speak of, the master's records count. Who may see whom is not asked
 * here: for work over everyone, never for a page about a child.
 */
export async function* streamHistories(db: Tenant, { tables, subjects }: Wanted): AsyncGenerator<SubjectHistory> {
  const masters = await mastersNow(db)
  const kinds = [...new Set(tables.map((table) => historyTables[table].about))]
  const only =
    subjects === undefined ? sql`true` : sql`coalesce(s.child_id, s.subject_id) = any(${[...subjects]}::uuid[])`
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<Packed>`
      with master(table_id, source) as (
        select * from unnest(${Object.keys(masters)}::text[], ${Object.values(masters)}::text[])
      ), someone as materialized (
        select distinct coalesce(s.child_id, s.subject_id) as id from children.subject s
        where s.la_id = ${db.la} and s.kind = any(${kinds}::text[]) and coalesce(s.child_id, s.subject_id) > ${last}::uuid and ${only}
        order by 1 limit ${batch}
      ), named as materialized (
        select o.id, s.subject_id, s.kind, coalesce(c.identifier, s.identifier) as identifier
        from someone o
        join children.subject s on s.la_id = ${db.la} and coalesce(s.child_id, s.subject_id) = o.id
        left join children.child c on c.la_id = s.la_id and c.child_id = s.child_id
      )
      select n.id, min(n.kind) as kind, min(n.identifier) as subject,
        coalesce(jsonb_agg(jsonb_build_object('t', h.table_id, 'k', h.key, 'o', h.source, 's', h.starts, 'e', h.ends, 'f', h.fields,
          'l', h.from_load, 'u', h.until_load) order by h.table_id, h.starts nulls first, h.key, h.from_load)
          filter (where h.table_id is not null), '[]') as rows
      from named n
      left join (
        children.history h left join master m on m.table_id = h.table_id
      ) on h.la_id = ${db.la} and h.subject_id = n.subject_id and h.table_id = any(${[...tables]}::text[])
        and (h.until_load is null or h.ended_as = 'ended' or (h.ended_as = 'changed' and h.table_id = any(${[...states(tables)]}::text[])))
        and (m.source is null or m.source = h.source or h.source in ('local', 'entered'))
      group by n.id order by n.id`.execute(db.query)
    for (const row of rows) yield unpacked(row)
    if (rows.length < batch) return
    last = rows.at(-1)!.id
  }
}

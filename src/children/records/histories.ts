import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { lendingTables, withLent } from '../history/lent.ts'
import type { HeldRow, SubjectKind, TableId } from '../history/model.ts'
import { historyTables } from '../history/tables.ts'
import { toldOnce } from '../history/told-once.ts'
import { type Masters, mastersNow } from './summary.ts'

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
  /**
   * As known on this day: of what is so as at a load alone the master is the one of that day, since another return may have become it
   * since. Who a child is comes from every source; the reader chooses.
   */
  readonly on?: Day
}

/** Who a child is: a later return of another source may say first what was so on an earlier day too. */
const whoTheyAre: readonly TableId[] = ['person', 'disability']

type Packed = Pick<HeldRow, 'key' | 'source' | 'starts' | 'ends' | 'fields'> & {
  subject_id: string
  table: TableId
  fromLoad: number
  untilLoad: number | null
}

/** Whose records they are: one child may have several subjects. */
type Someone = { id: string; kind: SubjectKind; identifier: string; subjects: readonly string[] }

/** Of these, and of records without a day, what was so earlier is told too; of events and spells what is known now, and plans that were so until a load. */
const states = (tables: readonly TableId[]): readonly TableId[] =>
  tables.filter((table) => historyTables[table].is === 'state')

const batch = 500

/** No day of their own says when these were so. */
const asLoaded: readonly TableId[] = ['careLeaver', 'allocation']

/** The masters of now; of what is so as at a load alone, those of the day asked for, as far as any load up to it speaks of them. */
const mastersFor = async (db: Tenant, { on }: Wanted): Promise<Masters> => {
  const now = await mastersNow(db)
  if (on === undefined) return now
  const then = await mastersNow(db, on)
  const all = { ...now, ...Object.fromEntries(asLoaded.map((table) => [table, then[table] ?? now[table]])) }
  return Object.fromEntries(
    Object.entries(all).filter(([table, source]) => source !== undefined && !whoTheyAre.includes(table as TableId)),
  )
}

const listSomeone = async (db: Tenant, { tables, subjects }: Wanted): Promise<readonly Someone[]> => {
  const kinds = [...new Set(tables.map((table) => historyTables[table].about))]
  const only =
    subjects === undefined ? sql`true` : sql`coalesce(s.child_id, s.subject_id) = any(${[...subjects]}::uuid[])`
  const { rows } = await sql<Someone>`
    select coalesce(s.child_id, s.subject_id) as id, min(s.kind) as kind, min(coalesce(c.identifier, s.identifier)) as identifier,
      array_agg(s.subject_id) as subjects
    from children.subject s left join children.child c on c.la_id = s.la_id and c.child_id = s.child_id
    where s.la_id = ${db.la} and s.kind = any(${kinds}::text[]) and ${only}
    group by 1 order by 1`.execute(db.query)
  return rows
}

/** Whether a record counts itself; the others that are read lend a field to one that does. */
const countsBy =
  (masters: Masters) =>
  ({ table, source }: Packed): boolean => {
    const master = masters[table]
    return master === undefined || master === source || source === 'local' || source === 'entered'
  }

/** By subject, and those that only lend among them. The ids stand in the statement, so that it goes by the index however new the records are. */
const recordsOf = async (
  db: Tenant,
  tables: readonly TableId[],
  masters: Masters,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly Packed[]>> => {
  const mastered = tables.filter((table) => masters[table] !== undefined)
  const { rows } = await sql<Packed>`
    select h.subject_id, h.table_id as "table", h.key, h.source, h.starts, h.ends, h.fields, h.from_load as "fromLoad", h.until_load as "untilLoad"
    from children.history h
    left join unnest(${mastered}::text[], ${mastered.map((table) => masters[table]!)}::text[]) as m(table_id, source) on m.table_id = h.table_id
    where h.la_id = ${db.la} and h.subject_id = any(${[...subjects]}::uuid[]) and h.table_id = any(${[...tables]}::text[])
      and (h.until_load is null or h.ended_as = 'ended' or (h.ended_as = 'changed' and (h.starts is null or h.table_id = any(${[...states(tables)]}::text[]))))
      and (m.source is null or m.source = h.source or h.source in ('local', 'entered') or h.table_id = any(${[...lendingTables]}::text[]))
    order by h.table_id, h.starts nulls first, h.key, h.from_load`.execute(db.query)
  return Map.groupBy(rows, (row) => row.subject_id)
}

/**
 * Goes through the records of all children, workers and adopters, one subject after the other, five hundred at a time, so that memory
 * stays the same whatever the size. Of a table that two returns speak of, the master's records count, with what the
 * other alone can tell of them, and what a small list tells more fully counts once. Who may see whom is not asked
 * here: for work over everyone, never for a page about a child.
 */
export async function* streamHistories(db: Tenant, wanted: Wanted): AsyncGenerator<SubjectHistory> {
  const masters = await mastersFor(db, wanted)
  const counts = countsBy(masters)
  const all = await listSomeone(db, wanted)
  for (let from = 0; from < all.length; from += batch) {
    const some = all.slice(from, from + batch)
    const records = await recordsOf(db, wanted.tables, masters, some.flatMap(({ subjects }) => subjects)) // biome-ignore format: short
    for (const { id, kind, identifier, subjects } of some) {
      const read = subjects.flatMap((subject) => records.get(subject) ?? [])
      const rows = toldOnce(withLent(read.filter(counts), read.filter((row) => !counts(row)))) // biome-ignore format: short
      yield {
        id,
        kind,
        subject: identifier,
        rows: rows.map(({ subject_id: _, ...row }) => ({ ...row, subject: identifier }) as HeldRow),
      }
    }
  }
}

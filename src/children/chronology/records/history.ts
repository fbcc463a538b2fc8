import { sql } from 'kysely'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { HeldRow, History, TableId } from '../../history/model.ts'
import { historyTables } from '../../history/tables.ts'
import { toldOnce } from '../../history/told-once.ts'
import { mastersNow } from '../../records/summary.ts'

const tables = Object.keys(historyTables) as TableId[]

/** What was so of someone who has since left the returns still happened: births, deaths, orders. */
const lasting: readonly TableId[] = ['person', 'motherOf', 'permanence', 'previousPermanence']

type Row = HeldRow & { childId: string }

const asHistory = (rows: readonly HeldRow[]): History => {
  const byTable = Map.groupBy(rows, ({ table }) => table)
  return Object.fromEntries(tables.map((id) => [id, byTable.get(id) ?? []])) as unknown as History
}

/**
 * The histories of some children as known now, in two queries however many they are: records that were not changed or withdrawn, and of
 * a kind that two returns speak of the master's. `among`: these kinds only; the others stay empty.
 */
export const findHistories = async (
  db: Tenant,
  childIds: readonly string[],
  among: readonly TableId[] = tables,
): Promise<ReadonlyMap<string, History>> => {
  if (childIds.length === 0) return new Map()
  const masters = await mastersNow(db)
  const { rows } = await sql<Row>`
    select s.child_id as "childId", h.table_id as "table", s.identifier as subject, h.key, h.starts, h.ends, h.fields, h.source,
      h.from_load as "fromLoad", h.until_load as "untilLoad"
    from children.subject s
    join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id
    where s.la_id = ${db.la} and s.kind = 'child' and s.child_id = any(${[...childIds]}::uuid[])
      ${among === tables ? sql`` : sql`and h.table_id || '' = any(${[...among]}::text[])`}
      and (h.until_load is null or (h.ended_as = 'ended' and h.table_id = any(${[...lasting]}::text[])))
    order by h.starts nulls first, h.key, h.from_load`.execute(db.query)
  // Asked here and not in SQL: joined to a table of masters, a database that has no statistics yet took a hundred times as long. For the
  // same reason the kinds are compared above as an expression, which no index serves but that of the subject.
  const counts = ({ table, source }: Row): boolean => {
    const master = masters[table]
    return !master || source === master || source === 'local' || source === 'entered' || lasting.includes(table)
  }
  const byChild = Map.groupBy(rows.filter(counts), ({ childId }) => childId)
  return new Map(childIds.map((id) => [id, asHistory(toldOnce(byChild.get(id) ?? []))]))
}

export const findHistory = async (db: Tenant, childId: string): Promise<History> =>
  (await findHistories(db, [childId])).get(childId)!

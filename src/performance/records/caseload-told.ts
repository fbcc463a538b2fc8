import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { ToldWorker } from '../rules/caseload-told.ts'

type Row = ToldWorker['rows'][number] & { readonly day: Day; readonly subject: string }

/** Posts of workers as lists told them, by day: `load` names the list that is asked for each. One query, however many days. */
export const listToldPosts = async (
  db: Tenant,
  asked: readonly { readonly day: Day; readonly load: number }[],
): Promise<ReadonlyMap<Day, readonly ToldWorker[]>> => {
  if (asked.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select a.day, h.subject_id as subject, h.key, h.starts, h.ends, h.fields
    from unnest(${asked.map(({ day }) => day)}::date[], ${asked.map(({ load }) => load)}::integer[]) as a(day, load)
    cross join children.subject s
    join children.history h on h.la_id = s.la_id and h.subject_id = s.subject_id and h.table_id = 'staffMember' and h.source = 'local'
      and h.from_load <= a.load and (h.until_load is null or h.until_load > a.load)
    where s.la_id = ${db.la} and s.kind = 'worker'
    order by 1, 2, h.starts nulls first, h.key`.execute(db.query)
  return new Map(
    [...Map.groupBy(rows, ({ day }) => day)].map(([day, some]) => [
      day,
      [...Map.groupBy(some, ({ subject }) => subject)].map(([subject, own]) => ({ subject, rows: own })),
    ]),
  )
}

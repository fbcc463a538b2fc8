import { sql } from 'kysely'
import type { SupervisionPanel, SupervisionWaits } from '../access/slice.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { isWork } from './records/worklist.ts'
import { findWorkGround } from './records/worklist-ground.ts'
import { allStandards } from './scorecard.ts'

const ofWorkers = allStandards.filter(({ id }) => id === 'sup-frequency')
const schedule = allStandards.filter(({ id }) => ['sup-frequency', 'sup-young-person-8w', 'acc-supervision-2w'].includes(id)) // biome-ignore format: one line

/** Days ahead: for a child two weeks; for a worker the longest interval that may be set. */
const aheadOfChild = 14
const aheadOfWorker = 120

type Row = { who: string; standard: string; from: Day; due: Day; lateBy: number }

const findRows = async (
  db: Tenant,
  today: Day,
  asked: { staff: readonly string[]; children: readonly string[] },
  ids: readonly { id: string }[],
): Promise<readonly Row[]> => {
  // biome-ignore format: one line
  const late = sql`greatest(0, ${today}::date - w.due) as "lateBy"`
  const { rows } = await sql<Row>`
    with who as (
      select w.staff_id, h.subject_id from children.worker_name w
      join children.history h on h.la_id = w.la_id and h.table_id = 'staffMember' and h.until_load is null and h.fields ->> 'name' = w.name
      where w.la_id = ${db.la} and w.staff_id = any(${[...asked.staff]}::uuid[])
      union select st.id, s.subject_id from unnest(${[...asked.staff]}::uuid[]) as st(id)
      join children.subject s on s.la_id = ${db.la} and s.kind = 'worker' and s.identifier = 'staff ' || st.id
    )
    select distinct on (who.staff_id) who.staff_id as who, w.standard, w.opens as "from", w.due, ${late}
    from who join performance.stored_case w on w.subject_id = who.subject_id and ${isWork(db, ofWorkers, today, aheadOfWorker)}
    order by who.staff_id, w.due desc`.execute(db.query)
  const { rows: children } = await sql<Row>`
    select w.subject_id as who, w.standard, w.opens as "from", w.due, ${late} from performance.stored_case w
    where w.subject_id = any(${[...asked.children]}::uuid[]) and ${isWork(db, ids, today, aheadOfChild)}
    order by w.due, w.standard, w.unit`.execute(db.query)
  return [...rows, ...children]
}

const titles = new Map(allStandards.map(({ id, title }) => [id as string, title]))

/** In supervision: what stored cases say, the same as worklists and figures do. */
export const waitsInSupervision: SupervisionPanel = {
  on: 'supervision',
  waits: async (db, _person, today, asked): Promise<SupervisionWaits> => {
    const ground = await findWorkGround(db, today)
    const rows = await findRows(db, today, asked, ground.standards)
    const staff = new Set(asked.staff)
    const children = rows
      .filter(({ who }) => !staff.has(who))
      .map(({ who, standard, due, lateBy }) => ({ who, title: titles.get(standard) ?? standard, due, lateBy }))
    return {
      workers: new Map(rows.filter(({ who }) => staff.has(who)).map(({ who, from, due, lateBy }) => [who, { from, due, lateBy }])), // biome-ignore format: one line
      children: Map.groupBy(children, ({ who }) => who),
      settings: new Map(
        schedule.flatMap(
          (standard) =>
          Object.entries(ground.settings(standard)).map(([name, on]): [string, number] => [`${standard.id} ${name}`, on(today)]), // biome-ignore format: one line
        ),
      ),
    }
  },
}

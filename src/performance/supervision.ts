import { type RawBuilder, sql } from 'kysely'
import type { SupervisionPanel, SupervisionSettings, SupervisionWaits } from '../access/slice.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { isWork } from './records/worklist.ts'
import { findWorkGround, type WorkGround } from './records/worklist-ground.ts'
import { allStandards } from './scorecard.ts'

const ofWorkers = allStandards.filter(({ id }) => id === 'sup-frequency')
const schedule = allStandards.filter(({ id }) => ['sup-frequency', 'sup-young-person-8w', 'acc-supervision-2w', 'sup-confirmed-by-both'].includes(id)) // biome-ignore format: one line

/** Days ahead: for a child two weeks; for a worker the longest interval that may be set. */
const aheadOfChild = 14
const aheadOfWorker = 120

type Row = { who: string; standard: string; from: Day; due: Day; lateBy: number }

/** The supervision that each of some workers waits for: the one due last, of all under which the returns and the directory know them. */
const workersWaiting = (db: Tenant, today: Day, staff: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    with asked(id) as materialized (${staff}), who as (
      select w.staff_id, h.subject_id from asked join children.worker_name w on w.la_id = ${db.la} and w.staff_id = asked.id
      join children.history h on h.la_id = w.la_id and h.table_id = 'staffMember' and h.until_load is null and h.fields ->> 'name' = w.name
      union select asked.id, s.subject_id from asked
      join children.subject s on s.la_id = ${db.la} and s.kind = 'worker' and s.identifier = 'staff ' || asked.id
    )
    select distinct on (who.staff_id) who.staff_id as who, w.standard, w.opens as "from", w.due, ${lateBy(today)} as late_by
    from who join performance.stored_case w on w.subject_id = who.subject_id and ${isWork(db, ofWorkers, today, aheadOfWorker)}
    order by who.staff_id, w.due desc`

const lateBy = (today: Day): RawBuilder<number> => sql`greatest(0, ${today}::date - w.due)`

const findRows = async (
  db: Tenant,
  today: Day,
  asked: { staff: readonly string[]; children: readonly string[] },
  ids: readonly { id: string }[],
): Promise<readonly Row[]> => {
  // biome-ignore format: one line
  const { rows } = await sql<Row>`
    select w.who, w.standard, w."from", w.due, w.late_by as "lateBy"
    from (${workersWaiting(db, today, sql`select unnest(${[...asked.staff]}::uuid[])`)}) w`.execute(db.query)
  const { rows: children } = await sql<Row>`
    select w.subject_id as who, w.standard, w.opens as "from", w.due, ${lateBy(today)} as "lateBy" from performance.stored_case w
    where w.subject_id = any(${[...asked.children]}::uuid[]) and ${isWork(db, ids, today, aheadOfChild)}
    order by w.due, w.standard, w.unit`.execute(db.query)
  return [...rows, ...children]
}

const titles = new Map(allStandards.map(({ id, title }) => [id as string, title]))

const settingsIn = ({ settings }: WorkGround): SupervisionSettings =>
  new Map(schedule.flatMap((standard) => Object.entries(settings(standard)).map(([name, on]) => [`${standard.id} ${name}`, on] as const))) // biome-ignore format: one line

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
      settings: settingsIn(ground),
    }
  },
  workers: workersWaiting,
  settings: async (db, today) => settingsIn(await findWorkGround(db, today)),
}

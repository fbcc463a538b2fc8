import { sql } from 'kysely'
import { type Reach, withinReach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { AlertRow, CaseNow } from '../rules/alert.ts'
import type { Step } from '../rules/ladder.ts'
import { dueDay, isLate, ladderRelation, stepByDays } from './alerts.ts'
import { named } from './members.ts'

/** The child of an alert. Who it is stands there only where it is within reach; of one that is kept to named people no team either. */
export type AlertChild = {
  readonly childId: string
  readonly within: boolean
  readonly isKept: boolean
  readonly identifier: string | null
  readonly forename: string | null
  readonly surname: string | null
  readonly team: string | null
  readonly worker: string | null
  readonly adviser: string | null
}

/** A case of the child under the standard. `late`: as an alert; null: it is none now. */
export type AlertCase = {
  readonly unit: string
  readonly now: CaseNow
  readonly late: { readonly due: Day; readonly byDays: Step; readonly isUrgent: boolean } | null
}

/** Null where there is no such child, or one that nobody may know of (joined with another, or adopted). */
export const findAlertChild = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  childId: string,
): Promise<AlertChild | null> => {
  const { rows } = await sql<AlertChild>`
    select f.* from (
      select c.child_id as "childId", ${withinReach(reach, today)} is true as within, c.identifier, ${named(reach, 'forename')}, ${named(reach, 'surname')},
        c.team, c.worker, c.adviser, exists (select from children.restriction r where r.la_id = ${db.la} and r.child_id = c.child_id
          and r.lifted_at is null and (r.until is null or r.until >= ${today})) as "isKept"
      from children.child c where c.la_id = ${db.la} and c.child_id = ${childId} and c.merged_into is null
        and (c.adopted_on is null or c.adopted_on > ${today})
    ) f`.execute(db.query)
  const [found] = rows
  if (found === undefined || found.within) return found ?? null
  const hidden = { identifier: null, forename: null, surname: null, worker: null, adviser: null }
  return { ...found, ...hidden, team: found.isKept ? null : found.team }
}

type Row = {
  unit: string
  opens: Day
  ends: Day | null
  due: Day | null
  done: Day | null
  unknown: string | null
  excluded: string | null
  late: { due: Day; byDays: Step; isUrgent: boolean } | null
  withdrawn: Day | null
  isKnown: boolean
}

/** Of these units, and whatever else is late: how each stands now, the latest due first. */
export const listAlertCases = async (
  db: Tenant,
  today: Day,
  {
    childId,
    standard,
    rows,
    units,
  }: { childId: string; standard: string; rows: readonly AlertRow[]; units: readonly string[] },
): Promise<readonly AlertCase[]> => {
  const { rows: found } = await sql<Row>`
    with ladder as (${ladderRelation(rows.filter((one) => one.standard === standard))}),
    known as (
      select w.unit, w.opens, w.ends, w.due, w.done, w.unknown, w.excluded, case when l.standard is not null then
        jsonb_build_object('due', ${dueDay}, 'byDays', ${stepByDays}, 'isUrgent', l.urgent) end as late
      from performance.stored_case w left join ladder l on l.standard = w.standard and ${isLate(db, today, rows)}
      where w.la_id = ${db.la} and w.standard = ${standard} and w.subject_id = ${childId} and w.until_load is null
    ), wanted as (
      select unit from known where late is not null union select unnest(${[...units]}::text[])
    )
    select u.unit, k.opens, k.ends, k.due, k.done, k.unknown, k.excluded, k.late, k.unit is not null as "isKnown",
      (select max(o.as_at) from performance.stored_case g join children.load o on o.la_id = g.la_id and o.load_id = g.until_load
        where g.la_id = ${db.la} and g.standard = ${standard} and g.subject_id = ${childId} and g.unit = u.unit and k.unit is null) as withdrawn
    from wanted u left join known k using (unit) order by k.late is null, k.due desc nulls last, u.unit`.execute(
    db.query,
  )
  return found.map(({ unit, late, isKnown, withdrawn, opens, ends, due, done, unknown, excluded }) => ({
    unit,
    late,
    now: isKnown ? { opens, ends, due, done, unknown, excluded } : { withdrawn },
  }))
}

/** An alert that somebody did something about, or of which somebody was told, and which is late no more. */
export type EndedAlert = {
  readonly childId: string
  readonly identifier: string
  readonly forename: string | null
  readonly surname: string | null
  readonly standard: string
  readonly unit: string
  readonly lastAt: Date
  readonly now: CaseNow
}

/** The newest that people had to do with and that ended, of children within reach. */
export const listEnded = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  rows: readonly AlertRow[],
  take: number,
): Promise<readonly EndedAlert[]> => {
  const { rows: found } = await sql<Omit<EndedAlert, 'now'> & Omit<Row, 'late'>>`
    with ladder as (${ladderRelation(rows)}),
    touched as (
      select e.child_id, e.standard, e.unit, max(e.at) as last_at from performance.alert_event e where e.la_id = ${db.la} group by 1, 2, 3
    )
    select c.child_id as "childId", c.identifier, ${named(reach, 'forename')}, ${named(reach, 'surname')}, t.standard, t.unit, t.last_at as "lastAt",
      k.opens, k.ends, k.due, k.done, k.unknown, k.excluded, k.unit is not null as "isKnown",
      (select max(o.as_at) from performance.stored_case g join children.load o on o.la_id = g.la_id and o.load_id = g.until_load
        where g.la_id = ${db.la} and g.standard = t.standard and g.subject_id = t.child_id and g.unit = t.unit and k.unit is null) as withdrawn
    from touched t join children.child c on c.la_id = ${db.la} and c.child_id = t.child_id and ${withinReach(reach, today)}
      left join performance.stored_case k on k.la_id = ${db.la} and k.standard = t.standard and k.subject_id = t.child_id and k.unit = t.unit and k.until_load is null
    where not exists (select from performance.stored_case w join ladder l on l.standard = w.standard and ${isLate(db, today, rows)}
      where w.standard = t.standard and w.subject_id = t.child_id and w.unit = t.unit)
    order by t.last_at desc limit ${take}`.execute(db.query)
  return found.map(({ opens, ends, due, done, unknown, excluded, isKnown, withdrawn, ...alert }) => ({
    ...alert,
    now: isKnown ? { opens, ends, due, done, unknown, excluded } : { withdrawn },
  }))
}

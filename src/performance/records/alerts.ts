import { type RawBuilder, sql } from 'kysely'
import { type Reach, withinReach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type AlertRow, standingOf } from '../rules/alert.ts'
import type { AlertShow } from '../rules/alert-query.ts'
import type { Snooze, Step } from '../rules/ladder.ts'
import { type Directory, type Duty, findRungs, workerTold } from '../rules/ladder-people.ts'
import { type AlertKey, acknowledgements, firstTaken, isAboutIn, sameAlert, snoozesOn } from './alert-events.ts'
import { named } from './members.ts'
import { isWork } from './worklist.ts'

/** A late case as it stands with people. `due`: its last day in time; of what no day permits, the day before it began. */
export type Alert = {
  readonly standard: string
  readonly childId: string
  readonly unit: string
  readonly identifier: string
  readonly forename: string | null
  readonly surname: string | null
  readonly team: string | null
  readonly worker: string | null
  readonly opens: Day
  readonly due: Day
  /** Calendar days since it was due. */
  readonly lateBy: number
  readonly byDays: Step
  readonly reached: Step
  readonly isUrgent: boolean
  readonly acknowledged: { readonly by: string; readonly at: string } | null
  readonly snoozed: readonly { readonly by: string; readonly until: Day; readonly note: string }[]
}

/**
 * What is late by the worklist's own predicate, or so where no day of it is permitted (a piece of a measure at a date). Rows of
 * `performance.stored_case` are called `w`, and of the ladder `l`. The first line says again what both have in common, for the index.
 */
export const isLate = (db: Tenant, today: Day, rows: readonly AlertRow[]): RawBuilder<boolean> => sql<boolean>`
  w.la_id = ${db.la} and w.until_load is null and w.set_apart is null and w.opens <= ${today} and w.live_until > ${today}
  and case when l.at_once then w.due is null and w.done = w.opens and (w.ends is null or w.ends > ${today})
    else ${isWork(db, idsOf(rows), today, -1)} end
  and coalesce(w.late_from, w.opens) >= l.since and coalesce(w.late_from, w.opens) < l.until`

const idsOf = (rows: readonly AlertRow[]) => [...new Set(rows.map(({ standard }) => standard))].map((id) => ({ id }))

/** The ladder as a relation: one row for each standard and time, with the last due day of each step. */
export const ladderRelation = (rows: readonly AlertRow[]): RawBuilder<unknown> => {
  const cut = (at: 0 | 1 | 2 | 3) => sql`${rows.map(({ cuts }) => cuts[at])}::date[]`
  return sql`select * from unnest(${rows.map(({ standard }) => standard)}::text[], ${rows.map(({ since }) => since)}::date[],
    ${rows.map(({ until }) => until)}::date[], ${cut(0)}, ${cut(1)}, ${cut(2)}, ${cut(3)}, ${rows.map(({ isUrgent }) => isUrgent)}::boolean[],
    ${rows.map(({ atOnce }) => atOnce)}::boolean[]) as l(standard, since, until, c1, c2, c3, c4, urgent, at_once)`
}

/** The last due day in time, of a case and the ladder; and the step that its days have reached. */
export const dueDay = sql`(coalesce(w.late_from, w.opens) - 1)`
export const stepByDays = sql`case when ${dueDay} <= l.c4 then 4 when ${dueDay} <= l.c3 then 3 when ${dueDay} <= l.c2 then 2
  when ${dueDay} <= l.c1 then 1 else 0 end`

const texts = (some: Iterable<string>) => sql`${[...some]}::text[]`

const dutyRelation = (duties: readonly Duty[]): RawBuilder<unknown> =>
  sql`select * from unnest(${texts(duties.map(({ team }) => team))}, ${duties.map(({ from }) => from)}::integer[],
    ${duties.map(({ alone }) => alone)}::integer[]) as d(team, starts, alone)`

type SnoozedAlert = AlertKey & {
  readonly team: string | null
  readonly worker: string | null
  readonly byDays: Step
  readonly isUrgent: boolean
  readonly snoozes: readonly (Snooze & Alert['snoozed'][number])[]
}

/** Alerts that somebody put off by a snooze that holds, a few of all. */
const listSnoozed = async (db: Tenant, today: Day, rows: readonly AlertRow[]): Promise<readonly SnoozedAlert[]> => {
  const found = await sql<SnoozedAlert>`
    with ladder as (${ladderRelation(rows)}), snooze as materialized (${snoozesOn(db, today)})
    select w.standard, c.child_id as "childId", w.unit, c.team, c.worker, ${stepByDays} as "byDays", l.urgent as "isUrgent",
      jsonb_agg(jsonb_build_object('accountId', e.account_id, 'step', e.step, 'by', e.by_name, 'until', e.until, 'note', e.note)
        order by e.at, e.event_id) as snoozes
    from snooze e join children.child c on c.la_id = ${db.la} and c.child_id = e.child_id
      join performance.stored_case w on w.subject_id = e.child_id and w.unit = e.unit and w.standard = e.standard
      join ladder l on l.standard = w.standard and ${isLate(db, today, rows)}
    where ${isAboutIn('e', dueDay)} group by 1, 2, 3, 4, 5, 6, 7`.execute(db.query)
  return found.rows
}

/** How snoozed alerts stand with people is not said again in SQL but by the rule itself: who sleeps, and how far each has climbed past them. */
const putOff = (
  some: readonly SnoozedAlert[],
  directory: Directory,
  accountId: string,
  today: Day,
): RawBuilder<unknown> => {
  const rungs = findRungs(directory)
  const put = some.map(({ childId, standard, unit, team, worker, ...climbing }) => {
    const { reached, quiet } = standingOf(workerTold(directory, worker), rungs(team), climbing, today)
    const snoozed = climbing.snoozes.map(({ by, until, note }) => ({ by, until, note }))
    return { child_id: childId, standard, unit, reached, quiet: quiet.includes(accountId), snoozed }
  })
  return sql`select * from jsonb_to_recordset(${JSON.stringify(put)}::jsonb)
    as p(child_id uuid, standard text, unit text, reached integer, quiet boolean, snoozed jsonb)`
}

export type AlertsAsked = {
  readonly rows: readonly AlertRow[]
  readonly duties: readonly Duty[]
  readonly directory: Directory
  readonly show: Exclude<AlertShow, 'ended'>
  readonly standard: string
  readonly acknowledged: '' | 'yes' | 'no'
  readonly step: Step | null
  readonly skip: number
  readonly take: number
}

/** How many wait for this person, how many they snoozed, how many are urgent, and all within reach; of what is shown, by standard. */
export type Alerts = {
  readonly counts: Readonly<Record<Exclude<AlertShow, 'ended'>, number>>
  readonly byStandard: readonly { readonly standard: string; readonly count: number }[]
  readonly found: number
  readonly alerts: readonly Alert[]
}

const shownBy: Readonly<Record<AlertsAsked['show'], RawBuilder<boolean>>> = {
  mine: sql<boolean>`s.mine and not s.asleep`,
  snoozed: sql<boolean>`s.mine and s.asleep`,
  urgent: sql<boolean>`s.urgent`,
  all: sql<boolean>`true`,
}

/** Names that returns give to workers who can be told here. */
const tellable = (directory: Directory): readonly string[] =>
  [...directory.workers.keys()].filter((name) => workerTold(directory, name) !== null)

/** Alerts about children within reach, urgent ones first, then those that are late longest. Two queries. */
export const listAlerts = async (db: Tenant, reach: Reach, today: Day, asked: AlertsAsked): Promise<Alerts> => {
  const own = texts([...reach.ownNames, ...reach.coveredNames])
  const { acknowledged, directory, standard, step } = asked
  const put = putOff(await listSnoozed(db, today, asked.rows), directory, reach.accountId, today)
  const { rows } = await sql<{ [Name in keyof Alerts]: Alerts[Name] | null }>`
    with ladder as (${ladderRelation(asked.rows)}), duty as (${dutyRelation(asked.duties)}), put as (${put}),
    taken as materialized (${acknowledgements(db)}),
    late as materialized (
      select w.standard, c.child_id, w.unit, c.identifier, ${named(reach, 'forename')}, ${named(reach, 'surname')}, c.team, c.worker, w.opens,
        ${dueDay} as due, ${stepByDays} as by_days, l.urgent,
        (c.worker = any(${own}) or c.adviser = any(${own})) is true as own
      from ladder l join performance.stored_case w on w.standard = l.standard and ${isLate(db, today, asked.rows)}
        join children.child c on c.la_id = ${db.la} and c.child_id = w.subject_id and ${withinReach(reach, today)}
    ), stood as (
      select t.*, coalesce(p.reached, case when t.urgent then greatest(t.by_days, 1) else t.by_days end) as reached,
        coalesce(p.snoozed, '[]') as snoozed, p.quiet is true as asleep
      from late t left join put p on ${sameAlert('p', 't')}
    ), first_taken as materialized (${firstTaken}),
    s as materialized (
      select t.*, a.by_name, a.at as taken_at,
        t.own or coalesce(t.reached >= case when t.worker = any(${texts(tellable(directory))}) then d.starts else d.alone end, false) as mine
      from stood t left join first_taken a on ${sameAlert('a', 't')}
        left join duty d on d.team = case when t.team = any(${texts(directory.teams.keys())}) then t.team else '' end
    ), chosen as (
      select * from s where ${shownBy[asked.show]} and (${acknowledged} = '' or (s.by_name is not null) = (${acknowledged} = 'yes'))
        and (${step}::integer is null or s.reached = ${step}::integer)
    ), shown as (
      select * from chosen where ${standard} = '' or standard = ${standard}
      order by urgent desc, due, identifier, standard, unit limit ${asked.take} offset ${asked.skip}
    )
    select (select jsonb_build_object('mine', count(*) filter (where ${shownBy.mine}), 'snoozed', count(*) filter (where ${shownBy.snoozed}),
        'urgent', count(*) filter (where ${shownBy.urgent}), 'all', count(*)) from s) as counts,
      (select jsonb_agg(jsonb_build_object('standard', standard, 'count', n) order by standard)
        from (select standard, count(*) as n from chosen group by 1) x) as "byStandard",
      (select count(*)::integer from chosen where ${standard} = '' or standard = ${standard}) as found,
      (select jsonb_agg(jsonb_build_object('standard', standard, 'childId', child_id, 'unit', unit, 'identifier', identifier, 'forename', forename,
        'surname', surname, 'team', team, 'worker', worker, 'opens', opens, 'due', due, 'lateBy', ${today}::date - due, 'byDays', by_days,
        'reached', reached, 'isUrgent', urgent, 'snoozed', snoozed,
        'acknowledged', case when by_name is not null then jsonb_build_object('by', by_name, 'at', taken_at) end)
        order by urgent desc, due, identifier, standard, unit) from shown) as alerts`.execute(db.query)
  const { counts, byStandard, found, alerts } = rows[0]!
  return { counts: counts!, byStandard: byStandard ?? [], found: found!, alerts: alerts ?? [] }
}

/** An urgent alert of the authority. Who it is about is told only where it is `within` the reach that was asked about. */
export type UrgentAlert = Omit<Alert, 'identifier' | 'snoozed'> & {
  readonly identifier: string | null
  readonly isKept: boolean
  readonly within: boolean
}

/** Every urgent alert that is open, the oldest first; `reach` null: for the work of Throughline itself. One query, of few standards. */
export const listUrgent = async (
  db: Tenant,
  reach: Reach | null,
  today: Day,
  rows: readonly AlertRow[],
): Promise<readonly UrgentAlert[]> => {
  const urgent = rows.filter(({ isUrgent }) => isUrgent)
  if (urgent.length === 0) return []
  const within = reach === null ? sql`false` : withinReach(reach, today)
  const names =
    reach === null
      ? sql`null::text as forename, null::text as surname`
      : sql`${named(reach, 'forename')}, ${named(reach, 'surname')}`
  const { rows: found } = await sql<UrgentAlert & { at: string | null; by: string | null }>`
    with ladder as (${ladderRelation(urgent)}), taken as materialized (${acknowledgements(db)}),
    late as materialized (
      select w.standard, c.child_id, w.unit, w.opens, ${dueDay} as due, ${stepByDays} as by_days, k.kept, ${within} is true as within,
        c.identifier, ${names}, c.team, c.worker
      from ladder l join performance.stored_case w on w.standard = l.standard and ${isLate(db, today, urgent)}
        join children.child c on c.la_id = ${db.la} and c.child_id = w.subject_id and c.merged_into is null
          and (c.adopted_on is null or c.adopted_on > ${today})
        cross join lateral (select exists (select from children.restriction r where r.la_id = ${db.la} and r.child_id = c.child_id
          and r.lifted_at is null and (r.until is null or r.until >= ${today})) as kept) k
    ), first_taken as materialized (${firstTaken})
    select t.standard, t.child_id as "childId", t.unit, t.opens, t.due, ${today}::date - t.due as "lateBy", t.by_days as "byDays",
      greatest(1, t.by_days) as reached, true as "isUrgent", t.kept as "isKept", t.within, t.identifier, t.forename, t.surname, t.team, t.worker,
      case when a.by_name is not null then jsonb_build_object('by', a.by_name, 'at', a.at) end as acknowledged
    from late t left join first_taken a on ${sameAlert('a', 't')}
    order by a.by_name is not null, t.due, t.standard, t.child_id, t.unit`.execute(db.query)
  if (reach === null) return found
  return found.map((one) => (one.within ? one : hidden(one)))
}

/** Of a record that is kept to named people not even the team: it would tell who it may be. */
const hidden = (one: UrgentAlert): UrgentAlert => ({
  ...one,
  identifier: null,
  forename: null,
  surname: null,
  worker: null,
  team: one.isKept ? null : one.team,
})

/** Whether anything may be urgent at all: asked before anything else, since the home page asks. */
export const hasUrgent = async (db: Tenant, today: Day, standards: readonly string[]): Promise<boolean> => {
  const { rows } = await sql`
    select from performance.stored_case w where w.la_id = ${db.la} and w.standard = any(${[...standards]}::text[]) and w.until_load is null
      and w.live_until > ${today} and w.set_apart is null and w.opens <= ${today} and coalesce(w.late_from, w.opens) <= ${today} limit 1`.execute(
    db.query,
  )
  return rows.length > 0
}

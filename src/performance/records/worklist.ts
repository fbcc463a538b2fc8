import { type RawBuilder, sql } from 'kysely'
import { type Reach, withinReach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Whose, WorkGroup } from '../rules/worklist.ts'
import { named } from './members.ts'
import type { AskedStandard } from './part-of.ts'
import { listPlaces, withTeamsOfService } from './places.ts'
import {
  asked as askedBy,
  goesOn,
  isForbiddenNow,
  isToFindOut,
  type LookedAt,
  mustBeDone,
  onWorklist,
} from './worklist-besides.ts'

/**
 * Something that must be done for a child: late since its due day, or due in the coming days. `lateBy`: days; 0: not late. Of what cannot be
 * told, of what is looked at and not due, and of what no day is permitted (`lateBy`: the nights slept), `due` is null; `unknown`: why it
 * cannot be told.
 */
export type WorkItem = {
  readonly standard: string
  readonly childId: string
  readonly identifier: string
  readonly forename: string | null
  readonly surname: string | null
  readonly unit: string
  readonly opens: Day
  readonly due: Day | null
  readonly lateBy: number
  readonly unknown: string | null
  /** Who holds the child now, as the newest load says. */
  readonly team: string | null
  readonly worker: string | null
  readonly because: readonly (readonly [table: string, key: string])[]
}

export type WorkAsked = {
  readonly whose: Whose
  readonly standards: readonly (AskedStandard & LookedAt)[]
  /** Of these standards only; all where left out. */
  readonly chosen?: readonly string[] | undefined
  /** Days ahead; 6 is this week, today included. */
  readonly ahead: number
  readonly late: boolean
  /** Only what cannot be told, or only the children on the worse side of measures at a date. */
  readonly only?: 'untold' | 'look'
  readonly skip: number
  readonly take: number
}

/** How much is late, due today, due in the coming days, cannot be told, and how many stand on the worse side of a measure at a date. */
export type WorkCount = Readonly<Record<WorkGroup, number>>

/** `due`: today or in the coming days, of what is chosen. `counts`: of every standard that asks something, chosen or not. */
export type Work = {
  readonly items: readonly WorkItem[]
  readonly late: number
  readonly due: number
  readonly untold: number
  readonly look: number
  readonly chosen: readonly string[]
  readonly counts: readonly (WorkCount & { readonly standard: string })[]
}

const teamsIn = async (db: Tenant, teams: readonly string[]): Promise<readonly string[]> =>
  withTeamsOfService(await listPlaces(db), teams)

/** Whether anything says to which service this person's teams belong. */
export const hasOwnService = async (db: Tenant, { teamNames }: Reach): Promise<boolean> =>
  (await listPlaces(db)).some(({ team, service }) => service !== null && teamNames.includes(team))

const names = (some: readonly string[]) => sql`any(${[...some]}::text[])`

const held = async (db: Tenant, reach: Reach, whose: Whose): Promise<RawBuilder<boolean>> => {
  if (whose === 'all') return sql<boolean>`true`
  if (typeof whose === 'object') return sql<boolean>`c.team = ${whose.team}`
  if (whose === 'me') {
    const own = names([...reach.ownNames, ...reach.coveredNames])
    return sql<boolean>`(c.worker = ${own} or c.adviser = ${own} or c.reviewing_officer = ${own})`
  }
  const teams = [...reach.teamNames, ...reach.coveredTeamNames]
  return sql<boolean>`c.team = ${names(whose === 'my-teams' ? teams : await teamsIn(db, teams))}`
}

/** What is open, asked and due by a day, twin of `isWork`. `w` is the case, `c` the child. By the days that the live figure counts by. */
export const isWork = (
  db: Tenant,
  standards: readonly Pick<AskedStandard, 'id'>[],
  today: Day,
  ahead: number,
): RawBuilder<boolean> => sql<boolean>`${goesOn(db, standards, today)} and ${askedBy(today, ahead)}`

/**
 * What is late and not done, and what falls due in the coming days, of children within reach: what the law permits for no single day, then the
 * latest first. One query, or two for one's service.
 */
export const listWork = async (db: Tenant, reach: Reach, today: Day, asked: WorkAsked): Promise<Work> => {
  const whose = await held(db, reach, asked.whose)
  const chosen = asked.chosen ?? asked.standards.map(({ id }) => id)
  const { standards, only } = asked
  const groups = only === undefined ? (asked.late ? ['late'] : ['late', 'today', 'soon', 'untold']) : [only]
  const { is, group } = onWorklist(db, standards, today, asked.ahead)
  const { rows } = await sql<{ counts: Work['counts'] | null; items: readonly WorkItem[] | null }>`
    with every_one as materialized (
      select w.standard, c.child_id, c.identifier, ${named(reach, 'forename')}, ${named(reach, 'surname')}, w.unit, w.opens, w.due as by_day,
        ${group} as in_group, w.unknown, c.team, c.worker, w.because
      from children.child c join performance.stored_case w on w.subject_id = c.child_id and ${is}
      where c.la_id = ${db.la} and ${withinReach(reach, today)} and ${whose}
    ), open as (
      select *, case when in_group not in ('untold', 'look') then by_day end as due, by_day is null and in_group = 'late' as forbidden from every_one
    ), shown as (
      select * from open where standard = any(${[...chosen]}::text[]) and in_group = any(${groups}::text[])
      order by forbidden desc, due nulls last, identifier, standard, unit limit ${asked.take} offset ${asked.skip}
    ), counted as (
      select standard, (count(*) filter (where in_group = 'late'))::integer as late, (count(*) filter (where in_group = 'today'))::integer as today,
        (count(*) filter (where in_group = 'soon'))::integer as soon, (count(*) filter (where in_group = 'untold'))::integer as untold,
        (count(*) filter (where in_group = 'look'))::integer as look from open group by standard
    )
    select (select jsonb_agg(to_jsonb(counted) order by standard) from counted) as counts,
      (select jsonb_agg(jsonb_build_object('standard', standard, 'childId', child_id, 'identifier', identifier, 'forename', forename,
        'surname', surname, 'unit', unit, 'opens', opens, 'due', due, 'lateBy', greatest(0, ${today}::date - case when forbidden then opens else due end), 'unknown', unknown,
        'team', team, 'worker', worker, 'because', because)
        order by forbidden desc, due nulls last, identifier, standard, unit) from shown) as items`.execute(db.query)
  const counts = rows[0]!.counts ?? []
  const { late, today: now, soon, untold, look } = totalOf(counts.filter(({ standard }) => chosen.includes(standard)))
  return { late, due: now + soon, untold, look, items: rows[0]!.items ?? [], chosen, counts }
}

const none: WorkCount = { late: 0, today: 0, soon: 0, untold: 0, look: 0 }

export const totalOf = (counts: readonly WorkCount[]): WorkCount =>
  counts.reduce(
    (sum, one) => ({
      late: sum.late + one.late,
      today: sum.today + one.today,
      soon: sum.soon + one.soon,
      untold: sum.untold + one.untold,
      look: sum.look + one.look,
    }),
    none,
  )

/** Of what no day is permitted, the day before it began, as alerts say it. */
const lastInTime = sql`coalesce(w.due, w.opens - 1)`

/** How much is due for how many children, by standard and due day; of what is late, the day it was due. Names nobody. */
export type WorkOfDay = {
  readonly standard: string
  readonly due: Day
  readonly count: number
  readonly children: number
}

export const countWork = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  asked: Pick<WorkAsked, 'whose' | 'standards' | 'ahead'>,
): Promise<readonly WorkOfDay[]> => {
  const whose = await held(db, reach, asked.whose)
  const { rows } = await sql<WorkOfDay>`
    select w.standard, ${lastInTime} as due, count(*)::integer as count, count(distinct c.child_id)::integer as children
    from children.child c join performance.stored_case w on w.subject_id = c.child_id
      and ${mustBeDone(db, asked.standards, today, asked.ahead).is}
    where c.la_id = ${db.la} and ${withinReach(reach, today)} and ${whose}
    group by 1, 2 order by 2, 1`.execute(db.query)
  return rows
}

/** How much of a standard is late, for how many children, and since when the oldest. */
export type LateWork = {
  readonly standard: string
  readonly count: number
  readonly children: number
  readonly due: Day
}

/** By standard, the one that is late longest first. */
export const countLate = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  asked: Pick<WorkAsked, 'whose' | 'standards'>,
): Promise<readonly LateWork[]> => {
  const whose = await held(db, reach, asked.whose)
  const { rows } = await sql<LateWork>`
    select w.standard, count(*)::integer as count, count(distinct c.child_id)::integer as children, min(${lastInTime}) as due
    from children.child c join performance.stored_case w on w.subject_id = c.child_id and ${mustBeDone(db, asked.standards, today, -1).is}
    where c.la_id = ${db.la} and ${withinReach(reach, today)} and ${whose}
    group by 1 order by 4, 1`.execute(db.query)
  return rows
}

/** What waits for one child, as an expression that gives JSON; what the law forbids, then by due day, and last what cannot be told. */
export const workOfChild = (
  db: Tenant,
  standards: readonly AskedStandard[],
  today: Day,
  childId: string,
): RawBuilder<unknown> => {
  const of = sql`performance.stored_case w where w.subject_id = ${childId}::uuid and`
  return sql`
  (select jsonb_agg(jsonb_build_object('standard', standard, 'opens', opens, 'due', due, 'lateBy', greatest(0, ${today}::date - coalesce(due, forbidden)), 'unknown', unknown)
      order by forbidden nulls last, due nulls last, standard, unit)
    from (select w.standard, w.unit, w.opens, w.due, w.unknown, null::date as forbidden from ${of} ${isWork(db, standards, today, 92)}
      union all select w.standard, w.unit, w.opens, null, null, w.opens from ${of} ${isForbiddenNow(db, standards, today)}
      union all select w.standard, w.unit, w.opens, null, w.unknown, null from ${of} ${isToFindOut(db, standards, today)}) waiting)`
}

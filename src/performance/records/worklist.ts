import { type RawBuilder, sql } from 'kysely'
import { type Reach, withinReach } from '../../children/index.ts'
import { addDays, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { named } from './members.ts'
import type { AskedStandard } from './part-of.ts'
import { listPlaces } from './places.ts'

/** Something that must be done for a child: late since its due day, or due in the coming days. `lateBy`: days; 0: not late. */
export type WorkItem = {
  readonly standard: string
  readonly childId: string
  readonly identifier: string
  readonly forename: string | null
  readonly surname: string | null
  readonly unit: string
  readonly opens: Day
  readonly due: Day
  readonly lateBy: number
  /** Who holds the child now, as the newest load says. */
  readonly team: string | null
  readonly worker: string | null
  readonly because: readonly (readonly [table: string, key: string])[]
}

/** Whose work: one's own, one's teams', that of the services these teams belong to, a named team's, or all within reach. */
export type Whose = 'me' | 'my-teams' | 'my-service' | 'all' | { readonly team: string }

export type WorkAsked = {
  readonly whose: Whose
  readonly standards: readonly AskedStandard[]
  /** Days ahead; 6 is this week, today included. */
  readonly ahead: number
  readonly late: boolean
  readonly skip: number
  readonly take: number
}

export type Work = { readonly items: readonly WorkItem[]; readonly late: number; readonly due: number }

const teamsIn = async (db: Tenant, teams: readonly string[]): Promise<readonly string[]> => {
  const places = await listPlaces(db)
  const services = new Set(places.filter(({ team }) => teams.includes(team)).map(({ service }) => service))
  services.delete(null)
  return [...teams, ...places.filter(({ service }) => services.has(service)).map(({ team }) => team)]
}

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

/**
 * What is late and not done, and what falls due in the coming days, of children within reach: the latest first. A measure at a date asks
 * nothing of anybody and is not work. By the same days that the live figure counts by.
 */
export const listWork = async (db: Tenant, reach: Reach, today: Day, asked: WorkAsked): Promise<Work> => {
  const whose = await held(db, reach, asked.whose)
  const { rows } = await sql<{ late: number; due: number; items: readonly WorkItem[] | null }>`
    with open as materialized (
      select w.standard, c.child_id, c.identifier, ${named(reach, 'forename')}, ${named(reach, 'surname')}, w.unit, w.opens, w.due, greatest(0, ${today}::date - w.due) as late_by,
        c.team, c.worker, w.because
      from children.child c
      join performance.stored_case w on w.la_id = c.la_id and w.subject_id = c.child_id and w.until_load is null
      where c.la_id = ${db.la} and ${withinReach(reach, today)} and ${whose}
        and w.standard = any(${asked.standards.map(({ id }) => id)}::text[]) and w.set_apart is null and w.opens <= ${today} and w.due >= w.opens
        and w.due <= ${addDays(today, asked.ahead)} and (w.late_from <= ${today} or w.due >= ${today})
        and (w.ends is null or w.ends > ${today}) and (w.done is null or w.done > ${today})
    ), shown as (
      select * from open where late_by > 0 or not ${asked.late} order by due, identifier, standard, unit limit ${asked.take} offset ${asked.skip}
    )
    select (select count(*)::integer from open where late_by > 0) as late, (select count(*)::integer from open where late_by = 0) as due,
      (select jsonb_agg(jsonb_build_object('standard', standard, 'childId', child_id, 'identifier', identifier, 'forename', forename,
        'surname', surname, 'unit', unit, 'opens', opens, 'due', due, 'lateBy', late_by, 'team', team, 'worker', worker, 'because', because)
        order by due, identifier, standard, unit) from shown) as items`.execute(db.query)
  const { late, due, items } = rows[0]!
  return { late, due, items: items ?? [] }
}

import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../platform/day.ts'
import type { Beside } from '../../../platform/db/beside.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { TableId } from '../../history/model.ts'
import type { ChildFacts } from '../../model.ts'
import { childColumns } from '../../records/child.ts'
import { withinReach } from '../../records/reach.ts'
import type { Reach } from '../../rules/reach.ts'
import type { SignOff } from '../model.ts'
import { isDueRefresh, type Refresh, refreshFactsOf } from '../rules/due.ts'
import { signingOf } from '../rules/signing.ts'
import { type ChronologyState, stateOf } from '../rules/state.ts'
import { findHistories } from './history.ts'

const readForDue: readonly TableId[] = [
  'childInNeed',
  'childInNeedPlan',
  'protectionPlan',
  'carePeriod',
  'preProceedings',
  'conference',
  'review',
  'involvement',
  'legalStatus',
]

/** `waits`: completed, and no manager has looked at it since. */
export type DueChronology = { child: ChildFacts; refresh: Refresh; state: ChronologyState; waits: boolean }
type OpenChild = ChildFacts & {
  signOffs: readonly Pick<SignOff, 'kind' | 'on'>[] | null
  heldSince: Day
  lacks: boolean | null
}

const texts = (names: readonly string[]): RawBuilder<string[]> => sql`${[...names]}::text[]`

/** Whose own chronologies these are: those of a worker, not of everyone whom a manager may look at. */
const ownChildren = (reach: Reach): RawBuilder<boolean> =>
  sql<boolean>`(c.worker = any(${texts(reach.ownNames)}) or c.adviser = any(${texts(reach.ownNames)}))`

/** Sign-offs of `c` itself, newest first: those of an identifier that was joined are to read only. */
const signOffs = sql`(select jsonb_agg(jsonb_build_object('kind', s.kind, 'on', s.signed_on) order by s.at desc, s.sign_off_id desc)
  from children.chronology_sign_off s where s.la_id = c.la_id and s.child_id = c.child_id)`

/** Open children within reach and what is signed and written of each. `own`: the children of this person themselves only. */
export const openChildren = (db: Tenant, reach: Reach, today: Day, own: boolean): Beside<readonly OpenChild[]> => ({
  rows: sql`
    with recursive found as materialized (
      select c.child_id from children.child c
      where c.la_id = ${db.la} and c.merged_into is null and (c.in_need or c.on_protection_plan or c.in_care) and ${withinReach(reach, today)}
        ${own ? sql`and ${ownChildren(reach)}` : sql``}
    ), joined(child_id, root) as (
      select child_id, child_id from found
      union all select c.child_id, j.root from children.child c join joined j on c.merged_into = j.child_id where c.la_id = ${db.la}
    ), newest as (
      select distinct on (v.entry_id) j.root, v.state, v.impact, v.source, v.positive
      from joined j join children.chronology_version v on v.la_id = ${db.la} and v.child_id = j.child_id
      order by v.entry_id, v.version desc
    ), told as (
      select root, bool_or(btrim(impact) = '' or btrim(source) = '') or not bool_or(positive) as lacks from newest where state = 'in' group by root
    )
    select ${childColumns(today)}, c.first_known::date as "heldSince", ${signOffs} as "signOffs",
      t.lacks or not exists (select from children.chronology_analysis a where a.la_id = c.la_id and a.child_id = c.child_id) as lacks
    from found f join children.child c on c.la_id = ${db.la} and c.child_id = f.child_id
    left join told t on t.root = c.child_id
    order by c.identifier`,
  read: (rows) => rows,
})

/** Of these, the chronologies that are due, the most overdue first: in two more queries for all of them. */
export const dueOf = async (db: Tenant, rows: readonly OpenChild[], today: Day): Promise<readonly DueChronology[]> => {
  const histories = await findHistories(
    db,
    rows.map(({ childId }) => childId),
    readForDue,
  )
  return rows
    .flatMap(({ signOffs, heldSince, lacks, ...child }) => {
      const { standing, givenBack, waits } = signingOf(signOffs ?? [])
      const facts = refreshFactsOf(histories.get(child.childId)!, today)
      const refresh = isDueRefresh(facts, standing?.on ?? null, today, heldSince)
      const state = stateOf({ refresh, isGivenBack: givenBack !== null, lacks: lacks === true })
      return refresh && state ? [{ child, refresh, state, waits }] : []
    })
    .toSorted((one, other) => (one.refresh.due < other.refresh.due ? -1 : 1))
}

/**
 * The chronologies of open children within reach, the most overdue first: in three queries for all of them. `own`: of the children of this
 * person themselves only. Of what is missing this looks at what is written; events that wait to be settled show in the chronology itself.
 */
export const findDueChronologies = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  own: boolean,
): Promise<readonly DueChronology[]> =>
  own && reach.ownNames.length === 0
    ? []
    : dueOf(db, (await sql<OpenChild>`${openChildren(db, reach, today, own).rows}`.execute(db.query)).rows, today)

/** A chronology that a manager gave back, and what they said. */
export type GivenBack = { childId: string; identifier: string; by: string; on: Day; note: string }

const newest = sql`(select s.kind, s.by_name, s.signed_on, s.note from children.chronology_sign_off s
  where s.la_id = c.la_id and s.child_id = c.child_id order by s.at desc, s.sign_off_id desc limit 1)`

/** Chronologies of this person's own children, and those that they completed themselves, which were given back: also after work ended. */
export const givenBack = (db: Tenant, reach: Reach, today: Day): Beside<readonly GivenBack[]> => ({
  rows: sql`
    select c.child_id as "childId", c.identifier, s.by_name as by, s.signed_on as on, s.note
    from children.child c cross join lateral ${newest} s
    where c.la_id = ${db.la} and c.merged_into is null and s.kind = 'returned' and ${withinReach(reach, today)}
      and (${ownChildren(reach)} or ${reach.accountId}::uuid = (
        select f.by_account from children.chronology_sign_off f
        where f.la_id = c.la_id and f.child_id = c.child_id and f.kind = 'complete' order by f.at desc, f.sign_off_id desc limit 1))
    order by s.signed_on, c.identifier`,
  read: (rows) => rows,
})

/** How many chronologies within reach were completed by somebody else and wait for a manager. */
export const waiting = (db: Tenant, reach: Reach, today: Day): Beside<number> => ({
  rows: sql`
    select count(*)::integer as count from children.child c cross join lateral (
      select s.kind, s.by_account from children.chronology_sign_off s
      where s.la_id = c.la_id and s.child_id = c.child_id order by s.at desc, s.sign_off_id desc limit 1
    ) s
    where c.la_id = ${db.la} and c.merged_into is null and s.kind = 'complete' and s.by_account is distinct from ${reach.accountId}::uuid
      and ${withinReach(reach, today)}`,
  read: ([{ count }]) => count,
})

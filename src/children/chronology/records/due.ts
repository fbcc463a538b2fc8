import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { TableId } from '../../history/model.ts'
import { withinReach } from '../../records/reach.ts'
import type { Reach } from '../../rules/reach.ts'
import { isDueRefresh, type Refresh, refreshFactsOf } from '../rules/due.ts'
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
export type DueChronology = { childId: string; identifier: string; refresh: Refresh; waits: boolean }
type Row = { childId: string; identifier: string; completedOn: Day | null; heldSince: Day; waits: boolean }

/** At most this many children are looked at for one list. */
export const mostListed = 500

const texts = (names: readonly string[]): RawBuilder<string[]> => sql`${[...names]}::text[]`

/** Whose own chronologies these are: those of a worker, not of everyone whom a manager may look at. */
const ownChildren = (reach: Reach): RawBuilder<boolean> =>
  sql<boolean>`(c.worker = any(${texts(reach.ownNames)}) or c.adviser = any(${texts(reach.ownNames)}))`

/**
 * The chronologies of open children within reach, the most overdue first: in three queries for all of them. `own`: of the children of this
 * person themselves only.
 */
export const findDueChronologies = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  own: boolean,
): Promise<readonly DueChronology[]> => {
  if (own && reach.ownNames.length === 0) return []
  const { rows } = await sql<Row>`
    select c.child_id as "childId", c.identifier, done.signed_on as "completedOn", c.first_known::date as "heldSince",
      done.signed_on is not null and not exists (
        select from children.chronology_sign_off s
        where s.la_id = c.la_id and s.child_id = c.child_id and s.kind <> 'complete' and s.at >= done.at) as waits
    from children.child c
    left join lateral (
      select s.signed_on, s.at from children.chronology_sign_off s
      where s.la_id = c.la_id and s.child_id = c.child_id and s.kind = 'complete' order by s.at desc limit 1
    ) done on true
    where c.la_id = ${db.la} and (c.in_need or c.on_protection_plan or c.in_care) and ${withinReach(reach, today)}
      ${own ? sql`and ${ownChildren(reach)}` : sql``}
    order by c.identifier limit ${mostListed}`.execute(db.query)
  const histories = await findHistories(
    db,
    rows.map(({ childId }) => childId),
    readForDue,
  )
  return rows
    .flatMap(({ childId, identifier, completedOn, heldSince, waits }) => {
      const refresh = isDueRefresh(refreshFactsOf(histories.get(childId)!, today), completedOn, today, heldSince)
      return refresh ? [{ childId, identifier, refresh, waits }] : []
    })
    .toSorted((one, other) => (one.refresh.due < other.refresh.due ? -1 : 1))
}

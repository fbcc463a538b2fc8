import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Beside } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { ChildFacts } from '../model.ts'
import { childColumns } from './child.ts'
import { refreshSummary } from './summary.ts'

/** stands: the record stays apart, whatever returns say. error: there was no adoption on that day, and the record is open as others are. */
export type AdoptionWord = 'stands' | 'error'

/** What a person of the adoption team said about an order, and by whom it was taken back. */
export type AdoptionDecision = {
  kind: AdoptionWord
  orderOn: Day
  reason: string
  madeAt: Date
  madeBy: string
  endedAt: Date | null
  endedBy: string | null
}

const decisionColumns = sql`
  d.kind, d.order_on as "orderOn", d.reason, d.made_at as "madeAt", d.made_by_name as "madeBy", d.ended_at as "endedAt",
  d.ended_by_name as "endedBy"`

/** Everything that was decided about one child, newest first. */
export const listAdoptionDecisions = async (db: Tenant, childId: string): Promise<readonly AdoptionDecision[]> => {
  const { rows } = await sql<AdoptionDecision>`
    select ${decisionColumns} from children.adoption_decision d
    where d.la_id = ${db.la} and d.child_id = ${childId} order by d.made_at desc, d.decision_id desc`.execute(db.query)
  return rows
}

const end = (db: Tenant, childId: string, by: string, now: Date) =>
  db.query
    .updateTable('children.adoption_decision')
    .set({ ended_at: now, ended_by_name: by })
    .where('la_id', '=', db.la)
    .where('child_id', '=', childId)
    .where('ended_at', 'is', null)
    .execute()

/** In place of what was decided before. The child's summary says at once whether the record is apart. */
export const decideAdoption = async (
  db: Tenant,
  given: { childId: string; kind: AdoptionWord; orderOn: Day; reason: string; by: string; now: Date },
): Promise<void> => {
  await end(db, given.childId, given.by, given.now)
  await db.query
    .insertInto('children.adoption_decision')
    .values({
      la_id: db.la,
      decision_id: newId(),
      child_id: given.childId,
      kind: given.kind,
      order_on: given.orderOn,
      reason: given.reason,
      made_at: given.now,
      made_by_name: given.by,
    })
    .execute()
  await refreshSummary(db, { children: [given.childId] })
}

/** What the returns say, or said last, counts again. */
export const endAdoptionDecision = async (db: Tenant, childId: string, by: string, now: Date): Promise<void> => {
  await end(db, childId, by, now)
  await refreshSummary(db, { children: [childId] })
}

/** Whether a row of history, `h`, tells of an adoption. */
export const tellsAdoption = sql`(
  h.table_id = 'permanence' and h.fields ? 'order'
  or h.table_id in ('carePeriod', 'careEpisode') and h.fields ->> 'ceasedReason' in ('E11', 'E12') and h.ends is not null
  or h.table_id = 'childInNeed' and h.fields ->> 'closureReason' = 'RC1' and h.ends is not null)`

type Untold = { childId: string; identifier: string; adoptedOn: Day }

const untold = (db: Tenant, only: RawBuilder<boolean>): RawBuilder<Untold> => sql<Untold>`
  select c.child_id as "childId", c.identifier, c.adopted_on as "adoptedOn" from children.child c
  where c.la_id = ${db.la} and ${only} and c.adopted_on is not null and c.merged_into is null
    and not exists (select from children.subject s join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id
      where s.la_id = ${db.la} and s.child_id = c.child_id and h.until_load is null and ${tellsAdoption})
    and not exists (select from children.adoption_decision d
      where d.la_id = ${db.la} and d.child_id = c.child_id and d.ended_at is null and d.kind = 'stands')
  order by c.identifier`

/**
 * Children who were adopted by what returns said once, of whom no return says so now: taken
 * back, blanked, or told by a load that was undone. Each is a question to the
 * adoption team, until it has said that the order stands or was an error. Of all children; who may see them is for the caller to ask.
 */
export const listUntold = async (db: Tenant): Promise<readonly Untold[]> =>
  (await untold(db, sql<boolean>`true`).execute(db.query)).rows

/** How many those are; none are looked for where `unlessTeam` and a team is marked as the adoption team, whose question it is. */
export const untoldOrders = (db: Tenant, unlessTeam: boolean): Beside<number> => ({
  rows: untold(
    db,
    unlessTeam
      ? sql<boolean>`not exists (select from children.adoption_team t where t.la_id = ${db.la})`
      : sql<boolean>`true`,
  ),
  read: (rows) => rows.length,
})

/** Children whose order was found to be an error and whose record is open now, with who said so. */
export const listErrors = async (
  db: Tenant,
  today: Day,
): Promise<readonly (ChildFacts & Pick<AdoptionDecision, 'orderOn' | 'reason' | 'madeAt' | 'madeBy'>)[]> => {
  const { rows } = await sql<ChildFacts & AdoptionDecision>`
    select ${childColumns(today)}, ${decisionColumns}
    from children.adoption_decision d join children.child c on c.la_id = d.la_id and c.child_id = d.child_id
    where d.la_id = ${db.la} and d.ended_at is null and d.kind = 'error' and c.merged_into is null
      and (c.adopted_on is null or c.adopted_on > ${today})
    order by d.made_at desc limit 1000`.execute(db.query)
  return rows
}

import { sql } from 'kysely'
import type { EnteredFact } from '../../../children/history/entered.ts'
import { enterFacts, type Reach, withinReach } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { ActionKind } from '../model/actions.ts'
import type { Home } from '../model/ledger.ts'
import { findHomesWhere } from './read.ts'
import type { By } from './write.ts'

/** A young person of the list, as far as the reader may know of them. */
export type Listed = {
  readonly childId: string
  readonly identifier: string
  readonly forename: string | null
  readonly surname: string | null
  readonly dateOfBirth: Day | null
  readonly inCare: boolean
  readonly worker: string | null
  readonly team: string | null
}

/** What the list tells of; nothing else of what was recorded is read. */
const onList: readonly ActionKind[] = ['suitability', 'exit-plan', 'risk', 'visit', 'on-call', 'sign-off', 'renewal']

/** Young people within reach who have a home that is open on a day and is not settled, or not suitable, with all their homes. */
export const findUnsettled = async (
  db: Tenant,
  reach: Reach,
  today: Day,
): Promise<{ readonly people: readonly Listed[]; readonly homes: readonly Home[] }> => {
  const { rows: people } = await sql<Listed & { ids: readonly string[] }>`
    with recursive open as (
      select distinct h.child_id from care_leavers.home h
      where h.la_id = ${db.la} and h.taken_back_at is null and h.moved_in <= ${today} and (h.moved_out is null or h.moved_out > ${today})
        and (h.standing <> 'settled' or h.accommodation in ('S', 'V', 'W') or exists (
          select from care_leavers.home_entry e where e.la_id = h.la_id and e.home_id = h.home_id and e.kind = 'suitability'
            and e.taken_back_at is null and e.said ->> 'suitable' = 'no'))
    ), top(id, child_id) as (
      select child_id, child_id from open
      union select t.id, c.merged_into from top t join children.child c on c.la_id = ${db.la} and c.child_id = t.child_id where c.merged_into is not null
    )
    select c.child_id as "childId", c.identifier, c.forename, c.surname, c.date_of_birth as "dateOfBirth", c.in_care as "inCare",
      coalesce(c.adviser, c.worker) as worker, c.team, array_agg(t.id) as ids
    from top t join children.child c on c.la_id = ${db.la} and c.child_id = t.child_id
    where ${withinReach(reach, today)}
    group by c.la_id, c.child_id order by c.identifier`.execute(db.query)
  if (people.length === 0) return { people: [], homes: [] }
  const ids = people.flatMap(({ childId, ids }) => [childId, ...ids])
  const own = new Map(people.flatMap(({ childId, ids }) => [childId, ...ids].map((id) => [id, childId] as const)))
  const homes = await findHomesWhere(db, sql`h.child_id = any(${ids}::uuid[])`, onList)
  return { people, homes: homes.map((home) => ({ ...home, childId: own.get(home.childId)! })) }
}

/** When the list was last gone through, and by whom. */
export type Seen = {
  readonly on: Day
  readonly by: string
  readonly at: Date
  readonly openThen: number
  readonly note: string
}

export const findListSeen = async (db: Tenant, most: number): Promise<readonly Seen[]> => {
  const rows = await db.query
    .selectFrom('care_leavers.list_seen')
    .select(['on_day as on', 'by_name as by', 'at', 'open_then as openThen', 'note'])
    .where('la_id', '=', db.la)
    .orderBy('on_day', 'desc')
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, note: row.note ?? '' }))
}

type Gone = {
  readonly seenId?: string
  readonly on: Day
  readonly note: string
  readonly homes: readonly Pick<Home, 'homeId' | 'childId'>[]
}

/** That each of these stays was on the list that was gone through. */
export const listedFacts = (seenId: string, on: Day, homes: Gone['homes']): readonly EnteredFact[] =>
  homes.map(({ homeId, childId }) => ({
    table: 'homeListed',
    about: { child: childId },
    key: `${seenId} ${homeId}`,
    starts: on,
    ends: null,
    fields: { homeKey: homeId },
  }))

/** The list was gone through: kept for leaders, and told of every stay on it. */
export const goThroughList = async (db: Tenant, { seenId = newId(), on, note, homes }: Gone, by: By): Promise<void> => {
  const added = await db.query
    .insertInto('care_leavers.list_seen')
    .values({
      la_id: db.la,
      seen_id: seenId,
      on_day: on,
      open_then: homes.length,
      note: note || null,
      by_account: by.accountId,
      by_name: by.name,
      at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'seen_id']).doNothing())
    .executeTakeFirst()
  if (Number(added.numInsertedOrUpdatedRows) === 0) return
  await enterFacts(db, { today: on, facts: listedFacts(seenId, on, homes) })
}

/** Many at once, for the sample. */
export const addListsSeen = async (
  db: Tenant,
  seen: readonly { readonly seenId: string; readonly on: Day; readonly openThen: number }[],
  by: Pick<By, 'accountId' | 'name'>,
): Promise<void> => {
  await db.query
    .insertInto('care_leavers.list_seen')
    .values(
      seen.map(({ seenId, on, openThen }) => ({
        la_id: db.la,
        seen_id: seenId,
        on_day: on,
        open_then: openThen,
        by_account: by.accountId,
        by_name: by.name,
        at: new Date(`${on}T10:00:00Z`),
      })),
    )
    .execute()
}

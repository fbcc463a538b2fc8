import { sql } from 'kysely'
import type { EnteredFact, FactName } from '../../../children/history/entered.ts'
import { enterFacts, takeBackFacts } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Home } from '../model/ledger.ts'
import { noteWith } from '../rules/gone-through.ts'
import type { By } from './write.ts'

/** When the list was gone through, and by whom: once a day for each of them. */
export type Seen = {
  readonly on: Day
  readonly by: string
  readonly byAccount: string
  readonly at: Date
  readonly openThen: number
  readonly note: string
}

export const findListSeen = async (db: Tenant, most: number): Promise<readonly Seen[]> => {
  const rows = await db.query
    .selectFrom('care_leavers.list_seen')
    .select(['on_day as on', 'by_name as by', 'by_account as byAccount', 'at', 'open_then as openThen', 'note'])
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

type Known = { readonly seenId: string; readonly note: string }

/** What this person said of a day, one press at a time: two presses at once are one line. */
const findOwn = async (db: Tenant, on: Day, by: By): Promise<Known | null> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('care_leavers.list_seen ' || ${by.accountId}, ${db.la}))`.execute(db.query) // biome-ignore format: one line
  const { rows } = await sql<Known>`
    select seen_id as "seenId", coalesce(note, '') as note from care_leavers.list_seen
    where la_id = ${db.la} and on_day = ${on} and by_account = ${by.accountId} order by at desc limit 1`.execute(
    db.query,
  )
  return rows[0] ?? null
}

const sayAgain = async (db: Tenant, { seenId, note }: Known, more: { openThen?: number }): Promise<void> => {
  await db.query
    .updateTable('care_leavers.list_seen')
    .set({ note: note || null, ...(more.openThen !== undefined && { open_then: more.openThen }) })
    .where('la_id', '=', db.la)
    .where('seen_id', '=', seenId)
    .execute()
}

/**
 * The list was gone through: kept for leaders, and told of every stay on it. Pressed again on the same day it stays one line, which counts
 * the stays that are open by then and keeps both notes.
 */
export const goThroughList = async (db: Tenant, { seenId = newId(), on, note, homes }: Gone, by: By): Promise<void> => {
  const known = await findOwn(db, on, by)
  if (known) await sayAgain(db, { ...known, note: noteWith(known.note, note) }, { openThen: homes.length })
  else
    await db.query
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
      .execute()
  await enterFacts(db, { today: on, facts: listedFacts(known?.seenId ?? seenId, on, homes) })
}

const notGoneThrough = () =>
  new Refusal(
    'conflict',
    'You have not marked this list as gone through today, or it was undone since.',
    'Open the list again.',
  )

/** Corrects the note of the same day. Throws `conflict` where there is none. */
export const changeListNote = async (db: Tenant, { on, note }: Pick<Gone, 'on' | 'note'>, by: By): Promise<void> => {
  const known = await findOwn(db, on, by)
  if (!known) throw notGoneThrough()
  await sayAgain(db, { ...known, note }, {})
}

/** What was told of the stays that were on it; the key of each begins with the id of the press. */
const findListed = async (db: Tenant, seenId: string): Promise<readonly FactName[]> => {
  const { rows } = await sql<{ key: string; child: string }>`
    select h.key, s.child_id as child from children.history h
    join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id
    where h.la_id = ${db.la} and h.table_id = 'homeListed' and h.source = 'entered' and h.until_load is null
      and h.key >= ${`${seenId} `} and h.key < ${`${seenId}!`}`.execute(db.query)
  return rows.map(({ key, child }) => ({ table: 'homeListed', key, about: { child } }))
}

/** Pressed by mistake, and undone on the same day by whoever pressed: nothing of it counts. Pressed twice, it is undone once. */
export const takeBackList = async (db: Tenant, on: Day, by: By): Promise<void> => {
  const known = await findOwn(db, on, by)
  if (!known) return
  await takeBackFacts(db, { today: on, facts: await findListed(db, known.seenId) })
  await db.query
    .deleteFrom('care_leavers.list_seen')
    .where('la_id', '=', db.la)
    .where('seen_id', '=', known.seenId)
    .execute()
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

import { sql } from 'kysely'
import type { Day } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { ActionKind } from '../model/actions.ts'
import type { Accommodation, Standing } from '../model/codes.ts'
import type { Said } from '../model/field.ts'

export type By = { readonly accountId: string; readonly name: string; readonly now: Date }

type NewHome = {
  readonly homeId: string
  readonly childId: string
  readonly movedIn: Day
  readonly movedOut: Day | null
  readonly standing: Standing
  readonly accommodation: Accommodation
  readonly said: Said
}

/** False where it is there already: the same form was sent twice. */
export const addHome = async (db: Tenant, home: NewHome, by: By): Promise<boolean> => {
  const added = await db.query
    .insertInto('care_leavers.home')
    .values({
      la_id: db.la,
      home_id: home.homeId,
      child_id: home.childId,
      moved_in: home.movedIn,
      moved_out: home.movedOut,
      standing: home.standing,
      accommodation: home.accommodation,
      said: JSON.stringify(home.said),
      by_name: by.name,
      at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'home_id']).doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows) > 0
}

/** The home ends on a day, by a move or by moving out. */
export const endHome = async (db: Tenant, homeId: string, movedOut: Day | null): Promise<void> => {
  await db.query
    .updateTable('care_leavers.home')
    .set({ moved_out: movedOut })
    .where('la_id', '=', db.la)
    .where('home_id', '=', homeId)
    .execute()
}

/** The home began on another day than was said, which the home before it tells too. */
export const startHome = async (db: Tenant, homeId: string, movedIn: Day): Promise<void> => {
  await db.query
    .updateTable('care_leavers.home')
    .set({ moved_in: movedIn })
    .where('la_id', '=', db.la)
    .where('home_id', '=', homeId)
    .execute()
}

/** What it said is kept beside it, with who had said so; `entryId` null: the home itself. */
const keepBefore = (db: Tenant, homeId: string, entryId: string | null, by: By) =>
  entryId === null
    ? sql`insert into care_leavers.home_before (la_id, before_id, home_id, said, by_name, at, replaced_by, replaced_at)
        select la_id, ${newId()}, home_id, said || jsonb_build_object('movedIn', moved_in::text, 'movedOut', coalesce(moved_out::text, ''),
          'standing', standing, 'accommodation', accommodation), by_name, at, ${by.name}, ${by.now}
        from care_leavers.home where la_id = ${db.la} and home_id = ${homeId}`.execute(db.query)
    : sql`insert into care_leavers.home_before (la_id, before_id, home_id, entry_id, said, by_name, at, replaced_by, replaced_at)
        select la_id, ${newId()}, home_id, entry_id, said, by_name, at, ${by.name}, ${by.now}
        from care_leavers.home_entry where la_id = ${db.la} and entry_id = ${entryId}`.execute(db.query)

const changedMeanwhile = () =>
  new Refusal(
    'conflict',
    'This was changed by somebody else meanwhile.',
    'Go back, look at what it says now, and change it again.',
  )

/** Changes what a home says; what it said stays beside it. */
export const correctHome = async (db: Tenant, home: NewHome, by: By): Promise<void> => {
  await keepBefore(db, home.homeId, null, by)
  const done = await db.query
    .updateTable('care_leavers.home')
    .set({
      moved_in: home.movedIn,
      moved_out: home.movedOut,
      standing: home.standing,
      accommodation: home.accommodation,
      said: JSON.stringify(home.said),
      by_name: by.name,
      at: by.now,
    })
    .where('la_id', '=', db.la)
    .where('home_id', '=', home.homeId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  if (Number(done.numUpdatedRows) === 0) throw changedMeanwhile()
}

/** Says where a home is; an earlier address stays as what was said before. '' says nothing. */
export const sayAddress = async (db: Tenant, homeId: string, address: string, by: By): Promise<void> => {
  if (address === '') return
  const same = await db.query
    .selectFrom('care_leavers.home_address')
    .select('address_id')
    .where('la_id', '=', db.la)
    .where('home_id', '=', homeId)
    .where('replaced_at', 'is', null)
    .where('address', '=', address)
    .executeTakeFirst()
  if (same) return
  await db.query
    .updateTable('care_leavers.home_address')
    .set({ replaced_by: by.name, replaced_at: by.now })
    .where('la_id', '=', db.la)
    .where('home_id', '=', homeId)
    .where('replaced_at', 'is', null)
    .execute()
  await db.query
    .insertInto('care_leavers.home_address')
    .values({ la_id: db.la, address_id: newId(), home_id: homeId, address, by_name: by.name, at: by.now })
    .execute()
}

type NewEntry = {
  readonly entryId: string
  readonly homeId: string
  readonly childId: string
  readonly kind: ActionKind
  readonly on: Day
  readonly said: Said
}

/** Nothing where it is there already: the same form was sent twice. */
export const addEntry = async (db: Tenant, entry: NewEntry, by: By): Promise<void> => {
  await db.query
    .insertInto('care_leavers.home_entry')
    .values({
      la_id: db.la,
      entry_id: entry.entryId,
      home_id: entry.homeId,
      child_id: entry.childId,
      kind: entry.kind,
      on_day: entry.on,
      said: JSON.stringify(entry.said),
      by_account: by.accountId,
      by_name: by.name,
      at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'entry_id']).doNothing())
    .execute()
}

/** Changes what an entry says; what it said stays beside it. */
export const correctEntry = async (
  db: Tenant,
  entry: Pick<NewEntry, 'entryId' | 'homeId' | 'on' | 'said'>,
  by: By,
): Promise<void> => {
  await keepBefore(db, entry.homeId, entry.entryId, by)
  const done = await db.query
    .updateTable('care_leavers.home_entry')
    .set({ on_day: entry.on, said: JSON.stringify(entry.said), by_account: by.accountId, by_name: by.name, at: by.now })
    .where('la_id', '=', db.la)
    .where('entry_id', '=', entry.entryId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  if (Number(done.numUpdatedRows) === 0) throw changedMeanwhile()
}

/** The manager who gave an approval says that it is so, beside what was recorded for them. Once: a second press changes nothing. */
export const confirmEntry = async (db: Tenant, entryId: string, by: By): Promise<void> => {
  const said = JSON.stringify({ confirmedBy: by.name, confirmedAt: by.now.toISOString() })
  await sql`update care_leavers.home_entry set said = said || ${said}::jsonb
    where la_id = ${db.la} and entry_id = ${entryId} and taken_back_at is null and not said ? 'confirmedBy'`.execute(
    db.query,
  )
}

/** Recorded in error, or pressed by mistake: it stays, is shown as such, and counts nowhere. */
export const takeBack = async (
  db: Tenant,
  { table, id, why }: { table: 'home' | 'home_entry'; id: string; why: string },
  by: By,
): Promise<void> => {
  const done = await sql`update ${sql.table(`care_leavers.${table}`)}
    set taken_back_by = ${by.name}, taken_back_at = ${by.now}, taken_back_why = ${why}
    where la_id = ${db.la} and ${sql.ref(table === 'home' ? 'home_id' : 'entry_id')} = ${id} and taken_back_at is null`.execute(
    db.query,
  )
  if (Number(done.numAffectedRows) === 0) throw changedMeanwhile()
}

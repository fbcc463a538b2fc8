import { sql } from 'kysely'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../../platform/errors.ts'
import type { By, LivingHere } from '../model.ts'

const columns = sql`person_id as "personId", version, name, born, authority, notified_on as "notifiedOn", contact, lives, note, until_day as until,
  by_name as by, at`

/** Everyone as the newest version says: those who live here now first, in the order of their authorities. */
export const listLivingHere = async (db: Tenant): Promise<readonly LivingHere[]> => {
  const { rows } = await sql<LivingHere>`
    select * from (
      select distinct on (person_id) ${columns} from care_leavers.living_here where la_id = ${db.la} order by person_id, version desc
    ) newest order by until is not null, authority, name`.execute(db.query)
  return rows
}

/** All versions of one person, newest first. */
export const getLivingHere = async (db: Tenant, personId: string): Promise<readonly [LivingHere, ...LivingHere[]]> => {
  const { rows } = await sql<LivingHere>`
    select ${columns} from care_leavers.living_here where la_id = ${db.la} and person_id = ${personId} order by version desc`.execute(
    db.query,
  )
  const [first, ...rest] = rows
  if (!first) throw notFound('young person of another authority')
  return [first, ...rest]
}

export type LivingHereFields = Omit<LivingHere, 'personId' | 'version' | 'by' | 'at'>

/** A first version, or a correction. Throws `conflict` where somebody else saved that version meanwhile. */
export const saveLivingHere = async (
  db: Tenant,
  { personId, version, ...fields }: LivingHereFields & { personId: string; version: number },
  who: By,
): Promise<void> => {
  const added = await db.query
    .insertInto('care_leavers.living_here')
    .values({
      la_id: db.la,
      person_id: personId,
      version,
      name: fields.name,
      born: fields.born,
      authority: fields.authority,
      notified_on: fields.notifiedOn,
      contact: fields.contact,
      lives: fields.lives,
      note: fields.note,
      until_day: fields.until,
      by_account: db.accountId,
      by_name: who.name,
      at: who.at,
    })
    .onConflict((conflict) => conflict.columns(['la_id', 'person_id', 'version']).doNothing())
    .returning('version')
    .execute()
  // The same form sent twice is one notice.
  if (added.length === 0 && version > 1)
    throw new Refusal(
      'conflict',
      'Somebody else changed this in the meantime.',
      'Open it again and look at what they wrote.',
    )
}

const gone = (db: Tenant, before: Day) => sql`la_id = ${db.la} and person_id in (
  select person_id from (
    select distinct on (person_id) person_id, until_day from care_leavers.living_here where la_id = ${db.la} order by person_id, version desc
  ) newest where until_day < ${before})`

/** Those who moved away before a day, with all that was said of them. */
export const livingHerePurge = {
  count: async (db: Tenant, before: Day): Promise<number> => {
    const { rows } = await sql<{ count: number }>`
      select count(distinct person_id)::integer as count from care_leavers.living_here where ${gone(db, before)}`.execute(
      db.query,
    )
    return rows[0]!.count
  },
  purge: async (db: Tenant, before: Day): Promise<number> => {
    const { rows } = await sql<{ personId: string }>`
      delete from care_leavers.living_here where ${gone(db, before)} returning person_id as "personId"`.execute(
      db.query,
    )
    return new Set(rows.map(({ personId }) => personId)).size
  },
}

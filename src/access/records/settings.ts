import { sql } from 'kysely'
import { askedOnce, asksEachOnce } from '../../platform/db/asked-once.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Setting } from '../settings.ts'

const settings = (db: Tenant) => db.query.selectFrom('platform.setting').where('la_id', '=', db.la)

/** All of them at once, for a page on which several parts go by their own. */
const everyValue = (db: Tenant): Promise<ReadonlyMap<string, unknown>> =>
  askedOnce(db, 'settings', async () => {
    const rows = await settings(db).select(['key', 'value']).execute()
    return new Map(rows.map(({ key, value }) => [key, value]))
  })

const storedValue = async (db: Tenant, key: string): Promise<unknown> => {
  if (asksEachOnce(db)) return (await everyValue(db)).get(key)
  return (await settings(db).select('value').where('key', '=', key).executeTakeFirst())?.value
}

/** What the authority has set, or the fallback; also the fallback when what is stored no longer fits its schema. */
export const readSetting = async <T>(db: Tenant, setting: Setting<T>): Promise<T> => {
  const read = setting.schema.safeParse(await storedValue(db, setting.key))
  return read.success ? read.data : setting.fallback
}

export const writeSetting = async <T>(db: Tenant, setting: Setting<T>, value: T, now: Date): Promise<void> => {
  const row = { value: JSON.stringify(setting.schema.parse(value)), changed_at: now, changed_by: db.accountId }
  await db.query
    .insertInto('platform.setting')
    .values({ la_id: db.la, key: setting.key, ...row })
    .onConflict((conflict) => conflict.columns(['la_id', 'key']).doUpdateSet(row))
    .execute()
}

/**
 * Changes what is set, such as one day in a list, so that of two people at once neither undoes what the other did: the second waits, and
 * is handed what the first left. `change` gives null where it is to stay as it is; says whether it changed.
 */
export const changeSetting = async <T>(
  db: Tenant,
  setting: Setting<T>,
  change: (held: T) => T | null,
  now: Date,
): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`setting ${setting.key}`}, ${db.la}))`.execute(db.query)
  // Asked anew: what this visit was told before is of before the other's change.
  const row = await settings(db).select('value').where('key', '=', setting.key).executeTakeFirst()
  const read = setting.schema.safeParse(row?.value)
  const changed = change(read.success ? read.data : setting.fallback)
  if (changed !== null) await writeSetting(db, setting, changed, now)
  return changed !== null
}

export const changeCouncil = async (db: Tenant, council: { name: string; colour: string }): Promise<void> => {
  await db.query.updateTable('platform.authority').set(council).where('la_id', '=', db.la).executeTakeFirstOrThrow()
}

/** Begins an authority's records; false when it is there already. */
export const addCouncil = async (db: Tenant, council: { name: string; colour: string }): Promise<boolean> => {
  const added = await db.query
    .insertInto('platform.authority')
    .values({ la_id: db.la, ...council })
    .onConflict((conflict) => conflict.column('la_id').doNothing())
    .returning('la_id')
    .executeTakeFirst()
  return added !== undefined
}

import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { By, Entry, Written } from '../model.ts'
import type { PartId } from '../parts/all.ts'

type NewVersion = {
  leavingId: string
  childId: string
  version: number
  state: Entry['state']
  written: Written
  reason: string
}

const versionRow = (db: Tenant, one: NewVersion, who: By) => ({
  la_id: db.la,
  leaving_id: one.leavingId,
  version: one.version,
  child_id: one.childId,
  state: one.state,
  on_day: one.written.on,
  until_day: one.written.until,
  fields: JSON.stringify(one.written.fields),
  reason: one.reason,
  by_account: db.accountId,
  by_name: who.name,
  at: who.at,
})

export type NewEntry = { leavingId: string; childId: string; part: PartId; written: Written; by: By }

const perInsert = 1000

/** Entries with ids of their own, so that the same form sent twice writes one. Gives those that were not there before. */
export const addEntries = async (db: Tenant, entries: readonly NewEntry[]): Promise<readonly NewEntry[]> => {
  const added = new Set<string>()
  for (let from = 0; from < entries.length; from += perInsert) {
    const some = entries.slice(from, from + perInsert)
    const rows = await db.query
      .insertInto('care_leavers.leaving_entry')
      .values(
        some.map(({ leavingId, childId, part, by }) => ({
          la_id: db.la,
          leaving_id: leavingId,
          child_id: childId,
          part,
          added_by: db.accountId,
          added_by_name: by.name,
          added_at: by.at,
        })),
      )
      .onConflict((conflict) => conflict.columns(['la_id', 'leaving_id']).doNothing())
      .returning('leaving_id')
      .execute()
    for (const { leaving_id } of rows) added.add(leaving_id)
    const versions = some
      .filter(({ leavingId }) => added.has(leavingId))
      .map((one) => versionRow(db, { ...one, version: 1, state: 'in', reason: '' }, one.by))
    if (versions.length > 0) await db.query.insertInto('care_leavers.leaving_version').values(versions).execute()
  }
  return entries.filter(({ leavingId }) => added.has(leavingId))
}

/** A new version of an entry. Throws `conflict` where somebody else saved one since `entry` was read. */
export const changeEntry = async (
  db: Tenant,
  entry: Entry,
  change: { written: Written; state: Entry['state']; reason: string },
  who: By,
): Promise<void> => {
  const added = await db.query
    .insertInto('care_leavers.leaving_version')
    .values(
      versionRow(
        db,
        { ...change, leavingId: entry.leavingId, childId: entry.childId, version: entry.version + 1 },
        who,
      ),
    )
    .onConflict((conflict) => conflict.columns(['la_id', 'leaving_id', 'version']).doNothing())
    .returning('version')
    .execute()
  if (added.length === 0)
    throw new Refusal(
      'conflict',
      'Somebody else changed this entry in the meantime.',
      'Open it again and look at what they wrote.',
    )
}

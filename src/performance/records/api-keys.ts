import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** A key by which a program reads figures; the key itself is not held. `until`: the last day on which it is taken. */
export type ApiKey = {
  readonly keyId: string
  readonly name: string
  readonly trueCounts: boolean
  readonly madeBy: string
  readonly madeAt: Date
  readonly until: Day | null
  readonly endedBy: string | null
  readonly endedAt: Date | null
  readonly lastUsedAt: Date | null
}

type NewKey = Pick<ApiKey, 'name' | 'trueCounts' | 'madeBy' | 'madeAt' | 'until'> & { readonly hash: Buffer }

export const addApiKey = async (db: Tenant, { hash, ...key }: NewKey): Promise<string> => {
  const keyId = newId()
  await db.query
    .insertInto('performance.api_key')
    .values({
      la_id: db.la,
      key_id: keyId,
      name: key.name,
      hash,
      true_counts: key.trueCounts,
      made_by_name: key.madeBy,
      made_at: key.madeAt,
      until: key.until,
    })
    .execute()
  return keyId
}

/** All that were ever made, the newest first. */
export const listApiKeys = (db: Tenant): Promise<readonly ApiKey[]> =>
  db.query
    .selectFrom('performance.api_key')
    .select(['key_id as keyId', 'name', 'true_counts as trueCounts', 'made_by_name as madeBy', 'made_at as madeAt'])
    .select(['until', 'ended_by_name as endedBy', 'ended_at as endedAt', 'last_used_at as lastUsedAt'])
    .where('la_id', '=', db.la)
    .orderBy('key_id', 'desc')
    .execute()

/** Ends a key at once; false where there is none that lasts. */
export const endApiKey = async (db: Tenant, keyId: string, by: { readonly name: string; readonly now: Date }) => {
  const ended = await db.query
    .updateTable('performance.api_key')
    .set({ ended_by_name: by.name, ended_at: by.now })
    .where('la_id', '=', db.la)
    .where('key_id', '=', keyId)
    .where('ended_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  return ended?.name ?? null
}

/** The key of a hash that is taken today, and notes its use, to the hour; null where there is none. */
export const useApiKey = async (
  db: Tenant,
  hash: Buffer,
  today: Day,
  now: Date,
): Promise<Pick<ApiKey, 'keyId' | 'trueCounts'> | null> => {
  const found = await db.query
    .selectFrom('performance.api_key')
    .select(['key_id as keyId', 'true_counts as trueCounts', 'last_used_at as lastUsedAt'])
    .where('la_id', '=', db.la)
    .where('hash', '=', hash)
    .where('ended_at', 'is', null)
    .where((is) => is.or([is('until', 'is', null), is('until', '>=', today)]))
    .executeTakeFirst()
  if (found === undefined) return null
  if (found.lastUsedAt === null || now.getTime() - found.lastUsedAt.getTime() >= 3_600_000)
    await db.query
      .updateTable('performance.api_key')
      .set({ last_used_at: now })
      .where('la_id', '=', db.la)
      .where('key_id', '=', found.keyId)
      .execute()
  return { keyId: found.keyId, trueCounts: found.trueCounts }
}

import { ofJoined } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'

/** The addresses that hold, by home. Only for a page about one young person, for someone who may record there. */
export const findAddresses = async (db: Tenant, homeIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (homeIds.length === 0) return new Map()
  const rows = await db.query
    .selectFrom('care_leavers.home_address')
    .select(['home_id as homeId', 'address'])
    .where('la_id', '=', db.la)
    .where('home_id', 'in', [...homeIds])
    .where('replaced_at', 'is', null)
    .execute()
  return new Map(rows.map(({ homeId, address }) => [homeId, address]))
}

export type SaidAddress = {
  readonly addressId: string
  readonly address: string
  readonly by: string
  readonly at: Date
  /** When another was said; null: it holds. */
  readonly until: Date | null
}

/** Every address that was ever said of a young person's homes: for a copy for them, and nothing else. */
export const findEveryAddress = (db: Tenant, childId: string): Promise<readonly SaidAddress[]> =>
  db.query
    .selectFrom('care_leavers.home_address as a')
    .innerJoin('care_leavers.home as h', (join) =>
      join.onRef('h.la_id', '=', 'a.la_id').onRef('h.home_id', '=', 'a.home_id'),
    )
    .select(['a.address_id as addressId', 'a.address', 'a.by_name as by', 'a.at', 'a.replaced_at as until'])
    .where('a.la_id', '=', db.la)
    .where(ofJoined(db, childId, 'h.child_id'))
    .orderBy('a.at')
    .execute()

import { sql } from 'kysely'
import type { Day } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { Home } from '../model/ledger.ts'

/** Many homes at once, with what was done about them and their addresses: for the sample. */
export const addHomes = async (
  db: Tenant,
  homes: readonly Home[],
  addressOf: (home: Home, at: number) => string,
): Promise<void> => {
  const rows = homes.map((home, at) => ({ ...home, addressId: newId(), address: addressOf(home, at) }))
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g("homeId" uuid, "childId" uuid, "movedIn" date, "movedOut" date,
        standing text, accommodation text, said jsonb, by text, at timestamptz, entries jsonb, "addressId" uuid, address text)
    ), homes as (
      insert into care_leavers.home (la_id, home_id, child_id, moved_in, moved_out, standing, accommodation, said, by_name, at)
      select ${db.la}, "homeId", "childId", "movedIn", "movedOut", standing, accommodation, said, by, at from given returning home_id
    ), addresses as (
      insert into care_leavers.home_address (la_id, address_id, home_id, address, by_name, at)
      select ${db.la}, "addressId", "homeId", address, by, at from given
    )
    insert into care_leavers.home_entry (la_id, entry_id, home_id, child_id, kind, on_day, said, by_account, by_name, at)
    select ${db.la}, (e ->> 'entryId')::uuid, g."homeId", g."childId", e ->> 'kind', (e ->> 'on')::date, e -> 'said',
      (e ->> 'byAccount')::uuid, e ->> 'by', (e ->> 'at')::timestamptz
    from given g, jsonb_array_elements(g.entries) as e`.execute(db.query)
}

type Leaver = {
  childId: string
  identifier: string
  born: Day | null
  inCare: boolean
  adviser: string
}

/** Care leavers of the sample's returns, and young people of 16 and 17 in care; in the order of their identifiers. */
export const findSampleLeavers = async (db: Tenant, today: Day): Promise<readonly Leaver[]> => {
  const { rows } = await sql<Leaver>`
    select c.child_id as "childId", c.identifier, c.date_of_birth as born, c.in_care as "inCare",
      coalesce(c.adviser, c.worker, 'Duty adviser') as adviser
    from children.child c
    where c.la_id = ${db.la} and c.merged_into is null and c.adopted_on is null and c.died_on is null
      and (c.care_leaver or (c.in_care and c.date_of_birth between ${today}::date - interval '18 years' + interval '60 days' and ${today}::date - interval '16 years 60 days'))
    order by c.care_leaver desc, c.identifier`.execute(db.query)
  return rows
}

export const isHomesFilled = async (db: Tenant): Promise<boolean> =>
  (await db.query.selectFrom('care_leavers.home').select('home_id').where('la_id', '=', db.la).limit(1).execute())
    .length > 0

import { sql } from 'kysely'
import type { Day } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { Accommodation } from '../model/codes.ts'
import type { By } from './write.ts'

/** How many homes of a kind the authority has, as said last. */
export type Places = {
  readonly accommodation: Accommodation
  readonly places: number
  readonly from: Day
  readonly note: string
  readonly by: string
  readonly at: Date
}

export const findPlaces = async (db: Tenant): Promise<readonly Places[]> => {
  const { rows } = await sql<Places>`
    select distinct on (accommodation) accommodation, places, from_day as "from", coalesce(note, '') as note, by_name as by, at
    from care_leavers.places_held where la_id = ${db.la} order by accommodation, at desc, places_id desc`.execute(
    db.query,
  )
  return rows
}

export const savePlaces = async (
  db: Tenant,
  given: { accommodation: Accommodation; places: number; from: Day; note: string },
  by: By,
): Promise<void> => {
  await db.query
    .insertInto('care_leavers.places_held')
    .values({
      la_id: db.la,
      places_id: newId(),
      accommodation: given.accommodation,
      places: given.places,
      from_day: given.from,
      note: given.note || null,
      by_name: by.name,
      at: by.now,
    })
    .execute()
}

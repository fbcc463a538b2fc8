import { findStaff } from '../access/index.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'

/** Someone of the staff directory, as a line names them. */
export type DirectoryPerson = { id: string; name: string; role: string; accountId: string | null }

/** Everyone with a place on that day, by name. */
export const listPeople = async (db: Tenant, today: Day): Promise<readonly DirectoryPerson[]> =>
  (await findStaff(db)).flatMap((person) => {
    const place = person.places.find((one) => one.since <= today && (one.until === null || one.until >= today))
    return place ? [{ id: person.staffId, name: person.name, role: place.title, accountId: person.accountId }] : []
  })

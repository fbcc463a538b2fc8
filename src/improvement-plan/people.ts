import { findAccounts, findStaff, permissionsOf, placedStaffId, roleOf } from '../access/index.ts'
import type { Person } from '../access/model.ts'
import type { Day } from '../platform/day.ts'
import { type Beside, besideAs } from '../platform/db/beside.ts'
import type { Tenant } from '../platform/db/tenant.ts'

/** Someone whom a line can name as its lead or partner: of the staff directory, or a partner with an account. */
export type DirectoryPerson = { id: string; name: string; role: string; accountId: string | null }

/** Partners from other agencies have an account but no place in the council's directory. */
const partners = async (db: Tenant, staff: readonly DirectoryPerson[]): Promise<readonly DirectoryPerson[]> =>
  (await findAccounts(db))
    .filter((account) => account.status !== 'ended' && permissionsOf(account.role).has('plan.update-own'))
    .filter((account) => !staff.some((person) => person.accountId === account.accountId))
    .map(({ accountId, name, role }) => ({ id: accountId, name, role: roleOf(role).title, accountId }))

/** Under which of the ids of `listPeople` lines name this person, without reading the whole directory. */
export const ownId = (db: Tenant, person: Person, today: Day): Beside<string | null> =>
  besideAs(
    placedStaffId(db, person.accountId, today),
    (placed) => placed ?? (person.permissions.has('plan.update-own') ? person.accountId : null),
  )

/** Everyone with a place in the directory on that day, by name; then those who only have an account. */
export const listPeople = async (db: Tenant, today: Day): Promise<readonly DirectoryPerson[]> => {
  const staff = (await findStaff(db)).flatMap((person) => {
    const place = person.places.find((one) => one.since <= today && (one.until === null || one.until >= today))
    return place ? [{ id: person.staffId, name: person.name, role: place.title, accountId: person.accountId }] : []
  })
  return [...staff, ...(await partners(db, staff))]
}

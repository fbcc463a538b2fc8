import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'

/** Someone of the staff directory, as a line names them. */
export type DirectoryPerson = { id: string; name: string; role: string; accountId: string | null }

/** Everyone with a place on that day, by name. */
export const listPeople = async (_db: Tenant, _today: Day): Promise<readonly DirectoryPerson[]> => []

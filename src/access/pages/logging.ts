import type { Tenant } from '../../platform/db/tenant.ts'
import type { Person } from '../model.ts'
import { addLogEntry } from '../records/log.ts'

/** Writes what a person did into the access log, in the transaction that does it. */
export const logDeed = (
  db: Tenant,
  person: Person,
  deed: { action: string; record: string; subject?: string | null; reason?: string | null },
): Promise<void> => addLogEntry(db, { accountId: person.accountId, person: person.name, role: person.role, ...deed })

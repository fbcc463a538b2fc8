import type { Tenant } from '../../platform/db/tenant.ts'

export type NewEntry = {
  /** Null for the system's own work. */
  accountId: string | null
  person: string
  role: string
  action: string
  record: string
  subject?: string | null
  reason?: string | null
}

/** Adds one entry. The database numbers, dates and chains it; it is kept if, and only if, the transaction is. */
export const addLogEntry = async (db: Tenant, entry: NewEntry): Promise<void> => {
  await db.query
    .insertInto('access.log')
    .values({
      la_id: db.la,
      account_id: entry.accountId,
      person: entry.person,
      role: entry.role,
      action: entry.action,
      record: entry.record,
      subject: entry.subject ?? null,
      reason: entry.reason ?? null,
    })
    .execute()
}

import type { Tenant } from '../../platform/db/tenant.ts'

/** Who does it, as their name is now, and when. The account is the transaction's. */
export type By = { name: string; at: Date }

/** The three columns that every record of someone's doing has. */
export const byColumns = (db: Tenant, by: By) => ({ by_account: db.accountId, by_name: by.name, at: by.at })

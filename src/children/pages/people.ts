import { findAccounts, roleOf, rolesThatMay } from '../../access/index.ts'
import type { Account } from '../../access/model.ts'
import type { Scope } from '../../access/roles.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Nameable } from '../rules/restrictions.ts'

/** Whom one may name for a record: people who can sign in, whose role sees children at all. */
export const findWhoMaySee = async (db: Tenant): Promise<readonly Account[]> => {
  const roles = new Set(rolesThatMay('children.see').map(({ id }) => id as string))
  return (await findAccounts(db)).filter(({ status, role }) => status === 'active' && roles.has(role))
}

export const findNameable = async (db: Tenant): Promise<readonly Nameable[]> =>
  (await findWhoMaySee(db)).map(({ accountId, name, role }) => ({ accountId, name, role, active: true }))

/** Scopes that cover adds to. A director and emergency duty reach every child by a reason of their own; an analyst sees no name by it. */
const covering: readonly Scope[] = ['own-teams', 'own-children', 'children-reviewed', 'children-sampled']

/** Whom one may give cover, or children to audit. */
export const findWhoMayCover = async (db: Tenant): Promise<readonly Account[]> =>
  (await findWhoMaySee(db)).filter(({ role }) => covering.includes(roleOf(role).scope))

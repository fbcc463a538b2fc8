import { type RawBuilder, sql } from 'kysely'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { GrantKind } from '../rules/reach.ts'

type NewGrant = {
  kind: GrantKind
  accountId: string
  /** Exactly one of the three. */
  childId?: string
  staffId?: string
  teamId?: string
  until: Date | RawBuilder<Date>
  reason: string
  by: { accountId: string; name: string }
  now: Date
}

export const addGrant = async (db: Tenant, given: NewGrant): Promise<string> => {
  const grantId = newId()
  await db.query
    .insertInto('children.access_grant')
    .values({
      la_id: db.la,
      grant_id: grantId,
      kind: given.kind,
      account_id: given.accountId,
      child_id: given.childId ?? null,
      staff_id: given.staffId ?? null,
      team_id: given.teamId ?? null,
      given_at: given.now,
      until: given.until,
      reason: given.reason,
      given_by: given.by.accountId,
      given_by_name: given.by.name,
    })
    .execute()
  return grantId
}

/** The first moment after a day in England. */
export const endOfDay = (day: string) => sql<Date>`((${day}::date + 1)::timestamp at time zone 'Europe/London')`

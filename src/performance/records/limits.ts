import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** An entry of a limit of a standard. */
export type LimitEntry = {
  readonly standard: string
  readonly name: string
  readonly since: Day
  readonly value: number
  readonly reason: string
  readonly decidedBy: string
  readonly enteredBy: string
  readonly enteredAt: Date
}

/** Every limit that was set, of one standard or of all, the newest entry first. */
export const listLimitEntries = async (db: Tenant, standard: string | null = null): Promise<readonly LimitEntry[]> => {
  const { rows } = await sql<LimitEntry>`
    select standard, name, since, value, reason, decided_by as "decidedBy", entered_by_name as "enteredBy", entered_at as "enteredAt"
    from performance.setting where la_id = ${db.la} and (${standard}::text is null or standard = ${standard}::text)
    order by setting_id desc`.execute(db.query)
  return rows
}

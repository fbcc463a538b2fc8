import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** An entry of a target. `value` null: it was taken away. */
export type TargetEntry = {
  readonly standard: string
  readonly from: Day
  readonly value: number | null
  readonly tolerance: number
  readonly decidedBy: string
  readonly decidedOn: Day
  readonly enteredBy: string
  readonly enteredAt: Date
}

/** Every entry of a year or of a standard, the newest first: nothing is written over. */
export const listTargetEntries = async (
  db: Tenant,
  of: { readonly from: Day } | { readonly standard: string },
): Promise<readonly TargetEntry[]> => {
  const { rows } = await sql<TargetEntry>`
    select standard, year_from as "from", value, tolerance, decided_by as "decidedBy", decided_on as "decidedOn",
      entered_by_name as "enteredBy", entered_at as "enteredAt"
    from performance.target
    where la_id = ${db.la} and ${'from' in of ? sql`year_from = ${of.from}` : sql`standard = ${of.standard}`}
    order by target_id desc`.execute(db.query)
  return rows
}

import { sql } from 'kysely'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'

/** The day on which homes began to be recorded here, as practice standards are told it (`enterFacts`); null: none was yet. */
export const findBegun = async (db: Tenant): Promise<Day | null> => {
  const { rows } = await sql<{ begun: Day | null }>`
    select min((c.said ->> 'since')::date) as begun from children.load l, jsonb_array_elements(l.coverage) as c(said)
    where l.la_id = ${db.la} and l.source = 'entered' and c.said ->> 'table' = 'leaverHome'`.execute(db.query)
  return rows[0]?.begun ?? null
}

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { RecordedId } from '../../children/history/tables/recorded.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Row, Standard } from '../../standards/standard.ts'
import type { Told } from '../rules/provable.ts'

/** The subject of a case about the authority itself: the nil UUID, which no child and no worker has. */
export const authoritySubject = '00000000-0000-0000-0000-000000000000'

/** A dated record about the authority, of those that a standard about it may read. */
export type RowOfAuthority = Row & { readonly table: RecordedId }

type Response = { readonly key: string; readonly starts: Day; readonly ends: Day | null }

/**
 * What Throughline records about the authority itself. Written responses: of each plan that owes one, from the day on which the report was
 * received until the first edition went out.
 */
export const responsesOf = (db: Tenant) => sql<Response>`
    select p.plan_id::text as key, i.received_on as starts, min(g.sent_on) as ends
    from improvement_plan.plan p
    join inspections.inspection i on i.la_id = p.la_id and i.inspection_id = p.inspection_id
    left join improvement_plan.statement s on s.la_id = p.la_id and s.plan_id = p.plan_id
    left join improvement_plan.sending g on g.la_id = s.la_id and g.statement_id = s.statement_id
    where p.la_id = ${db.la} and p.statutory and i.received_on is not null and not i.draft
    group by 1, 2 order by 2, 1`

export const asRowsOfAuthority = (responses: readonly Response[]): readonly RowOfAuthority[] =>
  responses.map((row) => ({ table: 'actionPlan' as const, fields: {}, ...row }))

/** Where there is any, all of them are told. */
export const toldOfAuthority = (rows: readonly RowOfAuthority[]): readonly Told[] =>
  [...new Set(rows.map(({ table }) => table))].map((table) => ({ table, says: 'whole', from: null }))

/** A text that changes when what is recorded about the authority does, of the tables that a standard reads; '' of the others. */
export const digestOfAuthority = (rows: readonly RowOfAuthority[], { subject, reads }: Standard): string => {
  const read = subject === 'authority' ? rows.filter(({ table }) => reads.includes(table)) : []
  return read.length === 0 ? '' : createHash('sha256').update(JSON.stringify(read)).digest('hex')
}

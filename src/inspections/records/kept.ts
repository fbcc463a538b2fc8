import { sql } from 'kysely'
import { z } from 'zod'
import type { Tenant } from '../../platform/db/tenant.ts'

const uuid = z.guid()

/**
 * Of what was taken up from these inspections (ids of findings, and of values such as list items, each with the inspection that it
 * was taken from), the ids of what is theirs no longer and that not everyone who may open them may see: the words of a draft
 * whose final report has come, or of a document that was taken out or is kept to named people. One query.
 */
export const listKept = async (
  db: Tenant,
  taken: readonly { id: string; inspectionId: string }[],
): Promise<ReadonlySet<string>> => {
  const known = taken.filter(({ id }) => uuid.safeParse(id).success)
  if (known.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select taken.id
    from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as taken(id uuid, "inspectionId" uuid)
    left join inspections.finding f on f.la_id = ${db.la} and f.finding_id = taken.id
    join inspections.proposal p on p.la_id = ${db.la} and p.proposal_id = coalesce(f.proposal_id, taken.id)
    join inspections.inspection i on i.la_id = ${db.la} and i.inspection_id = p.inspection_id
    left join inspections.document d on d.la_id = ${db.la} and d.document_id = p.document_id
    where i.inspection_id <> taken."inspectionId"
      and (coalesce(d.restricted, false) or i.part_of is distinct from taken."inspectionId")`.execute(db.query)
  return new Set(rows.map((row) => row.id))
}

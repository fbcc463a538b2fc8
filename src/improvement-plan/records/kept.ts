import { sql } from 'kysely'
import { listKept } from '../../inspections/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** Stands in place of words that only named people see, because a plan is seen by everyone who sees its inspection. */
export const keptQuote = {
  quote: 'Words of a draft, or of a document that only named people see',
  paragraph: null,
  page: null,
  section: null,
  listHeading: null,
} as const

/** What a plan took up, with the inspection that the plan answers. */
export type Held = { source_key: string; inspection_id: string | null }

/** A column of rows of `table`: the inspection that their plan answers. */
export const inspectionOfPlan = (table: 'finding' | 'strength') =>
  sql<string | null>`(select p.inspection_id from improvement_plan.plan p
    where p.la_id = ${sql.ref(`${table}.la_id`)} and p.plan_id = ${sql.ref(`${table}.plan_id`)})`.as('inspection_id')

/**
 * The source keys of what plans took up that is no longer of their inspection: a final report took the place of the draft, or a document
 * is kept to named people since. One question, however many plans there are.
 */
export const keptSources = async (db: Tenant, held: readonly Held[]): Promise<ReadonlySet<string>> =>
  listKept(
    db,
    held.flatMap(({ source_key, inspection_id }) =>
      inspection_id === null ? [] : [{ id: source_key, inspectionId: inspection_id }],
    ),
  )

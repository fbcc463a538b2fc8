import { sql } from 'kysely'
import { newIds } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { separator } from '../history/batch.ts'

/** Whom a return names: `kind` is that of children.subject, the identifier the case system's. */
export type Named = { kind: string; identifier: string }

/** Adds those of whom nothing was known, each child as one of their own; gives their subject ids in the same order. */
export const addSubjects = async (db: Tenant, load: number, named: readonly Named[]): Promise<readonly string[]> => {
  if (named.length === 0) return []
  const ids = newIds(named.length * 2)
  const subjectIds = named.map((_, at) => ids[at * 2]!)
  const childIds = named.map(({ kind }, at) => (kind === 'child' ? ids[at * 2 + 1]! : ''))
  const values = (column: readonly string[]) => sql`string_to_array(${column.join(separator)}, ${separator}, '')`
  await sql`
    insert into children.subject (la_id, first_load, subject_id, kind, identifier, child_id)
    select ${db.la}, ${load}::integer, * from unnest(${values(subjectIds)}::uuid[], ${values(named.map(({ kind }) => kind))},
      ${values(named.map(({ identifier }) => identifier))}, ${values(childIds)}::uuid[])`.execute(db.query)
  return subjectIds
}

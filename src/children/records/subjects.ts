import { sql } from 'kysely'
import { newIds } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { separator } from '../history/batch.ts'

/** Whom a return names: `kind` is that of children.subject, the identifier the case system's. */
export type Named = { kind: string; identifier: string }

/** Someone of whom nothing was known, with the ids made for them: each child begins as one of their own. */
export type Stranger = Named & { subjectId: string; childId: string | null }

export const asStrangers = (named: readonly Named[]): readonly Stranger[] => {
  const ids = newIds(named.length * 2)
  return named.map((one, at) => ({
    ...one,
    subjectId: ids[at * 2]!,
    childId: one.kind === 'child' ? ids[at * 2 + 1]! : null,
  }))
}

export const addSubjects = async (db: Tenant, load: number, strangers: readonly Stranger[]): Promise<void> => {
  if (strangers.length === 0) return
  const column = (of: (one: Stranger) => string) =>
    sql`string_to_array(${strangers.map(of).join(separator)}, ${separator}, '')`
  await sql`
    insert into children.subject (la_id, first_load, subject_id, kind, identifier, child_id)
    select ${db.la}, ${load}::integer, * from unnest(${column((one) => one.subjectId)}::uuid[], ${column((one) => one.kind)},
      ${column((one) => one.identifier)}, ${column((one) => one.childId ?? '')}::uuid[])`.execute(db.query)
}

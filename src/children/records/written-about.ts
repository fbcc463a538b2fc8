import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'

const notWritten = ['children.subject', 'children.leaving_care'] as const

/**
 * Conditions on a subject, `s`, that nothing of any slice hangs on its child besides what is worked out each night: a child that is written
 * about stays.
 */
export const nothingHangsOn = async (db: Tenant): Promise<readonly RawBuilder<boolean>[]> => {
  const { rows } = await sql<{ table: string; column: string }>`
    select k.conrelid::regclass::text as "table", quote_ident(a.attname) as "column"
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname <> 'la_id'
    where k.contype = 'f' and k.confrelid = 'children.child'::regclass
      and k.conrelid <> all (${[...notWritten]}::text[]::regclass[])`.execute(db.query)
  return rows.map(
    ({ table, column }) =>
      sql<boolean>`not exists (select from ${sql.raw(table)} o where o.la_id = s.la_id and o.${sql.raw(column)} = s.child_id)`,
  )
}

import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** A table to be copied: its columns in their order, and how to sort it the same on every server. */
export type Table = { name: string; columns: readonly string[]; order: readonly string[] }

export type Sequence = { name: string; last: string | null }

/** Names of the schemas of slices: those that hold a tenant table. Other programs may share the database. */
export const sliceSchemas = `select ln.nspname from pg_class lc join pg_namespace ln on ln.oid = lc.relnamespace
  join pg_attribute la on la.attrelid = lc.oid and la.attname = 'la_id' and not la.attisdropped where lc.relkind in ('r', 'p')`

/** Everything of theirs but the ledger of migrations, which the manifest holds. */
const slices = `n.nspname in (${sliceSchemas}) and c.oid is distinct from to_regclass('platform.migration')`

const tableQuestion = `
  select format('%I.%I', n.nspname, c.relname) as name,
    (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    coalesce((select array_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
        order by array_position(i.indkey::int2[], a.attnum))
      from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
      where i.indrelid = c.oid and i.indisprimary), '{}') as "order"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and ${slices} order by 1`

/** Tables that hang on one that is left out by a reference are left out with it. */
const leftOutQuestion = `
  with recursive gone(oid) as (
    select to_regclass(name)::oid from unnest($1::text[]) name where to_regclass(name) is not null
    union select k.conrelid from gone join pg_constraint k on k.confrelid = gone.oid and k.contype = 'f')
  select format('%I.%I', n.nspname, c.relname) as name from gone join pg_class c on c.oid = gone.oid
  join pg_namespace n on n.oid = c.relnamespace order by 1`

export const findTables = async (
  client: Client,
  without: readonly string[],
): Promise<{ tables: readonly Table[]; leftOut: readonly string[] }> => {
  const leftOut = (await client.query<{ name: string }>(leftOutQuestion, [without])).rows.map((row) => row.name)
  const all = (await client.query<Table>(tableQuestion)).rows
  return { tables: all.filter((table) => !leftOut.includes(table.name)), leftOut }
}

export const findSequences = async (client: Client): Promise<readonly Sequence[]> =>
  (
    await client.query<Sequence>(
      `select format('%I.%I', n.nspname, c.relname) as name, s.last_value::text as last
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_sequences s on s.schemaname = n.nspname and s.sequencename = c.relname
       where c.relkind = 'S' and ${slices} order by 1`,
    )
  ).rows

/** Values are written the same by every server and in every time zone. */
export const fixTextForms = async (client: Client): Promise<void> => {
  await client.query(
    `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
     set local extra_float_digits = 1; set local bytea_output = 'hex'; set local statement_timeout = 0`,
  )
}

/** The table's rows as COPY writes them, in the order of its primary key. */
export const readTable = (client: Client, table: Table): AsyncIterable<Buffer> => {
  const order = table.order.length > 0 ? ` order by ${table.order.join(', ')}` : ''
  const columns = table.columns.join(', ')
  return client.query(copyTo(`copy (select ${columns} from ${table.name}${order}) to stdout`)) as AsyncIterable<Buffer>
}

export type Content = { rows: number; bytes: number; sha256: string }

/** Counts and hashes rows as they pass. In COPY's text form each row ends with a line feed, and no value has one. */
export const contentMeter = () => {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  return {
    add: (chunk: Buffer): void => {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1
    },
    result: (): Content => ({ rows, bytes, sha256: hash.digest('hex') }),
  }
}

export const measureTable = async (client: Client, table: Table): Promise<Content> => {
  const meter = contentMeter()
  for await (const chunk of readTable(client, table)) meter.add(chunk)
  return meter.result()
}

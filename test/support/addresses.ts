/** Real addresses of a page: its `:somethingId`s filled from rows that exist, found by the names of columns. */
import type { TestDatabase } from './database.ts'

type Owner = TestDatabase['owner']
type Column = { table: string; name: string; isKey: boolean }

/** Parameters that are not ids, with a value that every sample row can answer. */
const fixed: Readonly<Record<string, string>> = { page: '1', edition: '1', standard: 'rhi-72h' }

/** Pages that ask for a query string, with one that they understand. */
const queries: Readonly<Record<string, string>> = {
  '/retention/change': '?type=access.account',
  '/inspections/:inspectionId/review/add': '?kind=judgement',
  '/inspections/:inspectionId/documents/:documentId/image': '?page=1',
  '/search': '?words=supervision',
  '/returns/staff-names/choose': '?kind=team&name=Leadership',
}

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export const paramsIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
export const idsIn = (path: string): string[] => paramsIn(path).filter((name) => name.endsWith('Id'))

/** Every column of every tenant table, with whether it is in the primary key. */
export const tenantColumns = (owner: Owner): Promise<Column[]> =>
  owner(`
    select n.nspname || '.' || c.relname as table, a.attname as name,
           coalesce(a.attnum = any(k.conkey), false) as "isKey"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
    where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|graphile_worker)'
      and exists (select 1 from pg_attribute l where l.attrelid = c.oid and l.attname = 'la_id')
    order by 1, a.attnum`)

/** Whether a table lies in the schema that a path is called after: two slices may call their ids alike (`upload_id`). */
const isOfSlice = (table: string, path: string): boolean =>
  path.replaceAll('-', '_').startsWith(`/${table.split('.')[0]!}`)

/** The tables that could answer for a page: all its ids are columns, and the last one is the key; those of its own slice first. */
const tablesFor = (columns: readonly Column[], path: string): string[] => {
  const wanted = idsIn(path).map(snake)
  const byTable = Map.groupBy(columns, (column) => column.table)
  return [...byTable]
    .filter(([, own]) => wanted.every((name) => own.some((column) => column.name === name)))
    .filter(([, own]) => own.some((column) => column.name === wanted.at(-1) && column.isKey))
    .sort(
      ([, one], [, other]) =>
        one.filter((column) => column.isKey).length - other.filter((column) => column.isKey).length,
    )
    .map(([table]) => table)
    .sort((one, other) => Number(isOfSlice(other, path)) - Number(isOfSlice(one, path)))
}

export type Address = { address: string; params: Readonly<Record<string, string>> }

/** One address of `path` in the authority `la`; null when no table has a row for it. */
export const exampleAddress = async (
  owner: Owner,
  columns: readonly Column[],
  path: string,
  la: number,
): Promise<Address | null> => {
  const ids = idsIn(path)
  let row: Record<string, string> = {}
  if (ids.length > 0) {
    for (const table of tablesFor(columns, path)) {
      const [found] = await owner(
        `select ${ids.map(snake).join(', ')} from ${table} where la_id = $1 order by ${snake(ids.at(-1)!)} limit 1`,
        [la],
      )
      if (!found) continue
      row = found
      break
    }
    if (Object.keys(row).length === 0) return null
  }
  const params = Object.fromEntries(paramsIn(path).map((name) => [name, row[snake(name)] ?? fixed[name] ?? '']))
  return { address: fill(path, params), params }
}

export const fill = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => params[name]!) + (queries[path] ?? '')

/**
 * Copies every row of authority `from` to authority `to` under new ids, so that a second authority has one of
 * everything. Ids are changed alike everywhere, so that rows still belong together.
 */
export const copyAuthority = async (
  owner: Owner,
  columns: readonly Column[],
  from: number,
  to: number,
): Promise<void> => {
  const types = await owner(`
    select table_schema || '.' || table_name as table, column_name as name, data_type as type
    from information_schema.columns where is_generated = 'NEVER' and is_identity = 'NO'`)
  const typeOf = (table: string, name: string): string | undefined =>
    types.find((column) => column.table === table && column.name === name)?.type
  const value = (table: string, name: string): string => {
    if (name === 'la_id') return String(to)
    // With a version and a variant as every real id has: the router does not even ask for others.
    if (typeOf(table, name) === 'uuid')
      return `overlay(overlay(md5(${name}::text || '${to}') placing '7' from 13) placing '8' from 17)::uuid`
    if (/email/.test(name)) return `'other-' || ${name}`
    if (/token|sha256|hash/.test(name) && typeOf(table, name) === 'text')
      return `encode(sha256((${name} || '${to}')::bytea), 'hex')`
    return name
  }
  let waiting = [...Map.groupBy(columns, (column) => column.table).keys()].filter(
    (table) => table !== 'platform.authority',
  )
  // A table whose rows point at rows that are not there yet waits for the next round.
  while (waiting.length > 0) {
    const refused: { table: string; why: string }[] = []
    for (const table of waiting) {
      const names = columns
        .filter((column) => column.table === table && typeOf(table, column.name))
        .map((column) => column.name)
      await owner(
        `insert into ${table} (${names.join(', ')}) select ${names.map((name) => value(table, name)).join(', ')} from ${table} where la_id = ${from}`,
      ).catch((error: Error) => refused.push({ table, why: error.message }))
    }
    if (refused.length === waiting.length) throw new Error(`Could not copy: ${JSON.stringify(refused)}`)
    waiting = refused.map(({ table }) => table)
  }
}

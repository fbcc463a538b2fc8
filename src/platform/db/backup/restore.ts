import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Migration } from '../migrating/files.ts'
import { applyWithin } from '../migrating/migrate.ts'
import { BackupRefused, type Manifest } from './manifest.ts'
import { readParts } from './read.ts'
import { fixTextForms, measureTable, sliceSchemas } from './tables.ts'

const list = (names: readonly string[]): string => names.join(', ')

/** The migrations that make a database as the backup's was. */
const migrationsOf = (manifest: Manifest, known: readonly Migration[]): readonly Migration[] =>
  manifest.migrations.map(({ number, name, checksum }) => {
    const file = known.find((one) => one.number === number)
    if (!file)
      throw new BackupRefused(
        `The backup is newer than this version of Throughline: it needs ${name}.`,
        'Restore it with the version that made it, or a newer one.',
      )
    if (file.checksum !== checksum)
      throw new BackupRefused(
        `migrations/${file.name} is not the file that the backup was made with.`,
        'Put the original file back.',
      )
    return file
  })

/** Schemas of Throughline: others may live in the same database. */
const ownSchemas = async (owner: Client): Promise<readonly string[]> =>
  (
    await owner.query<{ schema: string }>(
      `select quote_ident(n.nspname) as schema from pg_namespace n where n.nspname in (${sliceSchemas})
       or n.nspname in ('platform', 'graphile_worker') order by 1`,
    )
  ).rows.map((row) => row.schema)

const holdsData = async (owner: Client): Promise<boolean> => {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('platform.authority') is not null as there`,
  )
  if (!rows[0]!.there) return false
  return (await owner.query<{ some: boolean }>('select exists (select from platform.authority) as some')).rows[0]!.some
}

const refuseWhileInUse = async (owner: Client): Promise<void> => {
  const { rows } = await owner.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name like 'throughline%'`,
  )
  if (rows[0]!.others > 0)
    throw new BackupRefused(
      'Throughline is running on this database.',
      'Stop every `throughline start` and `throughline worker`, then restore.',
    )
}

/** Loading in any order, without triggers, as the owner: row level security would refuse COPY. Undone by `closeUp`. */
const openUp = async (owner: Client, tables: readonly string[]): Promise<readonly string[]> => {
  const undo: string[] = []
  const { rows } = await owner.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
     where contype = 'f' and not condeferrable and conrelid = any ($1::regclass[])`,
    [tables],
  )
  for (const { table, name } of rows) {
    await owner.query(`alter table ${table} alter constraint ${name} deferrable initially deferred`)
    undo.push(`alter table ${table} alter constraint ${name} not deferrable`)
  }
  for (const table of tables) {
    await owner.query(`alter table ${table} disable trigger user; alter table ${table} no force row level security`)
    undo.push(`alter table ${table} enable trigger user`)
  }
  const forced = await owner.query<{ table: string }>(
    `select a.attrelid::regclass::text as table from pg_attribute a where a.attname = 'la_id' and a.attrelid = any ($1::regclass[])`,
    [tables],
  )
  return [...undo, ...forced.rows.map(({ table }) => `alter table ${table} force row level security`)]
}

const load = async (owner: Client, file: string, manifest: Manifest): Promise<void> => {
  const columns = new Map(manifest.tables.map((table) => [table.name, list(table.columns)]))
  for await (const { table, content } of readParts(file)) {
    const target = owner.query(copyFrom(`copy ${table} (${columns.get(table)}) from stdin`))
    await pipeline(Readable.from([content]), target)
  }
}

const compare = async (owner: Client, manifest: Manifest): Promise<void> => {
  for (const table of manifest.tables) {
    const { rows, sha256 } = await measureTable(owner, table)
    if (rows !== table.rows || sha256 !== table.sha256)
      throw new Error(
        `After loading, ${table.name} is not as it was backed up (${rows} of ${table.rows} rows). Nothing was kept.`,
      )
  }
}

export type RestoreOptions = { file: string; manifest: Manifest; known: readonly Migration[]; replace: boolean }

/**
 * Puts a checked backup into the database in one transaction: the schema by the backup's own migrations, then every
 * table, then every checksum again on what was loaded. Cut short anywhere, the database is as it was.
 * Throws BackupRefused when the database holds data and `replace` is false.
 */
export const restoreBackup = async (
  owner: Client,
  { file, manifest, known, replace }: RestoreOptions,
): Promise<void> => {
  const migrations = migrationsOf(manifest, known)
  if (!replace && (await holdsData(owner)))
    throw new BackupRefused(
      'The database holds data already.',
      'Add --replace to put the backup in its place. Back up what is there first if it may be needed.',
    )
  await refuseWhileInUse(owner)
  await owner.query('begin')
  try {
    await fixTextForms(owner)
    for (const schema of await ownSchemas(owner)) await owner.query(`drop schema ${schema} cascade`)
    await applyWithin(owner, migrations)
    const tables = [...manifest.tables.map((table) => table.name), ...manifest.leftOut]
    const undo = await openUp(owner, tables)
    // What a migration itself inserts is in the backup too, as it was then.
    await owner.query(`truncate ${list(tables)}`)
    await load(owner, file, manifest)
    await owner.query('set constraints all immediate')
    for (const statement of undo) await owner.query(statement)
    for (const { name, last } of manifest.sequences)
      if (last !== null) await owner.query('select setval($1::regclass, $2::bigint)', [name, last])
    await compare(owner, manifest)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback').catch(() => undefined)
    throw error
  }
  await owner.query('analyze')
}

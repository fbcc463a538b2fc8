import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { type Batch, batching, separator } from '../history/batch.ts'
import type { LoadSource, Stage } from '../history/loads.ts'
import type { Coverage, HistoryRow } from '../history/model.ts'

/** Which source says it, as at which day, and what it says about which tables. */
type LoadHead = { source: LoadSource; asAt: Day; coverage: readonly Coverage[] }
/** What a return says, as rows of history. */
export type LoadContent = LoadHead & { rows: Iterable<HistoryRow> | AsyncIterable<HistoryRow> }
/** The same as batches that were made elsewhere (`batching`), in a thread perhaps; `digest` is asked after the last. */
export type PackedContent = LoadHead & { batches: AsyncIterable<Batch>; digest: () => string }

/** `work_mem` for one big statement; nested loops, because a table that was just filled has no statistics and is taken for empty. */
export const tuneForLoad = (db: Tenant) =>
  sql`select set_config('work_mem', '64MB', true), set_config('enable_nestloop', 'off', true),
    set_config('statement_timeout', '600000', true)`.execute(db.query)

/** The values of a column; an empty one is null, as is an empty batch. */
const values = (joined: string): RawBuilder<unknown> => sql`string_to_array(${joined}, ${separator}, '')`

const identity = (table: string, identifier: string, key: string): RawBuilder<unknown> =>
  sql.raw(`substring(sha256(convert_to(${table} || '|' || ${identifier} || '|' || ${key}, 'UTF8')) from 1 for 16)`)

/** A batch as a relation: t(able), i(dentifier), k(ey), s(tarts) and e(nds) as text, f(ields), h(ash) and (i)d(entity) in hexadecimal, n for its place, and more columns by name. */
export const rowsOf = (batch: Batch, more: Readonly<Record<string, string>> = {}): RawBuilder<unknown> => {
  const { tables, identifiers, keys, starts, ends, fields, hashes, identities } = batch
  const columns = [tables, identifiers, keys, starts, ends, fields, hashes, identities]
  const names = ['t', 'i', 'k', 's', 'e', 'f', 'h', 'd', ...Object.keys(more), 'n'].map((name) => sql.ref(name))
  return sql`unnest(${sql.join([...columns, ...Object.values(more)].map(values))}) with ordinality as u(${sql.join(names)})`
}

/** Of a row of `rowsOf`: the hash of what it says, and of what names it. Made with the batch, which takes half of the time it takes here. */
export const hashes = sql`decode(h, 'hex'), decode(d, 'hex')`

/** Puts the rows of a batch by under numbers that go on from `from`. */
export const putBy = (db: Tenant, stageId: string, from: number, batch: Batch) =>
  sql`
    insert into children.stage_row (la_id, stage_id, line, table_id, identifier, key, starts, ends, fields, hash, identity)
    select ${db.la}, ${stageId}, ${from}::integer + n, t, i, k, s::date, e::date, f, ${hashes}
    from ${rowsOf(batch)} where t is not null`.execute(db.query)

/** Rows that say the same under the same key are one; others under one key are told apart by a number, in an order of their own. */
export const tellKeysApart = (db: Tenant, stageId: string) =>
  sql`
    with twice as (
      select identity from children.stage_row where la_id = ${db.la} and stage_id = ${stageId} group by identity having count(*) > 1
    ), numbered as (
      select r.line, dense_rank() over same as place, row_number() over (partition by r.identity, r.hash order by r.line) as again
      from children.stage_row r join twice t using (identity)
      where r.la_id = ${db.la} and r.stage_id = ${stageId}
      window same as (partition by r.identity order by r.hash)
    ), dropped as (
      delete from children.stage_row r using numbered n
      where r.la_id = ${db.la} and r.stage_id = ${stageId} and r.line = n.line and n.again > 1
    )
    update children.stage_row r
    set key = r.key || '~~' || n.place, identity = ${identity('r.table_id', 'r.identifier', "r.key || '~~' || n.place")}
    from numbered n
    where r.la_id = ${db.la} and r.stage_id = ${stageId} and r.line = n.line and n.again = 1 and n.place > 1`.execute(
    db.query,
  )

export const packed = (content: LoadContent | PackedContent): PackedContent => {
  if ('batches' in content) return content
  const { rows } = content
  const maker = batching(new Set(content.coverage.map(({ table }) => table)))
  async function* batches(): AsyncGenerator<Batch> {
    for await (const row of rows) if (maker.add(row)) yield maker.take()
    yield maker.take()
  }
  return { ...content, batches: batches(), digest: maker.digest }
}

/** Puts a return's rows by, to be looked at and then accepted or dropped. Nothing is known by it yet. */
export const stageLoad = async (db: Tenant, content: LoadContent | PackedContent): Promise<Stage> => {
  const { source, asAt, coverage } = content
  const { batches, digest } = packed(content)
  await tuneForLoad(db)
  const stageId = newId()
  let written = 0
  let writing: Promise<unknown> = Promise.resolve()
  for await (const batch of batches) {
    await writing
    writing = putBy(db, stageId, written, batch)
    // Awaited before the next one, which is made meanwhile; until then a failure must not count as unheard.
    writing.catch(() => undefined)
    written += batch.size
  }
  await writing
  await tellKeysApart(db, stageId)
  const contentHash = digest()
  await db.query
    .insertInto('children.stage')
    .values({
      la_id: db.la,
      stage_id: stageId,
      source,
      as_at: asAt,
      coverage: JSON.stringify(coverage),
      content_hash: contentHash,
      row_count: written,
    })
    .execute()
  return { stageId, source, asAt, coverage, contentHash, rows: written }
}

/** Throws `not-found`; `conflict` where its rows were lost, as they are when the database crashed. */
export const getStage = async (db: Tenant, stageId: string): Promise<Stage> => {
  const row = await db.query
    .selectFrom('children.stage as s')
    .select(['s.source', 's.as_at', 's.coverage', 's.content_hash', 's.row_count'])
    .select(
      sql<boolean>`s.row_count = 0 or exists (select from children.stage_row r where r.la_id = s.la_id and r.stage_id = s.stage_id)`.as(
        'whole',
      ),
    )
    .where('s.la_id', '=', db.la)
    .where('s.stage_id', '=', stageId)
    .executeTakeFirst()
  if (!row) throw notFound('return that awaits a decision')
  if (!row.whole)
    throw new Refusal(
      'conflict',
      'The database was restarted since this return was read, and what was read is gone. Nothing was loaded.',
      'Upload the return again.',
    )
  return {
    stageId,
    source: row.source as LoadSource,
    asAt: row.as_at,
    coverage: row.coverage as unknown as readonly Coverage[],
    contentHash: row.content_hash,
    rows: row.row_count,
  }
}

export const dropStage = async (db: Tenant, stageId: string): Promise<void> => {
  const mine = <T extends 'children.stage' | 'children.stage_row'>(table: T) =>
    sql`delete from ${sql.table(table)} where la_id = ${db.la} and stage_id = ${stageId}`.execute(db.query)
  await mine('children.stage_row')
  await mine('children.stage')
}

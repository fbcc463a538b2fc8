import { sql } from 'kysely'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Batch, separator } from '../history/batch.ts'
import type { LoadCounts, LoadOutcome, Stage } from '../history/loads.ts'
import type { TableId } from '../history/model.ts'
import { historyTables } from '../history/tables.ts'
import { type CountRow, covered, fatesOf } from './apply-load-difference.ts'
import { dropStage, hashes, type PackedContent, putBy, rowsOf, tellKeysApart } from './apply-load-stage.ts'
import { addSubjects, asStrangers, type Named, type Stranger } from './subjects.ts'

/** Nothing is held of this source in these tables: then there is nothing to compare with. */
export const isFirst = async (
  db: Tenant,
  { source, coverage }: Pick<Stage, 'source' | 'coverage'>,
): Promise<boolean> => {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from children.history where la_id = ${db.la} and source = ${source} and until_load is null
      and table_id = any (${coverage.map(({ table }) => table)}::text[])) as held`.execute(db.query)
  return !rows[0]!.held
}

export const historyColumns = sql.raw(
  'la_id, subject_id, table_id, key, source, from_load, starts, ends, fields, hash, identity',
)

type Writing = Pick<PackedContent, 'source' | 'coverage'> & { stageId: string; load: number }

/** Adds every row that was put by, as new. */
export const writeAll = (db: Tenant, { source, coverage, stageId, load }: Writing) =>
  sql`
    with ${covered({ coverage })}
    insert into children.history (${historyColumns})
    select ${db.la}, s.subject_id, r.table_id, r.key, ${source}, ${load}, r.starts, r.ends, r.fields::jsonb, r.hash, r.identity
    from children.stage_row r
    join covered c on c.table_id = r.table_id
    join children.subject s on s.la_id = ${db.la} and s.kind = c.about and s.identifier = r.identifier
    where r.la_id = ${db.la} and r.stage_id = ${stageId}
    order by s.subject_id, r.table_id, r.key`.execute(db.query)

/** What a load that was compared with nothing has brought. */
export const countAll = async (db: Tenant, load: number): Promise<LoadCounts> => {
  const { rows } = await sql<CountRow>`
    select table_id, fate, count
    from (select table_id, count(*)::integer as count from children.history where la_id = ${db.la} and from_load = ${load} group by table_id) own,
      unnest(array['new', 'staged']) as fate`.execute(db.query)
  return fatesOf(rows)
}

type Someone = { id: string; child: string | null; seen: boolean }

/** Whose rows come, by subject id, and how many children they are; those who are new are given ids, and are to be added. */
const naming = async (db: Tenant) => {
  const { rows } = await sql<Named & { id: string; child: string | null }>`
    select kind, identifier, subject_id as id, child_id as child from children.subject where la_id = ${db.la}`.execute(
    db.query,
  )
  const known = new Map<string, Someone>(
    rows.map(({ kind, identifier, id, child }) => [`${kind} ${identifier}`, { id, child, seen: false }]),
  )
  // Identifiers that were joined are one child.
  const touched = new Set<string>()
  let added = 0
  return {
    children: () => ({ new: added, touched: touched.size }),
    name({ tables, identifiers }: Batch): { subjects: string; strangers: readonly Stranger[] } {
      const kinds = tables.split(separator).map((table) => historyTables[table as TableId].about)
      const each = identifiers.split(separator)
      const names = each.map((identifier, at) => `${kinds[at]!} ${identifier}`)
      const unknown = new Map<string, Named>()
      for (const [at, name] of names.entries())
        if (!known.has(name)) unknown.set(name, { kind: kinds[at]!, identifier: each[at]! })
      const strangers = asStrangers([...unknown.values()])
      for (const [at, name] of [...unknown.keys()].entries()) {
        const { subjectId, childId } = strangers[at]!
        known.set(name, { id: subjectId, child: childId, seen: false })
        if (childId !== null) added += 1
      }
      const subjects = names.map((name) => {
        const someone = known.get(name)!
        if (!someone.seen && someone.child !== null) touched.add(someone.child)
        someone.seen = true
        return someone.id
      })
      return { subjects: subjects.join(separator), strangers }
    },
  }
}

/** How many rows of each table came. */
const tallying = () => {
  const tally = new Map<string, number>()
  return {
    add({ tables }: Batch): void {
      for (const table of tables.split(separator)) tally.set(table, (tally.get(table) ?? 0) + 1)
    },
    counts: (): LoadCounts =>
      fatesOf(
        [...tally].flatMap(([table_id, count]) => [
          { table_id, fate: 'new', count },
          { table_id, fate: 'staged', count },
        ]),
      ),
  }
}

const writeBatch = (db: Tenant, { source, load }: Writing, batch: Batch, subjects: string) =>
  sql`
    insert into children.history (${historyColumns})
    select ${db.la}, b::uuid, t, k, ${source}, ${load}, s::date, e::date, f::jsonb, ${hashes}
    from ${rowsOf(batch, { b: subjects })}`.execute(db.query)

/** A row of history under this subject, table and key is there already. */
const isTwice = (error: unknown): boolean =>
  (error as { code?: unknown; constraint?: unknown } | null)?.code === '23505' &&
  (error as { constraint?: unknown }).constraint === 'history_pkey'

/** Rows of the batches in which a key came twice, and those that they collide with, are told apart as those of every other load are. */
const addPutBy = async (db: Tenant, writing: Writing): Promise<void> => {
  const { stageId, load } = writing
  await sql`
    with collides as (
      delete from children.history h using (
        select distinct identity from children.stage_row where la_id = ${db.la} and stage_id = ${stageId}) r
      where h.la_id = ${db.la} and h.from_load = ${load} and h.identity = r.identity
      returning h.*
    )
    insert into children.stage_row (la_id, stage_id, line, table_id, identifier, key, starts, ends, fields, hash, identity)
    select ${db.la}, ${stageId}, -row_number() over (), c.table_id, s.identifier, c.key, c.starts, c.ends, c.fields::text, c.hash, c.identity
    from collides c join children.subject s on s.la_id = ${db.la} and s.subject_id = c.subject_id`.execute(db.query)
  await tellKeysApart(db, stageId)
  await writeAll(db, writing)
  await dropStage(db, stageId)
}

/**
 * Adds the rows of a return to a history in which there is none of its source and tables (`isFirst`), as they come: what is not
 * compared need not be put by first. Gives what came, and how many children became known.
 */
export const writeFirst = async (
  db: Tenant,
  content: PackedContent,
  load: number,
): Promise<Pick<LoadOutcome, 'counts' | 'children'>> => {
  const writing = { ...content, stageId: newId(), load }
  const { name, children } = await naming(db)
  const tally = tallying()
  let putByRows = 0
  const write = async (batch: Batch, { subjects, strangers }: ReturnType<typeof name>): Promise<void> => {
    await addSubjects(db, load, strangers)
    await sql`savepoint batch`.execute(db.query)
    try {
      await writeBatch(db, writing, batch, subjects)
    } catch (error) {
      if (!isTwice(error)) throw error
      await sql`rollback to savepoint batch`.execute(db.query)
      await putBy(db, writing.stageId, putByRows, batch)
      putByRows += batch.size
    }
    await sql`release savepoint batch`.execute(db.query)
  }
  let before: Promise<unknown> = Promise.resolve()
  for await (const batch of content.batches) {
    if (batch.size === 0) continue
    const named = name(batch)
    tally.add(batch)
    await before
    before = write(batch, named)
    // Awaited before the next one, which is made meanwhile; until then a failure must not count as unheard.
    before.catch(() => undefined)
  }
  await before
  if (putByRows === 0) return { counts: tally.counts(), children: children() }
  await addPutBy(db, writing)
  return { counts: await countAll(db, load), children: children() }
}

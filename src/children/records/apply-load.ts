import { sql } from 'kysely'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { LastLoad, LoadCounts, LoadOutcome, LoadPreview, Stage } from '../history/loads.ts'
import {
  type CountRow,
  countChildren,
  countFates,
  covered,
  differences,
  differencesIn,
  fatesOf,
  single,
} from './apply-load-difference.ts'
import { lastLoadLike, lockLoads, nextLoadId } from './apply-load-history.ts'
import { dropStage, getStage, type LoadContent, stageLoad, tuneForLoad } from './apply-load-stage.ts'
import { mastersNow, refreshSummary } from './summary.ts'

/** Who loads: an account, or null with a name for the system's own work. */
export type LoadBy = { accountId: string | null; name: string }

const isSame = (stage: Stage, last: LastLoad | null, counts: LoadCounts): boolean =>
  last !== null && last.asAt === stage.asAt && differencesIn(counts) === 0

/** Compares a staged return with what is known, and changes nothing. Throws `not-found`. */
export const previewLoad = async (db: Tenant, stageId: string): Promise<LoadPreview> => {
  const stage = await getStage(db, stageId)
  const last = await lastLoadLike(db, stage)
  await tuneForLoad(db)
  const { rows } = await sql<CountRow>`
    with ${differences(db, stage)} ${countFates(db, stage)} ${countChildren(db, stage)}`.execute(db.query)
  const counts = fatesOf(rows)
  const [first, gone] = [single(rows, 'first'), single(rows, 'gone')]
  const children = {
    new: first,
    touched: single(rows, 'touched') + single(rows, 'more') + first,
    before: gone + single(rows, 'there'),
    gone,
  }
  return { stage, last, nothingChanged: isSame(stage, last, counts), counts, children }
}

/** Children and others of whom nothing was known; each child begins as one of their own, whose row refreshSummary writes. Gives how many. */
const addSubjects = async (db: Tenant, stage: Stage, load: number): Promise<number> => {
  const { rows } = await sql<{ kind: string; identifier: string }>`
    with ${covered(stage)},
    named as materialized (
      select distinct r.identifier, c.about as kind from children.stage_row r join covered c on c.table_id = r.table_id
      where r.la_id = ${db.la} and r.stage_id = ${stage.stageId}
    )
    select n.kind, n.identifier from named n
    left join children.subject s on s.la_id = ${db.la} and s.kind = n.kind and s.identifier = n.identifier
    where s.subject_id is null`.execute(db.query)
  if (rows.length === 0) return 0
  const added = rows.map(({ kind, identifier }) => ({
    kind,
    identifier,
    subjectId: newId(),
    childId: kind === 'child' ? newId() : null,
  }))
  await sql`
    insert into children.subject (la_id, first_load, subject_id, kind, identifier, child_id)
    select ${db.la}, ${load}::integer, * from unnest(${added.map((one) => one.subjectId)}::uuid[], ${added.map((one) => one.kind)}::text[],
      ${added.map((one) => one.identifier)}::text[], ${added.map((one) => one.childId)}::uuid[])`.execute(db.query)
  return added.filter(({ childId }) => childId !== null).length
}

/** Nothing is held of this source in these tables: then there is nothing to compare with. */
const isFirst = async (db: Tenant, { source, coverage }: Stage): Promise<boolean> => {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from children.history where la_id = ${db.la} and source = ${source} and until_load is null
      and table_id = any (${coverage.map(({ table }) => table)}::text[])) as held`.execute(db.query)
  return !rows[0]!.held
}

const columns = sql.raw('la_id, subject_id, table_id, key, source, from_load, starts, ends, fields, hash, identity')

/** Adds every staged row, as new. */
const writeAll = async (db: Tenant, stage: Stage, load: number): Promise<LoadCounts> => {
  const { rows } = await sql<CountRow>`
    with ${covered(stage)},
    added as (
      insert into children.history (${columns})
      select ${db.la}, s.subject_id, r.table_id, r.key, ${stage.source}, ${load}, r.starts, r.ends, r.fields::jsonb, r.hash, r.identity
      from children.stage_row r
      join covered c on c.table_id = r.table_id
      join children.subject s on s.la_id = ${db.la} and s.kind = c.about and s.identifier = r.identifier
      where r.la_id = ${db.la} and r.stage_id = ${stage.stageId}
      order by s.subject_id, r.table_id, r.key
    )
    select table_id, fate, count
    from (select table_id, count(*)::integer as count from children.stage_row
      where la_id = ${db.la} and stage_id = ${stage.stageId} group by table_id) own, unnest(array['new', 'staged']) as fate`.execute(
    db.query,
  )
  return fatesOf(rows)
}

/** Closes what the return no longer says and adds what is new in it, in one statement. */
const writeDifference = async (db: Tenant, stage: Stage, load: number): Promise<LoadCounts> => {
  const { rows } = await sql<CountRow>`
    with ${differences(db, stage)},
    closed as (
      update children.history h set until_load = ${load}, ended_as = d.fate
      from differ d
      where h.la_id = ${db.la} and h.source = ${stage.source} and h.until_load is null
        and h.subject_id = d.subject_id and h.table_id = d.table_id and h.key = d.key
        and d.fate in ('changed', 'withdrawn', 'ended')
    ),
    added as (
      insert into children.history (${columns})
      select ${db.la}, s.subject_id, r.table_id, r.key, ${stage.source}, ${load}, r.starts, r.ends, r.fields::jsonb, r.hash, r.identity
      from differ d
      join children.stage_row r on r.la_id = ${db.la} and r.stage_id = ${stage.stageId} and r.line = d.line
      join covered c on c.table_id = r.table_id
      join children.subject s on s.la_id = ${db.la} and s.kind = c.about and s.identifier = r.identifier
      where d.fate in ('new', 'changed')
      order by s.subject_id, r.table_id, r.key
    )
    ${countFates(db, stage)}`.execute(db.query)
  return fatesOf(rows)
}

const recordLoad = async (db: Tenant, stage: Stage, load: number, by: LoadBy, counts: LoadCounts) =>
  db.query
    .insertInto('children.load')
    .values({
      la_id: db.la,
      load_id: load,
      source: stage.source,
      as_at: stage.asAt,
      content_hash: stage.contentHash,
      coverage: JSON.stringify(stage.coverage),
      tables: stage.coverage.map(({ table }) => table),
      counts: JSON.stringify(counts),
      accepted_by: by.accountId,
      accepted_by_name: by.name,
    })
    .execute()

const refuseOlder = (stage: Stage, last: LastLoad | null): void => {
  if (last === null || last.asAt <= stage.asAt) return
  throw new Refusal(
    'conflict',
    `This return is as at ${stage.asAt}, which is before load ${last.load} (as at ${last.asAt}). Nothing was loaded.`,
    'Load a newer return, or undo the later loads first.',
  )
}

/**
 * Makes a staged return known, all of it or nothing, in the caller's transaction, and throws its stage away. Throws `not-found`;
 * `conflict` while another load is being applied, or where a newer return of the same kind is loaded already.
 */
export const acceptLoad = async (db: Tenant, stageId: string, by: LoadBy): Promise<LoadOutcome> => {
  await lockLoads(db)
  const stage = await getStage(db, stageId)
  const last = await lastLoadLike(db, stage)
  refuseOlder(stage, last)
  await tuneForLoad(db)
  const masters = await mastersNow(db)
  const load = await nextLoadId(db)
  const added = await addSubjects(db, stage, load)
  const counts = (await isFirst(db, stage)) ? await writeAll(db, stage, load) : await writeDifference(db, stage, load)
  const same = isSame(stage, last, counts)
  if (!same) await recordLoad(db, stage, load, by, counts)
  const touched = same ? 0 : await refreshSummary(db, { load, mastersBefore: masters })
  await dropStage(db, stageId)
  return { load: same ? null : load, last, counts, children: { new: added, touched } }
}

/** Stages and accepts in one transaction: for what nobody looks at first. Throws as `acceptLoad` does. */
export const applyLoad = async (db: Tenant, content: LoadContent & { by: LoadBy }): Promise<LoadOutcome> => {
  await lockLoads(db)
  const { stageId } = await stageLoad(db, content)
  return acceptLoad(db, stageId, content.by)
}

import { sql } from 'kysely'
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
import { countAll, historyColumns, isFirst, writeAll, writeFirst } from './apply-load-first.ts'
import { countTouched, lastLoadLike, lockLoads, mayLoad, nextLoadId } from './apply-load-history.ts'
import {
  dropStage,
  getStage,
  type LoadContent,
  type PackedContent,
  packed,
  stageLoad,
  tuneForLoad,
} from './apply-load-stage.ts'
import { addSubjects, asStrangers, type Named } from './subjects.ts'
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
    touched: single(rows, 'touched') + first,
    before: gone + single(rows, 'there'),
    gone,
  }
  return { stage, last, nothingChanged: isSame(stage, last, counts), counts, children }
}

/** Children and others of whom nothing was known; each child begins as one of their own, whose row refreshSummary writes. Gives how many. */
const addStrangers = async (db: Tenant, stage: Stage, load: number): Promise<number> => {
  const { rows } = await sql<Named>`
    with ${covered(stage)},
    named as materialized (
      select distinct r.identifier, c.about as kind from children.stage_row r join covered c on c.table_id = r.table_id
      where r.la_id = ${db.la} and r.stage_id = ${stage.stageId}
    )
    select n.kind, n.identifier from named n
    left join children.subject s on s.la_id = ${db.la} and s.kind = n.kind and s.identifier = n.identifier
    where s.subject_id is null`.execute(db.query)
  await addSubjects(db, load, asStrangers(rows))
  return rows.filter(({ kind }) => kind === 'child').length
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
      insert into children.history (${historyColumns})
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

type Recorded = Pick<Stage, 'source' | 'asAt' | 'coverage' | 'contentHash'>
const recordLoad = async (db: Tenant, stage: Recorded, load: number, by: LoadBy, counts: LoadCounts) =>
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

const writeStaged = async (db: Tenant, stage: Stage, load: number): Promise<LoadCounts> => {
  await writeAll(db, { ...stage, load })
  return countAll(db, load)
}

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
  const added = await addStrangers(db, stage, load)
  const counts = (await isFirst(db, stage))
    ? await writeStaged(db, stage, load)
    : await writeDifference(db, stage, load)
  const same = isSame(stage, last, counts)
  if (!same) await recordLoad(db, stage, load, by, counts)
  if (!same) await refreshSummary(db, { load, mastersBefore: masters })
  const touched = same ? 0 : await countTouched(db, load)
  await dropStage(db, stageId)
  return { load: same ? null : load, last, counts, children: { new: added, touched } }
}

/**
 * Loads a return of whose source and tables nothing is held, without putting it by and comparing it first; one transaction, as ever.
 * Null, with no row taken from the content, where something is held or was loaded, or another load is at work: it must be compared.
 */
export const loadFirst = async (
  db: Tenant,
  content: LoadContent | PackedContent,
  by: LoadBy,
): Promise<LoadOutcome | null> => {
  if (!(await mayLoad(db)) || (await lastLoadLike(db, content)) || !(await isFirst(db, content))) return null
  await tuneForLoad(db)
  const masters = await mastersNow(db)
  const load = await nextLoadId(db)
  const all = packed(content)
  const { counts, children } = await writeFirst(db, all, load)
  await recordLoad(db, { ...content, contentHash: all.digest() }, load, by, counts)
  await refreshSummary(db, { load, mastersBefore: masters })
  return { load, last: null, counts, children }
}

/** Stages and accepts in one transaction: for what nobody looks at first. Throws as `acceptLoad` does. */
export const applyLoad = async (db: Tenant, content: LoadContent & { by: LoadBy }): Promise<LoadOutcome> => {
  await lockLoads(db)
  const first = await loadFirst(db, content, content.by)
  if (first) return first
  const { stageId } = await stageLoad(db, content)
  return acceptLoad(db, stageId, content.by)
}

import { sql } from 'kysely'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound } from '../../../platform/errors.ts'
import { ofJoined } from '../../records/merge.ts'
import type { Analysis, Chronology, Entry, EntryVersion, JoinedPart, SharedFrom } from '../model.ts'

const versionColumns = sql`
  v.entry_id as "entryId", v.child_id as "childId", v.version, v.action, v.state, v.happened_on as "on", v.until_on as until, v.date_precision as precision,
  v.type, v.significance, v.positive, v.words, v.impact, v.done, v.source, v.document, v.parts, v.reason, v.by_name as by, v.at`

/** Of entry `e`: whose it was first, by the identifier that stands for them now. */
const sharedColumns = (db: Tenant) => sql`
  e.shared_from as "sharedFrom", e.shared_as as "sharedAs",
  case when e.shared_from is not null then (
    with recursive up(child_id, merged_into) as (
      select c.child_id, c.merged_into from children.chronology_entry o join children.child c on c.la_id = o.la_id and c.child_id = o.child_id
      where o.la_id = ${db.la} and o.entry_id = e.shared_from
      union select c.child_id, c.merged_into from up join children.child c on c.la_id = ${db.la} and c.child_id = up.merged_into
    ) select child_id from up where merged_into is null
  ) end as "sharedChild"`

/** Every entry as it is now, dropped ones too; one where `entryId` is given. */
const findEntries = async (db: Tenant, childId: string, entryId: string | null = null): Promise<readonly Entry[]> => {
  const { rows } = await sql<Entry>`
    select distinct on (v.entry_id) ${versionColumns}, e.origin, e.proposed, e.added_by_name as "addedBy", e.added_at as "addedAt", ${sharedColumns(db)}
    from children.chronology_entry e
    join children.chronology_version v on v.la_id = e.la_id and v.entry_id = e.entry_id
    where e.la_id = ${db.la} and ${ofJoined(db, childId, 'e.child_id')} and (${entryId}::uuid is null or e.entry_id = ${entryId}::uuid)
    order by v.entry_id, v.version desc`.execute(db.query)
  return rows
}

/** Throws `not-found` where the entry is not in this child's chronology. */
export const getEntry = async (db: Tenant, childId: string, entryId: string): Promise<Entry> => {
  const [entry] = await findEntries(db, childId, entryId)
  if (!entry) throw notFound('entry')
  return entry
}

/** Newest first. */
export const findVersions = async (db: Tenant, entryId: string): Promise<readonly EntryVersion[]> => {
  const { rows } = await sql<EntryVersion>`
    select ${versionColumns} from children.chronology_version v
    where v.la_id = ${db.la} and v.entry_id = ${entryId} order by v.version desc`.execute(db.query)
  return rows
}

export type LoggedVersion = EntryVersion & SharedFrom & { origin: Entry['origin'] }

/** What was done to a chronology, newest first, at most `limit`. */
export const findLog = async (db: Tenant, childId: string, limit = 300): Promise<readonly LoggedVersion[]> => {
  const { rows } = await sql<LoggedVersion>`
    select ${versionColumns}, e.origin, ${sharedColumns(db)} from children.chronology_version v
    join children.chronology_entry e on e.la_id = v.la_id and e.entry_id = v.entry_id
    where v.la_id = ${db.la} and ${ofJoined(db, childId, 'v.child_id')} order by v.at desc, v.entry_id, v.version desc limit ${limit}`.execute(
    db.query,
  )
  return rows
}

type Row = JoinedPart & { heldSince: Chronology['heldSince'] }
const dated = <One extends { at: Date | string }>(many: readonly One[] | null): readonly One[] =>
  (many ?? []).map((one) => ({ ...one, at: new Date(one.at) }))

/** Analyses, sign-offs and ratings of the child and of each identifier that was joined, newest first. */
const findParts = async (db: Tenant, childId: string): Promise<readonly Row[]> => {
  const { rows } = await sql<Row>`
    select c.child_id as "childId", c.identifier, c.first_known::date as "heldSince",
      (select jsonb_agg(jsonb_build_object('version', a.version, 'patterns', a.patterns, 'gaps', a.gaps, 'meaning', a.meaning, 'by', a.by_name,
          'at', a.at) order by a.version desc)
        from children.chronology_analysis a where a.la_id = ${db.la} and a.child_id = c.child_id) as analyses,
      (select jsonb_agg(jsonb_build_object('id', s.sign_off_id, 'kind', s.kind, 'note', s.note, 'entries', s.entries, 'faults', s.faults,
          'by', s.by_name, 'role', s.by_role, 'byAccount', s.by_account, 'at', s.at, 'on', s.signed_on) order by s.at desc, s.sign_off_id desc)
        from children.chronology_sign_off s where s.la_id = ${db.la} and s.child_id = c.child_id) as "signOffs",
      (select jsonb_agg(jsonb_build_object('id', r.rating_id, 'answers', r.answers, 'note', r.note, 'by', r.by_name, 'at', r.at)
          order by r.at desc, r.rating_id desc)
        from children.chronology_rating r where r.la_id = ${db.la} and r.child_id = c.child_id) as ratings
    from children.child c where c.la_id = ${db.la} and ${ofJoined(db, childId, 'c.child_id')}
    order by c.identifier`.execute(db.query)
  return rows.map((row) => ({
    ...row,
    analyses: dated(row.analyses),
    signOffs: dated(row.signOffs),
    ratings: dated(row.ratings),
  }))
}

const isWritten = ({ analyses, signOffs, ratings }: JoinedPart): boolean =>
  analyses.length + signOffs.length + ratings.length > 0

/** The child's own analyses, newest first. */
export const findAnalyses = async (db: Tenant, childId: string): Promise<readonly Analysis[]> =>
  (await findParts(db, childId)).find((part) => part.childId === childId)!.analyses

/** A child's whole chronology as it is now, in two queries. */
export const findChronology = async (db: Tenant, childId: string): Promise<Chronology> => {
  const entries = await findEntries(db, childId)
  const parts = await findParts(db, childId)
  const own = parts.find((part) => part.childId === childId)!
  return {
    entries,
    joined: parts.filter((part) => part !== own && isWritten(part)),
    analysis: own.analyses[0] ?? null,
    signOffs: own.signOffs,
    ratings: own.ratings,
    heldSince: own.heldSince,
  }
}

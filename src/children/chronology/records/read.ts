import { sql } from 'kysely'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound } from '../../../platform/errors.ts'
import { ofJoined } from '../../records/merge.ts'
import type { Analysis, Chronology, Entry, EntryVersion, QualityRating, SignOff } from '../model.ts'

const versionColumns = sql`
  v.entry_id as "entryId", v.child_id as "childId", v.version, v.action, v.state, v.happened_on as "on", v.until_on as until, v.date_precision as precision,
  v.type, v.significance, v.positive, v.words, v.impact, v.done, v.source, v.document, v.parts, v.reason, v.by_name as by, v.at`

/** Every entry as it is now, dropped ones too; one where `entryId` is given. */
const findEntries = async (db: Tenant, childId: string, entryId: string | null = null): Promise<readonly Entry[]> => {
  const { rows } = await sql<Entry>`
    select distinct on (v.entry_id) ${versionColumns}, e.origin, e.proposed, e.added_by_name as "addedBy", e.added_at as "addedAt"
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

export type LoggedVersion = EntryVersion & { origin: Entry['origin'] }

/** What was done to a chronology, newest first, at most `limit`. */
export const findLog = async (db: Tenant, childId: string, limit = 300): Promise<readonly LoggedVersion[]> => {
  const { rows } = await sql<LoggedVersion>`
    select ${versionColumns}, e.origin from children.chronology_version v
    join children.chronology_entry e on e.la_id = v.la_id and e.entry_id = v.entry_id
    where v.la_id = ${db.la} and ${ofJoined(db, childId, 'v.child_id')} order by v.at desc, v.entry_id, v.version desc limit ${limit}`.execute(
    db.query,
  )
  return rows
}

type Rest = {
  heldSince: Chronology['heldSince']
  analysis: Analysis | null
  signOffs: readonly SignOff[] | null
  ratings: readonly QualityRating[] | null
}
const dated = <One extends { at: Date | string }>(one: One): One => ({ ...one, at: new Date(one.at) })

/** Newest first. The newest has the highest number, also where two identifiers with an analysis each were joined. */
export const findAnalyses = async (db: Tenant, childId: string): Promise<readonly Analysis[]> => {
  const { rows } = await sql<Analysis>`
    select case when row_number() over (order by at desc, version desc) = 1 then max(version) over () else version end as version,
      patterns, gaps, meaning, by_name as by, at
    from children.chronology_analysis
    where la_id = ${db.la} and ${ofJoined(db, childId)} order by at desc, version desc`.execute(db.query)
  return rows
}

/** A child's whole chronology as it is now, in two queries. */
export const findChronology = async (db: Tenant, childId: string): Promise<Chronology> => {
  const entries = await findEntries(db, childId)
  const { rows } = await sql<Rest>`
    select
      (select c.first_known::date from children.child c where c.la_id = ${db.la} and c.child_id = ${childId}) as "heldSince",
      (select jsonb_build_object('version', a.version, 'patterns', a.patterns, 'gaps', a.gaps, 'meaning', a.meaning, 'by', a.by_name, 'at', a.at)
        from children.chronology_analysis a where a.la_id = ${db.la} and ${ofJoined(db, childId, 'a.child_id')} order by a.at desc, a.version desc limit 1) as analysis,
      (select jsonb_agg(jsonb_build_object('id', s.sign_off_id, 'kind', s.kind, 'note', s.note, 'entries', s.entries, 'faults', s.faults,
          'by', s.by_name, 'role', s.by_role, 'byAccount', s.by_account, 'at', s.at, 'on', s.signed_on) order by s.at desc)
        from children.chronology_sign_off s where s.la_id = ${db.la} and s.child_id = ${childId}) as "signOffs",
      (select jsonb_agg(jsonb_build_object('id', r.rating_id, 'answers', r.answers, 'note', r.note, 'by', r.by_name, 'at', r.at) order by r.at desc)
        from children.chronology_rating r where r.la_id = ${db.la} and r.child_id = ${childId}) as ratings`.execute(
    db.query,
  )
  const { analysis, signOffs, ratings, heldSince } = rows[0]!
  return {
    entries,
    analysis: analysis && dated(analysis),
    signOffs: (signOffs ?? []).map(dated),
    ratings: (ratings ?? []).map(dated),
    heldSince,
  }
}

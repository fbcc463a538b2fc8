import { type RawBuilder, sql } from 'kysely'
import { ofJoined } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { ActionKind } from '../model/actions.ts'
import type { Before, Entry, Home } from '../model/ledger.ts'

type Kept = {
  by: string
  at: string
  takenBack: { by: string; at: string; why: string } | null
  before: readonly OldWords[] | null
}
type OldWords = Omit<Before, 'at' | 'replacedAt'> & { at: string; replacedAt: string }
type EntryRow = Omit<Entry, 'at' | 'takenBack' | 'before'> & Kept
type HomeRow = Omit<Home, 'at' | 'takenBack' | 'before' | 'entries'> & Kept & { entries: readonly EntryRow[] | null }

const keptFrom = ({ at, takenBack, before, by }: Kept) => ({
  by,
  at: new Date(at),
  takenBack: takenBack && { ...takenBack, at: new Date(takenBack.at) },
  before: (before ?? []).map((one) => ({ ...one, at: new Date(one.at), replacedAt: new Date(one.replacedAt) })),
})

const homeFrom = ({ entries, ...home }: HomeRow): Home => ({
  ...home,
  ...keptFrom(home),
  entries: (entries ?? []).map((entry) => ({ ...entry, kind: entry.kind as ActionKind, ...keptFrom(entry) })),
})

const takenBackOf = (row: 'h' | 'e') => sql`case when ${sql.raw(row)}.taken_back_at is null then null
  else jsonb_build_object('by', ${sql.raw(row)}.taken_back_by, 'at', ${sql.raw(row)}.taken_back_at, 'why', coalesce(${sql.raw(row)}.taken_back_why, '')) end`

const beforeOf = (db: Tenant, which: RawBuilder<unknown>) => sql`(
  select jsonb_agg(jsonb_build_object('said', b.said, 'by', b.by_name, 'at', b.at, 'replacedBy', b.replaced_by, 'replacedAt', b.replaced_at)
    order by b.replaced_at desc, b.before_id desc)
  from care_leavers.home_before b where b.la_id = ${db.la} and b.home_id = h.home_id and ${which})`

/**
 * Homes with all that was done about each, in one question; `whose` is a condition on `h`, a row of care_leavers.home. `only`: entries of
 * these kinds, and nothing of what was said before, for lists.
 */
export const findHomesWhere = async (
  db: Tenant,
  whose: RawBuilder<unknown>,
  only: readonly ActionKind[] | null = null,
): Promise<readonly Home[]> => {
  const before = (which: RawBuilder<unknown>) => (only === null ? beforeOf(db, which) : sql`null::jsonb`)
  const kinds = only === null ? sql`true` : sql`e.kind = any(${[...only]}::text[])`
  const { rows } = await sql<HomeRow>`
    select h.home_id as "homeId", h.child_id as "childId", h.moved_in as "movedIn", h.moved_out as "movedOut", h.standing, h.accommodation, h.said,
      h.by_name as by, h.at, ${takenBackOf('h')} as "takenBack", ${before(sql`b.entry_id is null`)} as before,
      (select json_agg(json_build_object('entryId', e.entry_id, 'kind', e.kind, 'byAccount', e.by_account, 'on', e.on_day, 'said', e.said, 'by', e.by_name, 'at', e.at,
          'takenBack', ${takenBackOf('e')}, 'before', ${before(sql`b.entry_id = e.entry_id`)}) order by e.on_day, e.at, e.entry_id)
        from care_leavers.home_entry e where e.la_id = ${db.la} and e.home_id = h.home_id and ${kinds}) as entries
    from care_leavers.home h where h.la_id = ${db.la} and ${whose}
    order by h.moved_in, h.at, h.home_id`.execute(db.query)
  return rows.map(homeFrom)
}

/** Every home of a young person, oldest first; those that were recorded under an identifier that was joined to theirs too. */
export const findHomes = (db: Tenant, childId: string): Promise<readonly Home[]> =>
  findHomesWhere(db, sql`${ofJoined(db, childId, 'h.child_id')}`)

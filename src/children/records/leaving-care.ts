import { sql } from 'kysely'
import { addMonths, type Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type CareRow, careSpellsOf } from '../rules/care-facts.ts'
import { type Category, leavingCareOn } from '../rules/leaving-care.ts'
import { ofJoined } from './merge.ts'
import { mastersNow } from './summary.ts'

/** Ends the override that counts, if any, under every identifier of the child: an older one must not come to count. */
export const endOverride = async (db: Tenant, childId: string, by: string, now: Date): Promise<void> => {
  await db.query
    .updateTable('children.category_override')
    .set({ ended_at: now, ended_by_name: by })
    .where('la_id', '=', db.la)
    .where(ofJoined(db, childId))
    .where('ended_at', 'is', null)
    .execute()
}

export const saveOverride = async (
  db: Tenant,
  childId: string,
  given: { category: Category; reason: string; by: string; now: Date },
): Promise<void> => {
  await endOverride(db, childId, given.by, given.now)
  await db.query
    .insertInto('children.category_override')
    .values({
      la_id: db.la,
      override_id: newId(),
      child_id: childId,
      category: given.category,
      reason: given.reason,
      made_at: given.now,
      made_by_name: given.by,
    })
    .execute()
}

type Young = { childId: string; born: Day; diedOn: Day | null; loaded: string | null; care: readonly CareRow[] | null }

const findYoung = async (db: Tenant, today: Day): Promise<readonly Young[]> => {
  const masters = await mastersNow(db)
  const { rows } = await sql<Young>`
    with master(table_id, source) as (
      select * from unnest(${Object.keys(masters)}::text[], ${Object.values(masters)}::text[])
    )
    select c.child_id as "childId", c.date_of_birth as born, c.died_on as "diedOn",
      max(h.fields ->> 'category') filter (where h.table_id = 'careLeaver') as loaded,
      jsonb_agg(jsonb_build_object('table', h.table_id, 'starts', h.starts, 'ends', h.ends, 'fields', h.fields))
        filter (where h.table_id <> 'careLeaver') as care
    from children.child c
    join children.subject s on s.la_id = ${db.la} and s.child_id = c.child_id
    join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.until_load is null
      and h.table_id in ('carePeriod', 'careEpisode', 'legalStatus', 'careLeaver')
    left join master m on m.table_id = h.table_id
    where c.la_id = ${db.la} and c.merged_into is null
      and c.date_of_birth <= ${addMonths(today, -186)} and c.date_of_birth > ${addMonths(today, -300)}
      and (c.adopted_on is null or c.adopted_on > ${today})
      and (m.source is null or m.source = h.source or h.source in ('local', 'entered'))
    group by c.child_id, c.date_of_birth, c.died_on`.execute(db.query)
  return rows
}

/**
 * Works out the category of everyone of 15 and a half to 25 who was in care, or whom a return calls a care leaver, as at a day, and
 * stores it; whoever is not among them any more is taken out. Gives how many are.
 */
export const storeCategories = async (db: Tenant, today: Day): Promise<number> => {
  const worked = (await findYoung(db, today)).map(({ childId, born, diedOn, loaded, care }) => ({
    childId,
    loaded,
    ...leavingCareOn({ dateOfBirth: born, diedOn, spells: careSpellsOf(care ?? []) }, today),
  }))
  await sql`
    with worked as (
      select * from unnest(${worked.map((one) => one.childId)}::uuid[], ${worked.map((one) => one.category)}::text[],
        ${worked.map((one) => one.because)}::text[], ${worked.map((one) => one.loaded)}::text[]) as t(child_id, category, because, loaded)
    ), gone as (
      delete from children.leaving_care l where l.la_id = ${db.la} and not exists (select from worked w where w.child_id = l.child_id)
    )
    insert into children.leaving_care (la_id, child_id, category, because, loaded, as_at)
    select ${db.la}, child_id, category, because, loaded, ${today}::date from worked
    on conflict (la_id, child_id) do update
      set category = excluded.category, because = excluded.because, loaded = excluded.loaded, as_at = excluded.as_at`.execute(
    db.query,
  )
  return worked.length
}

import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type EnteredFact, type FactName, lastOfEach, tablesIn, written } from '../history/entered.ts'
import type { TableId } from '../history/model.ts'
import { noteChanged } from './changed.ts'
import { findWhereto, idOf, type Whereto } from './entered-subjects.ts'

/** What the day's entries say so far of their tables, locked until the transaction ends. */
const findOfDay = async (db: Tenant, today: Day) => {
  const { rows } = await sql<{ load: number; tables: readonly TableId[] }>`
    select load_id as load, tables from children.load
    where la_id = ${db.la} and source = 'entered' and as_at = ${today}::date for update`.execute(db.query)
  return rows[0] ?? null
}

/** Numbers follow each other, so that a load that is being made just now is waited for. */
const makeOfDay = async (db: Tenant, today: Day) => {
  await sql`select pg_advisory_xact_lock(hashtextextended('children.load', ${db.la}))`.execute(db.query)
  await sql`
    insert into children.load (la_id, load_id, source, as_at, content_hash, coverage, tables, counts, accepted_by_name)
    select ${db.la}, coalesce(max(load_id), 0) + 1, 'entered', ${today}::date, '', '[]', '{}', '{}', 'Throughline'
    from children.load where la_id = ${db.la}
    on conflict (la_id, as_at) where source = 'entered' do nothing`.execute(db.query)
  return (await findOfDay(db, today))!
}

/** From which day on what is entered of a table is all there is: the earliest that was ever said. */
const cover = (db: Tenant, load: number, tables: readonly TableId[], since: Day) =>
  sql`
  update children.load l set tables = l.tables || ${[...tables]}::text[], coverage = l.coverage || (
    select jsonb_agg(jsonb_build_object('table', t.id, 'says', 'whole', 'since', least(${since}::date, (
      select min((c.said ->> 'since')::date) from children.load o, jsonb_array_elements(o.coverage) as c(said)
      where o.la_id = ${db.la} and o.source = 'entered' and c.said ->> 'table' = t.id))) order by t.id)
    from unnest(${[...tables]}::text[]) as t(id))
  where l.la_id = ${db.la} and l.load_id = ${load}`.execute(db.query)

/**
 * The load that holds what is entered on a day: one a day, however much is entered, so that it is known from which day on something was
 * known here. It never stands for a return: it is no master, no age of the data, and cannot be undone.
 */
const loadOfDay = async (db: Tenant, today: Day, tables: readonly TableId[], since: Day): Promise<number> => {
  const day = (await findOfDay(db, today)) ?? (await makeOfDay(db, today))
  const more = tables.filter((id) => !day.tables.includes(id))
  if (more.length > 0) await cover(db, day.load, more, since)
  return day.load
}

type Place = { readonly table: TableId; readonly key: string; readonly subject: string }

/** Facts that stand under the same names, whichever of a child's joined identifiers they were entered under. */
const standing = (db: Tenant, rows: readonly Place[]) => sql`
  given as materialized (
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g("table" text, key text, subject uuid, starts date, ends date, fields jsonb, hash text)
  ),
  known as materialized (
    select g."table", g.key, g.subject, h.subject_id, h.from_load, h.hash
    from given g
    join children.subject s on s.la_id = ${db.la} and s.subject_id = g.subject
    join children.subject o on o.la_id = ${db.la} and (o.subject_id = s.subject_id or o.child_id = s.child_id)
    join children.history h on h.la_id = ${db.la} and h.subject_id = o.subject_id and h.table_id = g."table" and h.key = g.key
      and h.source = 'entered' and h.until_load is null
  )`

const sameRow = sql`h.la_id = k.la_id and h.subject_id = k.subject_id and h.table_id = k."table" and h.key = k.key
  and h.source = 'entered' and h.from_load = k.from_load`

const noteFacts = (db: Tenant, names: readonly FactName[], whereto: ReadonlyMap<string, Whereto>) =>
  noteChanged(db, {
    facts: names.map(({ table, about }) => ({ id: whereto.get(idOf(about))!.noted, table })),
  })

/**
 * Enters dated facts that a slice records itself, in the caller's transaction: they become part of the dated history, and what rests on
 * them is worked out again in the background. What is said again under the same name replaces what was said; what was known until
 * yesterday is kept. `since`: from which day on what is entered of these tables is complete, the first day of entering where it is left
 * out. Throws `not-found` where a child or worker is not held here.
 */
export const enterFacts = async (
  db: Tenant,
  { today, facts, since = today }: { today: Day; facts: readonly EnteredFact[]; since?: Day },
): Promise<void> => {
  const all = lastOfEach(facts)
  if (all.length === 0) return
  const whereto = await findWhereto(db, all.map(({ about }) => about)) // biome-ignore format: short
  const load = await loadOfDay(db, today, tablesIn(all), since)
  const rows = all.map((fact) => ({ ...written(fact), subject: whereto.get(idOf(fact.about))!.subject }))
  await sql`
    with ${standing(db, rows)},
    differ as materialized (
      select g.*, ${db.la}::integer as la_id, k.subject_id, k.from_load from given g left join known k using ("table", key, subject)
      where k.subject_id is null or k.hash <> decode(g.hash, 'hex')
    ),
    today as (
      update children.history h set starts = k.starts, ends = k.ends, fields = k.fields, hash = decode(k.hash, 'hex')
      from differ k where k.from_load = ${load} and ${sameRow}
    ),
    before as (
      update children.history h set until_load = ${load}, ended_as = 'changed'
      from differ k where k.from_load < ${load} and ${sameRow}
    )
    insert into children.history (la_id, subject_id, table_id, key, source, from_load, starts, ends, fields, hash)
    select ${db.la}, coalesce(subject_id, subject), "table", key, 'entered', ${load}, starts, ends, fields, decode(hash, 'hex')
    from differ where from_load is null or from_load < ${load}`.execute(db.query)
  await noteFacts(db, all, whereto)
}

/** Takes facts back that were entered, in the caller's transaction: what was known until yesterday is kept as known until then. */
export const takeBackFacts = async (
  db: Tenant,
  { today, facts }: { today: Day; facts: readonly FactName[] },
): Promise<void> => {
  if (facts.length === 0) return
  const whereto = await findWhereto(db, facts.map(({ about }) => about)) // biome-ignore format: short
  const load = await loadOfDay(db, today, [], today)
  const rows = facts.map(({ table, key, about }) => ({ table, key, subject: whereto.get(idOf(about))!.subject }))
  await sql`
    with ${standing(db, rows)},
    named as materialized (select ${db.la}::integer as la_id, known.* from known),
    today as (delete from children.history h using named k where k.from_load = ${load} and ${sameRow})
    update children.history h set until_load = ${load}, ended_as = 'withdrawn'
    from named k where k.from_load < ${load} and ${sameRow}`.execute(db.query)
  await noteFacts(db, facts, whereto)
}

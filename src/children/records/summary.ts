import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { HistorySource, TableId } from '../history/model.ts'
import { noteChanged } from './changed.ts'

/** Which source is the master of a table, where more than one load speaks of it. Tables of local lists have none: they always count. */
export type Masters = Readonly<Partial<Record<TableId, HistorySource>>>

/** The Standard Safeguarding Dataset before Annex A, as far as the loads that stand, or those as at a day or before, cover a table. */
export const mastersNow = async (db: Tenant, upTo: Day | null = null): Promise<Masters> => {
  const { rows } = await sql<{ table_id: TableId; source: HistorySource }>`
    select t.table_id, max(l.source) as source from children.load l, unnest(l.tables) as t(table_id)
    where l.la_id = ${db.la} and l.undone_at is null and l.source in ('annex-a', 'ssd')
      and (${upTo}::date is null or l.as_at <= ${upTo}::date)
    group by t.table_id order by t.table_id`.execute(db.query)
  return Object.fromEntries(rows.map(({ table_id, source }) => [table_id, source]))
}

/**
 * Who holds a child, in the order in which they are asked: the worker who is allocated now, then the lists of a return that say so, then
 * who stands on what is open. `list` is the list of Annex A: leaving care, looked after, on a plan, in need, then earlier steps.
 */
const holders: readonly { table: TableId; list: string | null }[] = [
  // The dataset's involvements are of case workers, reviewing officers and advisers alike; who of them holds the child is said here.
  { table: 'allocation', list: 'ssd_involvements' },
  { table: 'involvement', list: null },
  { table: 'allocation', list: 'list-8' },
  { table: 'allocation', list: 'list-9' },
  { table: 'allocation', list: 'list-7' },
  { table: 'allocation', list: 'list-6' },
  { table: 'allocation', list: 'list-5' },
  { table: 'allocation', list: 'list-4' },
  { table: 'allocation', list: 'list-3' },
  { table: 'carePeriod', list: null },
  { table: 'protectionPlan', list: null },
  { table: 'childInNeed', list: null },
  { table: 'childInNeedPlan', list: null },
  { table: 'section47', list: null },
  { table: 'assessment', list: null },
  { table: 'earlyHelp', list: null },
]

const tables: readonly TableId[] = [
  ...new Set([
    ...holders.map(({ table }) => table),
    ...(['person', 'family', 'careEpisode', 'careLeaver', 'reviewingOfficer', 'permanence'] as const),
  ]),
]

/** Whose summary is written again: those whom a load touched (all, where it changed which source is the master), or these children. */
export type Touched = ({ load: number } | { children: readonly string[] }) & { mastersBefore?: Masters }

const touchedBy = (db: Tenant, touched: Touched, everyone: boolean): RawBuilder<unknown> => {
  const among = everyone
    ? sql`true`
    : 'children' in touched
      ? sql`s.child_id = any (${[...touched.children]}::uuid[])`
      : sql`s.child_id in (
          select o.child_id from children.subject o where o.la_id = ${db.la} and o.subject_id in (
            select subject_id from children.history where la_id = ${db.la} and from_load = ${touched.load}
            union all select subject_id from children.history where la_id = ${db.la} and until_load = ${touched.load}))`
  return sql`
    select s.child_id, coalesce(min(c.identifier), min(s.identifier)) as identifier
    from children.subject s left join children.child c on c.la_id = ${db.la} and c.child_id = s.child_id
    where s.la_id = ${db.la} and s.kind = 'child' and ${among} group by s.child_id`
}

/** One row a child: the first among those of some tables, in an order. */
const firstOf = (among: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select distinct on (child_id) child_id, starts, fields from known where ${among} order by child_id, ${order}`

// What is said of a person now counts before what was said last of one who fell out of the returns.
// Of identifiers that were joined, the one that was kept comes first; the order is whole, so that the same records make the same summary
// wherever their rows lie in the table.
const oneLoad = sql`from_load desc, own desc, key, said_of`
const newest = sql`now desc, ${oneLoad}`
const latest = sql`starts desc nulls last, ${oneLoad}`

/** Relations of one row a child, by name: who they are by each source, and what else is known of them once. */
const parts: Readonly<Record<string, RawBuilder<unknown>>> = {
  by_ssd: firstOf(sql`table_id = 'person' and source = 'ssd'`, newest),
  by_annex: firstOf(sql`table_id = 'person' and source = 'annex-a'`, newest),
  by_others: firstOf(sql`table_id = 'person' and source not in ('ssd', 'annex-a')`, newest),
  holding: firstOf(
    sql`place is not null and now and ends is null and (fields ? 'worker' or fields ? 'team')`,
    sql`place, ${latest}`,
  ),
  leaving: firstOf(sql`table_id = 'careLeaver' and now`, newest),
  reviewing: firstOf(sql`table_id = 'reviewingOfficer' and now and ends is null`, latest),
  family: firstOf(sql`table_id = 'family'`, newest),
  flags: sql`
    select child_id, bool_or(now and ends is null and table_id in ('childInNeed', 'childInNeedPlan')) as in_need,
      bool_or(now and ends is null and table_id = 'protectionPlan') as on_protection_plan,
      bool_or(now and ends is null and table_id in ('carePeriod', 'careEpisode')) as in_care,
      bool_or(now and table_id = 'careLeaver') as care_leaver,
      -- What is told now; else what was told last, which no later return takes back by itself.
      coalesce(max(adopted) filter (where table_id = 'permanence' and now),
        (array_agg(adopted order by until_load desc, from_load desc, adopted desc) filter (where table_id = 'permanence' and adopted is not null))[1]) as ordered,
      (array_agg(adopted order by until_load desc, from_load desc, adopted desc) filter (where table_id = 'permanence' and adopted is not null and not now))[1] as ordered_before,
      coalesce(min(adopted) filter (where table_id <> 'permanence' and now),
        (array_agg(adopted order by until_load desc, from_load desc, adopted) filter (where table_id <> 'permanence' and adopted is not null))[1]) as ended_so
    from known where table_id not in ('person', 'family', 'allocation', 'involvement') group by child_id`,
}

/** A field of a person: the dataset's, else Annex A's, else a local list's. */
const person = (field: string): RawBuilder<unknown> => {
  const name = sql.lit(field)
  return sql`coalesce(by_ssd.fields ->> ${name}, by_annex.fields ->> ${name}, by_others.fields ->> ${name})`
}

/** The day of an adoption that a row of history, `h`, tells: of the order, or the day care or the case ended by adoption. */
const adoption = sql<string | null>`case
  when h.table_id = 'permanence' then (h.fields ->> 'order')::date
  when h.table_id in ('carePeriod', 'careEpisode') and h.fields ->> 'ceasedReason' in ('E11', 'E12')
    or h.table_id = 'childInNeed' and h.fields ->> 'closureReason' = 'RC1' then h.ends end`

/**
 * The order, or the day care or the case ended by adoption where no order is told. A day that was told and is put off into the future does
 * not open what was apart already.
 */
const toldNow = sql`least(case when flags.ordered > newest.as_at and flags.ordered_before < flags.ordered then flags.ordered_before else flags.ordered end,
  flags.ended_so)`

/** Nor does undoing the load that alone told of it (children.adoption_held). */
const told = sql`case when ${toldNow} is null or (${toldNow} > newest.as_at and held.order_on < ${toldNow})
  then coalesce(held.order_on, ${toldNow}) else ${toldNow} end`

const summaryColumns: Readonly<Record<string, RawBuilder<unknown>>> = {
  forename: person('forename'),
  surname: person('surname'),
  date_of_birth: sql`(${person('dateOfBirth')})::date`,
  expected_date_of_birth: sql`(${person('expectedDateOfBirth')})::date`,
  died_on: sql`(${person('diedOn')})::date`,
  gender: person('gender'),
  ethnicity: person('ethnicity'),
  // A name that two people have is told apart by the team beside it.
  worker: sql`holding.fields ->> 'worker' || case when apart.name is null then '' else coalesce(' (' || (holding.fields ->> 'team') || ')', '') end`,
  team: sql`holding.fields ->> 'team'`,
  adviser: sql`leaving.fields ->> 'adviser'`,
  reviewing_officer: sql`reviewing.fields ->> 'name'`,
  family: sql`family.fields ->> 'familyId'`,
  in_need: sql`coalesce(flags.in_need, false)`,
  on_protection_plan: sql`coalesce(flags.on_protection_plan, false)`,
  in_care: sql`coalesce(flags.in_care, false)`,
  care_leaver: sql`coalesce(flags.care_leaver, false)`,
  // Whether what was told is so is for the adoption team to say (children.adoption_decision), never for a return that says it no more.
  adopted_on: sql`case when decided.kind = 'error' and decided.order_on = (${told}) then null
    when decided.kind = 'stands' then coalesce(${told}, decided.order_on) else ${told} end`,
}

const list = (of: (name: string) => RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(Object.keys(summaryColumns).map(of))

const partNames = Object.keys(parts)

/**
 * Writes children.child again from the records that are known: names, what is open, who holds the child, family, adoption order. Of a
 * table that two returns speak of, the master's records count. Names of workers and teams that are new are put down to be matched. In one statement; rows that stay the same are not written. Gives how many were.
 */
export const refreshSummary = async (db: Tenant, touched: Touched): Promise<number> => {
  const masters = await mastersNow(db)
  const everyone =
    touched.mastersBefore !== undefined && JSON.stringify(masters) !== JSON.stringify(touched.mastersBefore)
  const { rows } = await sql<{ count: number }>`
    with touched as materialized (${touchedBy(db, touched, everyone)}),
    master(table_id, source) as (
      select * from unnest(${Object.keys(masters)}::text[], ${Object.values(masters)}::text[])
    ),
    holder(table_id, list, place) as (
      select * from unnest(${holders.map(({ table }) => table)}::text[], ${holders.map((one) => one.list)}::text[]) with ordinality
    ),
    known as materialized (
      select s.child_id, h.table_id, h.source, h.key, h.from_load, h.until_load, h.starts, h.ends, h.fields, h.until_load is null as now, p.place,
        s.identifier = t.identifier as own, s.identifier as said_of, ${adoption} as adopted
      from touched t
      join children.subject s on s.la_id = ${db.la} and s.child_id = t.child_id
      join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.table_id = any (${[...tables]}::text[])
        and (h.until_load is null or (h.ended_as = 'ended' and h.table_id in ('person', 'family', 'permanence')) or ${adoption} is not null)
      left join master m on m.table_id = h.table_id
      left join holder p on p.table_id = h.table_id and (p.list is null or p.list = h.fields ->> 'list')
      where m.source is null or m.source = h.source or h.source in ('local', 'entered') or h.table_id in ('person', 'family', 'permanence')
        or ${adoption} is not null
    ),
    ${sql.join(partNames.map((name) => sql`${sql.ref(name)} as (${parts[name]})`))},
    said as materialized (
      select t.child_id, t.identifier, ${list((name) => sql`${summaryColumns[name]} as ${sql.ref(name)}`)}
      from touched t ${sql.join(
        partNames.map((name) => sql`left join ${sql.ref(name)} on ${sql.ref(name)}.child_id = t.child_id`),
        sql` `,
      )}
      left join children.adoption_decision decided on decided.la_id = ${db.la} and decided.child_id = t.child_id and decided.ended_at is null
      left join children.adoption_held held on held.la_id = ${db.la} and held.child_id = t.child_id
      left join children.name_apart apart on apart.la_id = ${db.la} and apart.name = holding.fields ->> 'worker'
      cross join (select max(as_at) as as_at from children.load where la_id = ${db.la} and undone_at is null and source <> 'entered') newest
    ),
    written as (
      update children.child c set ${list((name) => sql`${sql.ref(name)} = said.${sql.ref(name)}`)}
      from said
      where c.la_id = ${db.la} and c.child_id = said.child_id
        and row(${list((name) => sql`c.${sql.ref(name)}`)}) is distinct from row(${list((name) => sql`said.${sql.ref(name)}`)})
      returning c.child_id
    ), added as (
      insert into children.child (la_id, child_id, identifier, ${list((name) => sql.ref(name))})
      select ${db.la}, said.child_id, said.identifier, ${list((name) => sql`said.${sql.ref(name)}`)}
      from said left join children.child c on c.la_id = ${db.la} and c.child_id = said.child_id
      where c.child_id is null
      order by said.child_id
      returning child_id
    ),
    worker as (
      insert into children.worker_name (la_id, name)
      select distinct ${db.la}::integer, n.name from said, unnest(array[said.worker, said.adviser, said.reviewing_officer]) as n(name)
      where n.name is not null and n.name <> '' on conflict do nothing
    ),
    team as (
      insert into children.team_name (la_id, name)
      select distinct ${db.la}::integer, said.team from said where said.team is not null and said.team <> '' on conflict do nothing
    )
    select (select count(*) from written)::integer + (select count(*) from added)::integer as count`.execute(db.query)
  await noteChanged(db, everyone ? 'everyone' : touched)
  return rows[0]!.count
}

/** Who holds these children, by identifier of the case system; those whom nobody holds are left out. */
export const listHolders = async (
  db: Tenant,
  identifiers: readonly string[],
): Promise<readonly { identifier: string; team: string | null; worker: string | null }[]> => {
  const { rows } = await sql<{ identifier: string; team: string | null; worker: string | null }>`
    select s.identifier, c.team, c.worker
    from unnest(${[...identifiers]}::text[]) as asked(identifier)
    join children.subject s on s.la_id = ${db.la} and s.kind = 'child' and s.identifier = asked.identifier
    join children.child c on c.la_id = ${db.la} and c.child_id = s.child_id
    where c.team is not null or c.worker is not null`.execute(db.query)
  return rows
}

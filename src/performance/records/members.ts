import { type RawBuilder, sql } from 'kysely'
import { isIdWithinReach, outsideReach, type Reach, reachesAll, withinReach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import { prepared } from '../../platform/db/prepared.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Part, Question } from '../../standards/figure.ts'
import { keptAnswer } from './answers.ts'
import type { Bases } from './bases.ts'
import type { Group } from './figures.ts'
import { type AskedStandard, measuredOfOne, partOrder, partsOfOne, selectPartsOfOne } from './part-of.ts'
import { listPlaces } from './places.ts'

/** One case behind a figure, of a child within reach. `because`: the records that it rests on, [table, key]. */
export type Member = {
  readonly childId: string
  readonly identifier: string
  readonly forename: string | null
  readonly surname: string | null
  readonly part: Exclude<Part, null>
  readonly unit: string
  readonly opens: Day
  readonly ends: Day | null
  readonly due: Day | null
  readonly done: Day | null
  readonly measured: number | null
  readonly unknown: string | null
  readonly excluded: string | null
  readonly team: string | null
  readonly worker: string | null
  readonly because: readonly (readonly [table: string, key: string])[]
}

/** `total`: cases behind the figure; `within`: of those, how many are of children whom this person may know of. */
export type Members = { readonly members: readonly Member[]; readonly total: number; readonly within: number }

export type MembersAsked = {
  readonly standard: AskedStandard
  readonly question: Question
  readonly group: Group
  /** Of these parts only; left out: all four. */
  readonly parts?: readonly Exclude<Part, null>[]
  /** Of all parts of the authority, where it is known (`keptList`). */
  readonly known?: KnownList | undefined
  readonly skip: number
  readonly take: number
}

/** Cases of one group, as a condition on rows that the query calls `p`. */
export const ofGroup = async (db: Tenant, { kind, name }: Group): Promise<RawBuilder<boolean>> => {
  if (kind === 'authority') return sql<boolean>`true`
  if (kind === 'team') return sql<boolean>`p.team is not distinct from ${name === '' ? null : name}`
  const teams = (await listPlaces(db)).filter((place) => (place[kind] ?? '') === name).map(({ team }) => team)
  if (name !== '') return sql<boolean>`p.team = any(${teams}::text[])`
  const placed = (await listPlaces(db)).filter((place) => place[kind] !== null).map(({ team }) => team)
  return sql<boolean>`(p.team is null or not p.team = any(${placed}::text[]))`
}

/** An analyst sees a name only on the page of a child, for a reason. */
export const named = ({ scope }: Reach, column: 'forename' | 'surname'): RawBuilder<unknown> =>
  scope === 'names-with-reason' ? sql`null::text as ${sql.ref(column)}` : sql.ref(`c.${column}`)

/** What a list tells of a case, of the rows that `parts` calls `c`; done as `doneOn` says. */
export const caseColumns = sql`, c.subject_id, c.unit, c.opens, c.ends, c.due,
  case when c.due < c.opens and c.done <= c.opens then null else c.done end as done, c.unknown, c.excluded, c.worker, c.because`

type Chosen = {
  /** `with` relations, and the select of cases: subject_id, part, measured, team and what `caseColumns` names. */
  readonly relations: RawBuilder<unknown>
  readonly select: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
  readonly skip: number
  readonly take: number
}

/** A list of cases: of children within reach only; the rest are numbered. */
export const listCases = async (db: Tenant, reach: Reach, today: Day, chosen: Chosen): Promise<Members> => {
  const { relations, select, order, skip, take } = chosen
  const { rows } = await sql<{ total: number; within: number; members: readonly Member[] | null }>`
    with ${relations},
    picked as (${select}),
    chosen as (
      select p.*, c.child_id, c.identifier, ${named(reach, 'forename')}, ${named(reach, 'surname')}
      from picked p left join children.child c on c.la_id = ${db.la} and c.child_id = p.subject_id and ${withinReach(reach, today)}
    ), shown as (
      select * from chosen where child_id is not null order by ${order}, identifier, unit limit ${take} offset ${skip}
    )
    select (select count(*)::integer from chosen) as total, (select count(child_id)::integer from chosen) as within,
      (select jsonb_agg(jsonb_build_object('childId', child_id, 'identifier', identifier, 'forename', forename, 'surname', surname, 'part', part,
        'unit', unit, 'opens', opens, 'ends', ends, 'due', due, 'done', done, 'measured', measured, 'unknown', unknown, 'excluded', excluded,
        'team', team, 'worker', worker, 'because', because) order by ${order}, identifier, unit) from shown) as members`.execute(
    db.query,
  )
  const { total, within, members } = rows[0]!
  return { total, within, members: members ?? [] }
}

/** A child's id and the case's own word make the order one: no case is on two pages, and none on no page. */
const late = sql`nth, due nulls last, opens, subject_id, unit`

type Condition = RawBuilder<boolean>
type Sql = RawBuilder<unknown>

/** Cases `p` of the parts and of the group that are asked for. */
const isAsked = async (db: Tenant, { parts, group }: MembersAsked): Promise<Condition> => {
  const ofParts = parts === undefined ? sql`true` : sql`p.nth = any(${parts.map((part) => partOrder.indexOf(part) + 1)}::integer[])` // biome-ignore format: short
  return sql<boolean>`(${ofParts} and ${await ofGroup(db, group)})`
}

/** What a list is ordered by, and what the rest of a case is found by. */
const key = sql`, c.subject_id, c.unit, c.from_load, c.opens, c.due`

/**
 * What a list begins with, whoever asks: its first cases in order, by their place among `partOrder` (from 1), child, word and load. As many as
 * there are in all, or more than a page shows, so that those few of them who are out of reach can be left out.
 */
export type ListHead = {
  readonly nths: readonly number[]
  readonly children: readonly string[]
  readonly units: readonly string[]
  readonly loads: readonly number[]
}
/** How many cases are behind a figure, and the first of them. */
export type KnownList = { readonly total: number; readonly head: ListHead }
const headLength = 200

const findList = async (db: Tenant, standard: AskedStandard, question: Question, length: number): Promise<KnownList> => {
  const { rows } = await sql<KnownList>`
    with ${partsOfOne(db, standard, question, key)},
    head as (select p.nth, p.subject_id, p.unit, p.from_load, row_number() over (order by ${late}) as at from part p order by at limit ${length}::integer)
    select (select count(*)::integer from part) as total,
      (select json_build_object('nths', coalesce(json_agg(nth order by at), '[]'), 'children', coalesce(json_agg(subject_id order by at), '[]'),
        'units', coalesce(json_agg(unit order by at), '[]'), 'loads', coalesce(json_agg(from_load order by at), '[]')) from head) as head`.execute(db.query)
  return rows[0]!
} // biome-ignore format: long lines of SQL

/**
 * The same of the whole authority, kept until a case changes or a child is forgotten: most who look at a list look at this one. It names nobody,
 * and who is within reach is asked each time.
 */
export const keptList = (db: Tenant, standard: AskedStandard, question: Question, { bases, length = headLength }: { bases?: Bases; length?: number } = {}): Promise<KnownList> =>
  keptAnswer(db, { standard: standard.id, asked: { list: question, length }, places: [], ...(bases && { bases }) }, () =>
    findList(db, standard, question, length),
  ) // biome-ignore format: short

/** Cases within reach as `chosen`, and how many there are: all are gone through once, and told apart. */
const ofSome = (isWithin: Condition, asked: Condition): Sql => sql`
    all_of_it as materialized (select p.*, ${isWithin} as within from part p where ${asked}),
    chosen as not materialized (select * from all_of_it where within),
    counts as (select count(*)::integer as total, count(*) filter (where within)::integer as within from all_of_it)`

type Few = {
  /** Who of the authority is out of reach and has a case of the standard: relation `few` of `child_id`. */
  readonly relation: Sql
  /** How many cases they have. */
  readonly cases: Sql
}

/** Those who reach nearly every child: the few others are found, and their cases alone are gone through. */
const outOfReach = (db: Tenant, reach: Reach, today: Day, { standard, question }: MembersAsked, asked: Condition): Few => ({
  relation: sql`few as materialized (
      select o.child_id from (${outsideReach(db.la, reach, today)}) o cross join lateral (
        select from performance.stored_case c where c.la_id = ${db.la} and c.standard = ${standard.id} and c.subject_id = o.child_id and c.until_load is null limit 1
      ) one_case
    )`,
  cases: sql`(select count(*)::integer from few f cross join lateral (${selectPartsOfOne(db, standard, question, key, sql`c.subject_id = f.child_id`)} offset 0) p where ${asked})`,
}) // biome-ignore format: as a table

/** What `ofSome` gives for those: nothing is counted that is known. */
const ofNearlyAll = ({ relation, cases }: Few, asked: Condition, known: number | undefined): Sql => sql`
    ${relation},
    chosen as not materialized (select p.* from part p where ${asked} and not exists (select from few f where f.child_id = p.subject_id)),
    counts as (
      select n.total, n.total - ${cases} as within
      from (select ${known === undefined ? sql`(select count(*)::integer from part p where ${asked})` : sql`${known}::integer`} as total) n
    )`

type Found = Members & { /** Cases of the list's head that are within reach. */ readonly held?: number }

/** A list of the cases that `relations` calls `page` (nth, subject_id, unit, from_load), with what it calls `counts`. */
const membersOf = async (db: Tenant, reach: Reach, { standard, question }: MembersAsked, relations: Sql): Promise<Found> => {
  const { rows } = await sql<Omit<Found, 'members'> & { members: readonly Member[] | null }>`${prepared}
    with ${relations},
    shown as (
      select p.nth, k.child_id, k.identifier, k.forename, k.surname, d.*
      from page p
      join performance.stored_case c on c.la_id = ${db.la} and c.standard = ${standard.id} and c.subject_id = p.subject_id and c.unit = p.unit and c.from_load = p.from_load
      cross join lateral (select c.team ${caseColumns}, ${measuredOfOne(standard, question)} as measured) d
      join (select c.child_id, c.identifier, ${named(reach, 'forename')}, ${named(reach, 'surname')} from children.child c where c.la_id = ${db.la}) k on k.child_id = p.subject_id
    )
    select counts.*,
      (select json_agg(json_build_object('childId', child_id, 'identifier', identifier, 'forename', forename, 'surname', surname,
        'part', (${[...partOrder]}::text[])[nth], 'unit', unit, 'opens', opens, 'ends', ends, 'due', due, 'done', done, 'measured', measured,
        'unknown', unknown, 'excluded', excluded, 'team', team, 'worker', worker, 'because', because) order by ${late}) from shown) as members
    from counts`.execute(db.query)
  const { members, ...counts } = rows[0]!
  return { ...counts, members: members ?? [] }
} // biome-ignore format: long lines of SQL

/** A page of a list whose head is known, or null: more of it is out of reach than it has to spare. */
const listFromHead = async (db: Tenant, reach: Reach, today: Day, asked: MembersAsked): Promise<Members | null> => {
  const { known, skip, take } = asked
  const last = skip + take
  if (known === undefined || !reachesAll(reach)) return null
  const { head, total } = known
  const isAll = head.nths.length >= total
  if (!isAll && head.nths.length < last) return null
  const few = outOfReach(db, reach, today, asked, sql<boolean>`true`)
  const { held = 0, ...found } = await membersOf(db, reach, asked, sql`
    ${few.relation},
    held as materialized (
      select h.* from unnest(${head.nths}::integer[], ${head.children}::uuid[], ${head.units}::text[], ${head.loads}::integer[])
        with ordinality h(nth, subject_id, unit, from_load, at)
      where not exists (select from few f where f.child_id = h.subject_id)
    ),
    page as (select * from held order by at limit ${take}::integer offset ${skip}::integer),
    counts as (select ${total}::integer as total, ${total}::integer - ${few.cases} as within, (select count(*)::integer from held) as held)`)
  return isAll || held >= last ? found : null
} // biome-ignore format: short

/**
 * The cases behind a figure, by the same predicate that counts it; late ones first. An index holds what they are counted and put in order
 * by: the rest is looked up of those that are shown.
 */
export const listMembers = async (db: Tenant, reach: Reach, today: Day, asked: MembersAsked): Promise<Members> => {
  const fromHead = await listFromHead(db, reach, today, asked)
  if (fromHead !== null) return fromHead
  const { standard, question, skip, take } = asked
  const condition = await isAsked(db, asked)
  const chosen = reachesAll(reach)
    ? ofNearlyAll(outOfReach(db, reach, today, asked, condition), condition, asked.known?.total)
    : ofSome(isIdWithinReach(db.la, reach, today, sql`p.subject_id`), condition)
  return membersOf(db, reach, asked, sql`${partsOfOne(db, standard, question, key)}, ${chosen},
    page as (
      select p.nth, p.subject_id, p.unit, p.from_load from chosen p
      order by ${late} limit ${take}::integer offset ${skip}::integer
    )`)
} // biome-ignore format: one query

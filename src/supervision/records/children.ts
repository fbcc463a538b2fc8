import { type RawBuilder, sql } from 'kysely'
import { type Reach, withinReach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Texts } from '../model.ts'
import { ownNames } from './people.ts'

/** A child of a worker, as far as a supervision asks. Names are null where whoever looks does not see them. */
export type ChildOfWorker = {
  readonly childId: string
  readonly identifier: string
  readonly forename: string | null
  readonly surname: string | null
  /** The last supervision, of whichever worker, in which the child was talked about. */
  readonly lastOn: Day | null
  readonly emergency: boolean
  readonly held: boolean
}

const named = (reach: Reach, column: 'forename' | 'surname'): RawBuilder<unknown> =>
  reach.scope === 'names-with-reason' ? sql`null::text` : sql.ref(`c.${column}`)

/** A row of `d` in which the child was talked about, and not put off with a reason. */
const wasTalkedAbout = sql<boolean>`not exists (select from supervision.child_part o
  where o.la_id = d.la_id and o.session_id = d.session_id and o.child_id = d.child_id and o.part = 'later' and o.value <> '')`

/** Rows of children that the query calls `c`; those of joined identifiers count with the one that was kept. */
const columns = (reach: Reach, today: Day, held: RawBuilder<unknown>) => sql`
  c.child_id as "childId", c.identifier, ${named(reach, 'forename')} as forename, ${named(reach, 'surname')} as surname, ${held} as held,
  (select max(s.held_on) from supervision.discussion d join supervision.session s on s.la_id = d.la_id and s.session_id = d.session_id
    join children.child k on k.la_id = d.la_id and k.child_id = d.child_id
    where d.la_id = c.la_id and (k.child_id = c.child_id or k.merged_into = c.child_id) and s.signed_at is not null and ${wasTalkedAbout}) as "lastOn",
  exists (select from children.subject u join children.history h on h.la_id = u.la_id and h.subject_id = u.subject_id
    where u.la_id = c.la_id and u.child_id = c.child_id and h.table_id = 'leaverHome' and h.until_load is null
      and h.starts <= ${today} and (h.ends is null or h.ends > ${today}) and h.fields ->> 'kind' in ('emergency', 'temporary')) as emergency`

/** Children whom a worker holds, as worker or adviser, as far as whoever looks reaches them; by surname. */
export const listChildrenOf = async (
  db: Tenant,
  workerId: string,
  reach: Reach,
  today: Day,
): Promise<readonly ChildOfWorker[]> => {
  // biome-ignore format: one line
  const { rows } = await sql<ChildOfWorker>`
    with own as materialized (select ${ownNames(db, workerId)} as names)
    select ${columns(reach, today, sql`true`)} from children.child c, own
    where c.la_id = ${db.la} and ${withinReach(reach, today)} and (c.worker = any(own.names) or c.adviser = any(own.names))
    order by c.surname, c.forename, c.identifier`.execute(db.query)
  return rows
}

/** How many children a worker holds, whoever reaches them. */
export const countChildrenOf = async (db: Tenant, workerId: string, today: Day): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from children.child c
    where c.la_id = ${db.la} and c.merged_into is null and (c.adopted_on is null or c.adopted_on > ${today})
      and (c.worker = any(${ownNames(db, workerId)}) or c.adviser = any(${ownNames(db, workerId)}))`.execute(db.query)
  return rows[0]!.count
}

/** Children in a session whom whoever looks reaches, and how many there are that they do not. */
export const listDiscussed = async (
  db: Tenant,
  sessionId: string,
  reach: Reach,
  today: Day,
): Promise<{ readonly children: readonly ChildOfWorker[]; readonly others: number }> => {
  // biome-ignore format: one line
  const { rows } = await sql<ChildOfWorker & { all: number }>`
    with said as (
      select distinct coalesce(o.merged_into, o.child_id) as child_id from supervision.discussion d
      join children.child o on o.la_id = d.la_id and o.child_id = d.child_id
      where d.la_id = ${db.la} and d.session_id = ${sessionId}::uuid
    )
    select ${columns(reach, today, sql`false`)}, (select count(*)::integer from said) as all
    from said join children.child c on c.la_id = ${db.la} and c.child_id = said.child_id
    where ${withinReach(reach, today)} order by c.surname, c.forename, c.identifier`.execute(db.query)
  const all = rows[0]?.all ?? (await countDiscussed(db, sessionId))
  return { children: rows, others: all - rows.length }
}

const countDiscussed = async (db: Tenant, sessionId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(distinct coalesce(o.merged_into, o.child_id))::integer as count from supervision.discussion d
    join children.child o on o.la_id = d.la_id and o.child_id = d.child_id where d.la_id = ${db.la} and d.session_id = ${sessionId}::uuid`.execute(
    db.query,
  )
  return rows[0]!.count
}

/** Adds children to a record; those in it already stay. */
export const addDiscussed = async (
  db: Tenant,
  sessionId: string,
  childIds: readonly string[],
  now: Date,
): Promise<void> => {
  // biome-ignore format: one line
  await sql`
    insert into supervision.discussion (la_id, session_id, child_id, added_at)
    select ${db.la}, ${sessionId}::uuid, id, ${now} from unnest(${[...childIds]}::uuid[]) as id
    on conflict do nothing`.execute(db.query)
}

/** Rows of `d` of whom nothing is written. Days on which a child was seen stand in their boxes without anybody typing them. */
const isUntouched = sql<boolean>`
  not exists (select from supervision.child_part p where p.la_id = d.la_id and p.session_id = d.session_id and p.child_id = d.child_id
    and p.value <> '' and p.part not in ('seen', 'alone'))
  and not exists (select from supervision.clash c where c.la_id = d.la_id and c.session_id = d.session_id and c.child_id = d.child_id and c.settled_at is null)`

/** Takes a child out of a draft of whom nothing was typed, under all identifiers. False: something stands there. */
export const dropDiscussed = async (db: Tenant, sessionId: string, joined: RawBuilder<boolean>): Promise<boolean> => {
  const theirs = sql`d.la_id = ${db.la} and d.session_id = ${sessionId}::uuid and ${joined}`
  const { rows } = await sql`
    select from supervision.discussion d where ${theirs} and not (${isUntouched})`.execute(db.query)
  if (rows.length > 0) return false
  await sql`delete from supervision.discussion d where ${theirs}`.execute(db.query)
  return true
}

/** Takes out of a draft whoever is not among these children and of whom nothing was typed; gives how many they were. */
export const dropOthers = async (db: Tenant, sessionId: string, reached: readonly string[]): Promise<number> => {
  const { rows } = await sql`
    delete from supervision.discussion d using children.child o
    where d.la_id = ${db.la} and d.session_id = ${sessionId}::uuid and o.la_id = d.la_id and o.child_id = d.child_id
      and coalesce(o.merged_into, o.child_id) <> all(${[...reached]}::uuid[]) and ${isUntouched}
    returning d.child_id`.execute(db.query)
  return rows.length
}

/** Under which identifier a child stands in a session; null: they were not talked about there. */
export const findDiscussed = async (
  db: Tenant,
  sessionId: string,
  joined: RawBuilder<boolean>,
): Promise<string | null> => {
  // biome-ignore format: one line
  const { rows } = await sql<{ id: string }>`
    select child_id as id from supervision.discussion where la_id = ${db.la} and session_id = ${sessionId}::uuid and ${joined} order by child_id limit 1`.execute(db.query)
  return rows[0]?.id ?? null
}

export type Before = { readonly childId: string; readonly heldOn: Day; readonly texts: Texts }

/** What was written of these children the last time before a day, by child. */
export const listBefore = async (
  db: Tenant,
  childIds: readonly string[],
  before: { heldOn: Day; sessionId: string },
): Promise<ReadonlyMap<string, Before>> => {
  // biome-ignore format: one line
  const { rows } = await sql<{ childId: string; heldOn: Day; texts: Readonly<Record<string, string>> }>`
    select distinct on (id) id as "childId", s.held_on as "heldOn",
      coalesce((select jsonb_object_agg(p.part, p.value) from supervision.child_part p
        where p.la_id = d.la_id and p.session_id = d.session_id and p.child_id = d.child_id), '{}') as texts
    from unnest(${[...childIds]}::uuid[]) as id
    join children.child o on o.la_id = ${db.la} and (o.child_id = id or o.merged_into = id)
    join supervision.discussion d on d.la_id = ${db.la} and d.child_id = o.child_id
    join supervision.session s on s.la_id = ${db.la} and s.session_id = d.session_id
    where s.signed_at is not null and ${wasTalkedAbout} and s.session_id <> ${before.sessionId}::uuid and s.held_on <= ${before.heldOn}
    order by id, s.held_on desc, s.session_id desc`.execute(db.query)
  return new Map(rows.map((one) => [one.childId, { ...one, texts: new Map(Object.entries(one.texts)) }]))
}

/** When a child was last seen, and seen alone, as the records that were loaded or entered say. */
export const findSeen = async (
  db: Tenant,
  childId: string,
  upTo: Day,
): Promise<{ readonly seen: Day | null; readonly alone: Day | null }> => {
  // biome-ignore format: one line
  const { rows } = await sql<{ seen: Day | null; alone: Day | null }>`
    select max(h.starts) filter (where coalesce(h.fields ->> 'seen', 'yes') = 'yes') as seen,
      max(h.starts) filter (where h.fields ->> 'seenAlone' = 'yes') as alone
    from children.subject s join children.history h on h.la_id = s.la_id and h.subject_id = s.subject_id
    where s.la_id = ${db.la} and s.child_id = ${childId}::uuid and h.table_id = 'visit' and h.until_load is null and h.starts <= ${upTo}`.execute(
    db.query,
  )
  return rows[0]!
}

/** A supervision in which a child was talked about, signed off; how many actions about the child came of it, and how many are open. */
export type Discussed = { readonly sessionId: string; readonly heldOn: Day; readonly worker: string; readonly supervisor: string; readonly texts: Texts; readonly actions: number; readonly open: number } // biome-ignore format: one line

const discussed = (db: Tenant, joined: RawBuilder<boolean>): RawBuilder<unknown> => sql`
  select s.session_id as "sessionId", s.held_on as "heldOn", s.worker_name as worker, s.supervisor_name as supervisor,
    coalesce((select jsonb_object_agg(p.part, p.value) from supervision.child_part p
      where p.la_id = d.la_id and p.session_id = d.session_id and p.child_id = d.child_id), '{}') as texts,
    (select count(*)::integer from supervision.action a where a.la_id = d.la_id and a.session_id = d.session_id and a.child_id = d.child_id) as actions,
    (select count(*)::integer from supervision.action a where a.la_id = d.la_id and a.session_id = d.session_id and a.child_id = d.child_id
      and a.done_on is null and a.given_up_on is null) as open
  from supervision.discussion d join supervision.session s on s.la_id = d.la_id and s.session_id = d.session_id
  where d.la_id = ${db.la} and ${joined} and s.signed_at is not null and ${wasTalkedAbout}`

/** `joined`: of which rows of `d` the child is one. The newest first. */
export const listDiscussions = async (db: Tenant, joined: RawBuilder<boolean>): Promise<readonly Discussed[]> => {
  const { rows } = await sql<Omit<Discussed, 'texts'> & { texts: Readonly<Record<string, string>> }>`
    ${discussed(db, joined)} order by s.held_on desc, s.session_id desc`.execute(db.query)
  return rows.map((one) => ({ ...one, texts: new Map(Object.entries(one.texts)) }))
}

/** The last three, as one JSON value, for a page that asks it with its own question. */
export const askDiscussions = (db: Tenant, joined: RawBuilder<boolean>): RawBuilder<unknown> => sql`(
  select jsonb_agg(to_jsonb(x) order by x."heldOn" desc) from (${discussed(db, joined)} order by s.held_on desc, s.session_id desc limit 3) x)`

import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { prepared } from '../../platform/db/prepared.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { ChildFacts } from '../model.ts'
import type { Asked, ListId } from '../rules/find.ts'
import { wordsOf } from '../rules/find.ts'
import type { Reach } from '../rules/reach.ts'
import { childColumns } from './child.ts'
import { reachesAll, withinReach } from './reach.ts'

const columns: Readonly<Record<Exclude<ListId, ''>, string>> = {
  'in-need': 'c.in_need',
  plan: 'c.on_protection_plan',
  care: 'c.in_care',
  'care-leaver': 'c.care_leaver',
}

const yes = sql<boolean>`true`

/**
 * Among children whom words may mean, those who have them for a number: whoever sees no names must not find out by trying which child
 * has one. As `children.find_by_words`, without its names.
 */
const hasNumber = (la: number, whole: string): RawBuilder<boolean> => sql<boolean>`(exists (
  select from children.subject s left join children.history h on h.la_id = ${la} and h.subject_id = s.subject_id and h.until_load is null
  where s.la_id = ${la} and s.child_id = c.child_id and (starts_with(lower(s.identifier), ${whole})
    or (h.table_id || '' = 'identifier' and lower(h.fields ->> 'value') = ${whole} and coalesce(h.fields ->> 'kind', '') !~* 'former|previous|adopt|birth')
    or (h.table_id || '' = 'person' and lower(h.fields ->> 'upn') = ${whole}))))`

const meant = (la: number, reach: Reach, typed: string): RawBuilder<boolean> => {
  const words = wordsOf(typed)
  if (words === null) return typed === '' ? yes : sql<boolean>`false`
  const found = sql<boolean>`c.child_id = any(array(select f.child_id from children.find_by_words(${words.whole}, ${words.first}, ${words.last}) f))`
  return reach.scope === 'names-with-reason' ? sql<boolean>`(${found} and ${hasNumber(la, words.whole)})` : found
}

const isMine = (reach: Reach): RawBuilder<boolean> => {
  const names = sql`${[...reach.ownNames]}::text[]`
  return sql<boolean>`(c.worker = any(${names}) or c.adviser = any(${names}) or c.reviewing_officer = any(${names}))`
}

const heldBy = (la: number, typed: string): RawBuilder<boolean> => {
  const names = sql`array(select w.name from children.worker_name w where w.la_id = ${la} and w.name ilike ${`%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`})`
  return sql<boolean>`(c.worker = any(${names}) or c.adviser = any(${names}) or c.reviewing_officer = any(${names}))`
}

const asks = (la: number, reach: Reach, asked: Asked): RawBuilder<boolean> =>
  sql.join(
    [
      meant(la, reach, asked.words),
      asked.view === 'mine' ? isMine(reach) : yes,
      asked.list === '' ? yes : sql.raw(columns[asked.list]),
      asked.team === '' ? yes : sql`c.team = ${asked.team}`,
      asked.worker === '' ? yes : heldBy(la, asked.worker),
    ],
    sql` and `,
  ) as RawBuilder<boolean>

export const mostCounted = 2000

/**
 * Children within reach whom the question means, those with something open first, then by name where this person sees names, else by identifier. `total` counts to one more
 * than `mostCounted` and no further.
 */
export const findChildren = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  asked: Asked,
  window: { skip: number; take: number },
): Promise<{ children: readonly ChildFacts[]; total: number }> => {
  const where = sql`c.la_id = ${db.la} and ${withinReach(reach, today)} and ${asks(db.la, reach, asked)}`
  const names = reach.scope === 'names-with-reason' ? sql`` : sql`c.surname, c.forename, `
  // Everyone on a list has something open; the shorter ones have an index of their own (migration 0022).
  const open = ['', 'in-need'].includes(asked.list)
    ? sql`(c.in_need or c.on_protection_plan or c.in_care or c.care_leaver) desc, `
    : sql``
  const order = sql`${open}${names}c.identifier, c.child_id`
  // Of the whole authority a list is read in its order as far as it is shown, and counted apart; anything narrower is looked up once.
  const once = asked.words + asked.team + asked.worker + asked.view !== '' || !reachesAll(reach)
  const hits = once
    ? sql`hits as materialized (select c.child_id, c.identifier, c.surname, c.forename, c.in_need, c.on_protection_plan, c.in_care, c.care_leaver
        from children.child c where ${where}), `
    : sql``
  const from = once ? sql`hits c` : sql`children.child c where ${where}`
  const { rows } = await sql<ChildFacts & { total: number }>`${prepared}
    with ${hits}found as materialized (
      select c.child_id from ${from}
      order by ${order} limit ${window.take} offset ${window.skip}
    )
    select ${childColumns(today)}, (select count(*)::integer from (select from ${from} limit ${mostCounted + 1}) n) as total
    from found join children.child c on c.la_id = ${db.la} and c.child_id = found.child_id
    order by ${order}`.execute(db.query)
  return { children: rows, total: rows[0]?.total ?? 0 }
}

/** Names of teams as returns write them, for the filter. */
export const listTeamNames = async (db: Tenant): Promise<readonly string[]> => {
  const rows = await db.query
    .selectFrom('children.team_name')
    .select('name')
    .where('la_id', '=', db.la)
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}

import { sql } from 'kysely'
import { isRestricted, type Reaching } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { isOften, type Often } from '../rules/digest.ts'
import type { Whose } from '../rules/worklist.ts'
import type { AskedStandard } from './part-of.ts'
import { listPlaces, type TeamPlace, withTeamsOfService } from './places.ts'
import { mustBeDone } from './worklist-besides.ts'

type Reach = Reaching['reach']

/** What people have chosen, by account. */
export const listDigestChoices = async (db: Tenant): Promise<ReadonlyMap<string, Often>> => {
  const rows = await db.query
    .selectFrom('performance.digest')
    .select(['account_id', 'often'])
    .where('la_id', '=', db.la)
    .execute()
  return new Map(rows.flatMap(({ account_id, often }) => (isOften(often) ? [[account_id, often] as const] : [])))
}

export const chooseDigest = async (db: Tenant, accountId: string, often: Often, now: Date): Promise<void> => {
  const row = { often, chosen_at: now }
  await db.query
    .insertInto('performance.digest')
    .values({ la_id: db.la, account_id: accountId, ...row })
    .onConflict((conflict) => conflict.columns(['la_id', 'account_id']).doUpdateSet(row))
    .execute()
}

/** A person's work is that of a child who is held by these names, is one of these, or is anybody. */
type Asked = { readonly account_id: string; readonly by: 'worker' | 'team' | 'child' | 'kept' | 'named' | 'all'; readonly value: string } // biome-ignore format: one row

/** Twin of `held` and `withinReach` of one person, for the worklist that they are shown who have chosen nothing. */
const askedBy = (reach: Reach, whose: Whose, places: readonly TeamPlace[]): readonly Asked[] => {
  const rows = (by: Asked['by'], values: readonly string[]): readonly Asked[] =>
    [...new Set(values)].map((value) => ({ account_id: reach.accountId, by, value }))
  const named = rows('named', reach.namedFor.filter((childId) => !reach.shutOutOf.includes(childId))) // biome-ignore format: one line
  const [people, covered] = [[...reach.ownNames, ...reach.coveredNames], reach.coveredTeamNames]
  const teams = [...reach.teamNames, ...covered]
  if (whose === 'me') return [...named, ...rows('worker', people)]
  if (whose === 'my-teams') return [...named, ...rows('team', teams)]
  if (whose === 'my-service') return [...named, ...rows('team', withTeamsOfService(places, teams))]
  if (reach.scope === 'authority' || reach.scope === 'names-with-reason') return [...named, ...rows('all', [''])]
  const given = reach.grants.filter(({ kind }) => ['cover', 'sample', 'duty'].includes(kind))
  return [
    ...named,
    ...rows('worker', people),
    ...rows('team', covered),
    ...rows('child', given.map(({ childId }) => childId)),
    ...rows('kept', reach.namedFor),
  ] // biome-ignore format: one list
}

export type DigestRow = {
  readonly accountId: string
  readonly standard: string
  readonly late: number
  readonly due: number
}

/**
 * How much is late, and due in the coming days, by person and standard, for everybody in one query: each as their own worklist says it
 * where nothing is chosen (a test compares them). Names nobody.
 */
export const countDigests = async (
  db: Tenant,
  standards: readonly AskedStandard[],
  today: Day,
  ahead: number,
  people: readonly { readonly reach: Reach; readonly whose: Whose }[],
): Promise<readonly DigestRow[]> => {
  const places = people.some(({ whose }) => whose === 'my-service') ? await listPlaces(db) : []
  const asked = people.flatMap(({ reach, whose }) => askedBy(reach, whose, places))
  const work = mustBeDone(db, standards, today, ahead)
  const { rows } = await sql<DigestRow>`
    with asked as materialized (
      select a.account_id, a.by, a.value from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a (account_id uuid, by text, value text)
    ), work as materialized (
      select row_number() over () as n, w.standard, ${work.lateNow} as late, c.child_id::text as child, c.team, c.worker, c.adviser, c.reviewing_officer,
        ${isRestricted(today)} as kept
      from children.child c join performance.stored_case w on w.subject_id = c.child_id and ${work.is}
      where c.la_id = ${db.la} and c.merged_into is null and not coalesce(c.adopted_on <= ${today}, false)
    ), held as (
      select a.account_id, w.n from asked a join work w on w.worker = a.value where a.by = 'worker'
      union select a.account_id, w.n from asked a join work w on w.adviser = a.value where a.by = 'worker'
      union select a.account_id, w.n from asked a join work w on w.reviewing_officer = a.value where a.by = 'worker'
      union select a.account_id, w.n from asked a join work w on w.team = a.value where a.by = 'team'
      union select a.account_id, w.n from asked a join work w on w.child = a.value where a.by = 'child' or (a.by = 'kept' and w.kept)
      union select a.account_id, w.n from asked a cross join work w where a.by = 'all'
    )
    select h.account_id as "accountId", w.standard, (count(*) filter (where w.late))::integer as late, (count(*) filter (where not w.late))::integer as due
    from held h join work w using (n)
    where not w.kept or exists (select from asked m where m.account_id = h.account_id and m.by = 'named' and m.value = w.child)
    group by 1, 2 order by 1, 2`.execute(db.query)
  return rows
}

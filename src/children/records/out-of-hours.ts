import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Beside } from '../../platform/db/beside.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { wordsOf } from '../rules/find.ts'
import type { Reach } from '../rules/reach.ts'
import { withinReach } from './reach.ts'

/** What emergency duty does instead, of one record that nobody opens out of hours. */
export type Instead = { childId: string; note: string }

/** For the access log. */
export const toldInstead = 'Told what to do instead out of hours'

/** More than a person reads at night, and fewer than a list of who is kept apart. */
const most = 5

const findInstead = async (db: Tenant, reach: Reach, today: Day, which: RawBuilder<unknown>) => {
  if (reach.scope !== 'any-child-with-reason') return []
  const { rows } = await sql<Instead>`
    select r.child_id as "childId", r.out_of_hours_note as note from children.restriction r
    join children.child c on c.la_id = r.la_id and c.child_id = r.child_id
    where r.la_id = ${db.la} and r.lifted_at is null and (r.until is null or r.until >= ${today})
      and r.out_of_hours = 'nobody' and r.out_of_hours_note is not null
      and c.merged_into is null and not coalesce(c.adopted_on <= ${today}, false)
      and r.child_id <> all(${[...reach.shutOutOf, ...reach.namedFor]}::uuid[]) and ${which}
    order by r.made_at desc limit ${most}`.execute(db.query)
  return rows
}

/**
 * What whoever restricted a record wrote for emergency duty, who is refused it: null for anybody else, for who is shut out of it by name,
 * and for a record from before an adoption. For them there is no such record.
 */
export const findInsteadOf = async (db: Tenant, reach: Reach, today: Day, childId: string): Promise<Instead | null> =>
  (await findInstead(db, reach, today, sql`r.child_id = ${childId}`))[0] ?? null

/** The same for records that typed words mean, as a search understands them. */
export const findInsteadFor = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  typed: string,
): Promise<readonly Instead[]> => {
  const words = wordsOf(typed)
  if (words === null) return []
  const meant = sql`array(select f.child_id from children.find_by_words(${words.whole}, ${words.first}, ${words.last}) f)`
  return findInstead(db, reach, today, sql`r.child_id = any(${meant})`)
}

/** A record kept to named people that is soon open again by itself. */
export type Ending = { restrictionId: string; childId: string; identifier: string; adopted: boolean; until: Day }

/**
 * Restrictions whose last day is from `today` to `last`: all where `all`; otherwise those that this person made, of records that are open to
 * them still: whoever has another role now may not be told that a record is kept apart.
 */
export const endingSoon = (
  db: Tenant,
  reach: Reach,
  { all, today, last }: { all: boolean; today: Day; last: Day },
): Beside<readonly Ending[]> => {
  const own = sql`(r.made_by = ${reach.accountId} and ${withinReach(reach, today)})`
  const rows = sql`
    select r.restriction_id as "restrictionId", r.child_id as "childId", c.identifier, r.until,
      coalesce(c.adopted_on <= ${today}, false) as adopted
    from children.restriction r join children.child c on c.la_id = r.la_id and c.child_id = r.child_id
    where r.la_id = ${db.la} and r.lifted_at is null and r.until between ${today} and ${last}
      and ${all ? sql`true` : own}
    order by r.until, c.identifier limit 50`
  return { rows, read: (found) => found }
}

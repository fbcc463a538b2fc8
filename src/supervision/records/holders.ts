import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Holder, Side } from '../model.ts'

/** Whether an account holds supervision `s` on a side: it was theirs when it was begun, or human resources gave it back. */
export const isHeldBy = (account: RawBuilder<unknown>, side: Side): RawBuilder<boolean> => sql<boolean>`(
  coalesce(s.${sql.ref(`${side}_account`)} = ${account}, false) or exists (select from supervision.given_back b
    where b.la_id = s.la_id and b.session_id = s.session_id and b.side = ${side} and b.account_id = ${account}))`

/** All who hold supervision `s`, as `Holder`s. */
export const askHolders: RawBuilder<readonly Holder[]> = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('side', h.side, 'accountId', h.account)), '[]') from (
    values ('worker', s.worker_account), ('supervisor', s.supervisor_account)) h(side, account) where h.account is not null) ||
  (select coalesce(jsonb_agg(jsonb_build_object('side', b.side, 'accountId', b.account_id)), '[]')
    from supervision.given_back b where b.la_id = s.la_id and b.session_id = s.session_id)`

/** Someone whose account of today is younger than some of their supervisions. */
export type LaterAccount = {
  readonly staffId: string
  readonly name: string
  readonly accountId: string
  readonly account: string
  readonly email: string
  readonly asWorker: number
  readonly asSupervisor: number
  readonly from: Day
  readonly to: Day
  /** Names of the accounts that held them. */
  readonly before: readonly string[]
}

/** Supervisions, one row a side, of who has an account in the staff directory that does not hold them. */
const closed = (db: Tenant, staffId: string | null): RawBuilder<unknown> => {
  const of = (side: Side): RawBuilder<unknown> => sql`
    select s.session_id, ${side} as side, s.held_on, s.${sql.ref(`${side}_account`)} as before, p.staff_id, p.name, p.account_id
    from supervision.session s join access.staff p on p.la_id = s.la_id and p.staff_id = s.${sql.ref(`${side}_id`)} and p.account_id is not null
    where s.la_id = ${db.la} and (${staffId}::uuid is null or p.staff_id = ${staffId}::uuid) and not ${isHeldBy(sql`p.account_id`, side)}`
  return sql`${of('worker')} union all ${of('supervisor')}`
}

/** Everybody of whom that is so, by name; with `staffId`, one. */
export const listLaterAccounts = async (
  db: Tenant,
  staffId: string | null = null,
): Promise<readonly LaterAccount[]> => {
  const { rows } = await sql<LaterAccount>`
    with closed as (${closed(db, staffId)})
    select c.staff_id as "staffId", c.name, a.account_id as "accountId", a.name as account, a.email,
      count(*) filter (where c.side = 'worker')::integer as "asWorker", count(*) filter (where c.side = 'supervisor')::integer as "asSupervisor",
      min(c.held_on) as from, max(c.held_on) as to,
      array(select distinct o.name from closed x join access.account o on o.la_id = ${db.la} and o.account_id = x.before
        where x.staff_id = c.staff_id order by o.name) as before
    from closed c join access.account a on a.la_id = ${db.la} and a.account_id = c.account_id
    group by c.staff_id, c.name, a.account_id, a.name, a.email order by c.name, c.staff_id`.execute(db.query)
  return rows
}

/** Opens to the account of today whatever it does not hold of somebody’s supervisions, and says how many they were. */
export const giveBack = async (
  db: Tenant,
  { staffId, accountId, account }: Pick<LaterAccount, 'staffId' | 'accountId' | 'account'>,
  by: { readonly accountId: string; readonly name: string; readonly now: Date; readonly reason: string },
): Promise<number> => {
  const { rows } = await sql<{ id: string; side: Side }>`
    select c.session_id as id, c.side from (${closed(db, staffId)}) c where c.account_id = ${accountId}::uuid`.execute(
    db.query,
  )
  if (rows.length === 0) return 0
  const values = rows.map(({ id, side }) => ({
    la_id: db.la,
    given_back_id: newId(),
    session_id: id,
    side,
    account_id: accountId,
    account_name: account,
    reason: by.reason,
    by_account: by.accountId,
    by_name: by.name,
    at: by.now,
  }))
  await db.query
    .insertInto('supervision.given_back')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return values.length
}

/** Accounts that hold a supervision, for the two: who they are, since when, and why one was let in later. */
export type Hand = {
  readonly side: Side
  readonly account: string
  readonly email: string | null
  readonly isJoined: boolean
  readonly given: { readonly by: string; readonly at: Date; readonly reason: string } | null
}

export const listHands = async (db: Tenant, sessionId: string): Promise<readonly Hand[]> => {
  const { rows } = await sql<Omit<Hand, 'given'> & { by: string | null; at: Date | null; reason: string | null }>`
    with hand as (
      select h.side, h.account, h.staff, null::text as name, null::text as by, null::timestamptz as at, null::text as reason
      from supervision.session s, lateral (values ('worker', s.worker_account, s.worker_id), ('supervisor', s.supervisor_account, s.supervisor_id)) h(side, account, staff)
      where s.la_id = ${db.la} and s.session_id = ${sessionId}::uuid and h.account is not null
      union all
      select b.side, b.account_id, case b.side when 'worker' then s.worker_id else s.supervisor_id end, b.account_name, b.by_name, b.at, b.reason
      from supervision.given_back b join supervision.session s on s.la_id = b.la_id and s.session_id = b.session_id
      where b.la_id = ${db.la} and b.session_id = ${sessionId}::uuid
    )
    select h.side, coalesce(a.name, h.name, 'An account that is gone') as account, a.email, p.account_id is not null as "isJoined", h.by, h.at, h.reason
    from hand h left join access.account a on a.la_id = ${db.la} and a.account_id = h.account
    left join access.staff p on p.la_id = ${db.la} and p.staff_id = h.staff and p.account_id = h.account
    order by h.side desc, h.at nulls first`.execute(db.query)
  return rows.map(({ by, at, reason, ...hand }) => ({
    ...hand,
    given: by === null ? null : { by, at: at!, reason: reason! },
  }))
}

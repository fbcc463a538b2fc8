import { sql } from 'kysely'
import { accountChangeBegins } from '../../access/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** Access that was given back lately to records of which an account holds a side, or held one: to be told to both. */
export type GivenLately = {
  readonly by: string
  readonly at: Date
  readonly account: string
  readonly whose: string
  readonly reason: string
  readonly records: number
}

/** Another account was joined in the staff directory to one of the two of such a record, or theirs was taken away. `change`: as the access log has it. */
export type JoinedLately = { readonly by: string; readonly at: Date; readonly whose: string; readonly change: string }

export type ToldLately = { readonly given: readonly GivenLately[]; readonly joined: readonly JoinedLately[] }

type Row = JoinedLately & Omit<GivenLately, 'account' | 'records'> & { account: string | null; records: number | null }

/**
 * Who was let in lately, or could be, to records of which an account holds a side. Whoever holds one is told, also where the directory joins
 * their account to nobody any more: of each of the two since the first of these records was begun. One question.
 */
export const findToldLately = async (db: Tenant, accountId: string, since: Day): Promise<ToldLately> => {
  const { rows } = await sql<Row>`
    with mine as materialized (
      select s.session_id, s.worker_id, s.supervisor_id, s.begun_at from supervision.session s
      where s.la_id = ${db.la} and ${accountId}::uuid in (s.worker_account, s.supervisor_account)
      union
      select s.session_id, s.worker_id, s.supervisor_id, s.begun_at from supervision.given_back b
      join supervision.session s on s.la_id = b.la_id and s.session_id = b.session_id
      where b.la_id = ${db.la} and b.account_id = ${accountId}::uuid
    ), given as (
      select b.by_name as by, b.at, p.name as whose, null::text as change, b.reason, b.account_name as account, count(*)::integer as records
      from mine join supervision.given_back b on b.la_id = ${db.la} and b.session_id = mine.session_id
      join access.staff p on p.la_id = ${db.la} and p.staff_id = case b.side when 'worker' then mine.worker_id else mine.supervisor_id end
      where b.at >= ${since}::date
      group by b.by_name, b.at, b.account_name, p.name, b.reason order by b.at desc limit 5
    ), entry as (
      select e.staff_id, min(mine.begun_at) as begun from mine, lateral (values (mine.worker_id), (mine.supervisor_id)) e(staff_id) group by 1
    ), joined as (
      select l.person as by, l.at, p.name as whose, l.reason as change, null::text as reason, null::text as account, null::integer as records
      from entry join access.log l on l.la_id = ${db.la} and l.subject = entry.staff_id::text
      join access.staff p on p.la_id = ${db.la} and p.staff_id = entry.staff_id
      where l.record = 'access.staff' and starts_with(l.reason, ${accountChangeBegins}) and l.at >= greatest(entry.begun, ${since}::date)
      order by l.seq desc limit 5
    )
    select * from given union all select * from joined order by at desc`.execute(db.query)
  return {
    given: rows.filter((row): row is Row & GivenLately => row.records !== null),
    joined: rows.filter(({ records }) => records === null),
  }
}

import { type RawBuilder, sql } from 'kysely'
import { rolesThatMay } from '../../access/index.ts'
import type { Beside } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Shift } from '../rules/on-call.ts'

/** A time on call as it was entered. Taken off, it counts no more and stays in the history. */
export type ShiftEntry = Shift & {
  readonly shiftId: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly takenOffBy: string | null
  readonly takenOffAt: Date | null
}

type Asked = { readonly from: Date; readonly until: Date; readonly all?: boolean }

const shifts = (db: Tenant, { from, until, all = false }: Asked): RawBuilder<ShiftEntry> => {
  const roles = rolesThatMay('alerts.on-call').map(({ id }) => id)
  return sql<ShiftEntry>`
    select s.shift_id as "shiftId", s.account_id as "accountId", a.name, s.service, s.place, s.starts_at as from, s.ends_at as until,
      s.made_by_name as "madeBy", s.made_at as "madeAt", s.taken_off_by_name as "takenOffBy", s.taken_off_at as "takenOffAt"
    from performance.on_call s join access.account a on a.la_id = s.la_id and a.account_id = s.account_id
    where s.la_id = ${db.la} and s.ends_at > ${from} and s.starts_at < ${until} and (${all} or (s.taken_off_at is null and a.status = 'active' and a.role = any(${roles}::text[])))
    order by s.starts_at, s.place, s.shift_id`
}

/**
 * Times on call between two moments, of accounts that can sign in and whose role, which may have changed since, may be on call; `all`: also
 * those that were taken off, and of anyone.
 */
export const listShifts = async (db: Tenant, asked: Asked): Promise<readonly ShiftEntry[]> =>
  (await shifts(db, asked).execute(db.query)).rows

/** The same, where something else is asked with it. */
export const shiftsBeside = (db: Tenant, asked: Asked): Beside<readonly ShiftEntry[]> => ({
  rows: shifts(db, asked),
  read: (rows: readonly ShiftEntry[]) =>
    rows.map((row) => ({
      ...row,
      from: new Date(row.from),
      until: new Date(row.until),
      madeAt: new Date(row.madeAt),
      takenOffAt: row.takenOffAt === null ? null : new Date(row.takenOffAt),
    })),
})

export const addShift = async (
  db: Tenant,
  shift: Omit<Shift, 'name'>,
  by: { readonly name: string; readonly now: Date },
): Promise<string> => {
  const shiftId = newId()
  await sql`
    insert into performance.on_call (la_id, shift_id, account_id, service, place, starts_at, ends_at, made_by_name, made_at)
    values (${db.la}, ${shiftId}, ${shift.accountId}, ${shift.service}, ${shift.place}, ${shift.from}, ${shift.until}, ${by.name}, ${by.now})`.execute(
    db.query,
  )
  return shiftId
}

/** Takes a time off that is not over; false where there is none. */
export const takeOff = async (
  db: Tenant,
  shiftId: string,
  by: { readonly name: string; readonly now: Date },
): Promise<boolean> => {
  const { rows } = await sql`
    update performance.on_call set taken_off_at = ${by.now}, taken_off_by_name = ${by.name}
    where la_id = ${db.la} and shift_id = ${shiftId} and taken_off_at is null and ends_at > ${by.now} returning shift_id`.execute(
    db.query,
  )
  return rows.length > 0
}

/** Who may be on call: open accounts of the roles that may. */
export const listOnCallPeople = async (
  db: Tenant,
): Promise<readonly { readonly accountId: string; readonly name: string }[]> => {
  const roles = rolesThatMay('alerts.on-call').map(({ id }) => id)
  const { rows } = await sql<{ accountId: string; name: string }>`
    select account_id as "accountId", name from access.account
    where la_id = ${db.la} and status = 'active' and role = any(${roles}::text[]) order by name`.execute(db.query)
  return rows
}

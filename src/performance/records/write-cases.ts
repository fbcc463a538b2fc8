import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { StoredCase } from '../rules/stored.ts'

/** What names a stored case that is known now. */
export type CaseKey = { readonly standard: string; readonly subject: string; readonly unit: string }
export type CaseHash = CaseKey & { readonly hash: string }

/** Cases of these subjects that are known now, of these standards. */
export const findHashes = async (
  db: Tenant,
  subjects: readonly string[],
  standards: readonly string[],
): Promise<readonly CaseHash[]> => {
  const { rows } = await sql<CaseHash>`
    select c.standard, c.subject_id as subject, c.unit, replace(c.hash::text, '-', '') as hash
    from performance.stored_case c
    where c.la_id = ${db.la} and c.subject_id = any(${[...subjects]}::uuid[]) and c.until_load is null
      and c.standard = any(${[...standards]}::text[])`.execute(db.query)
  return rows
}

/** Cases that are so no more: as at this load. What this same load had brought is forgotten. */
export const closeCases = async (db: Tenant, gone: readonly CaseKey[], load: number): Promise<void> => {
  if (gone.length === 0) return
  const keys = sql`unnest(${gone.map((one) => one.standard)}::text[], ${gone.map((one) => one.subject)}::uuid[], ${gone.map((one) => one.unit)}::text[])`
  const same = sql`c.la_id = ${db.la} and c.standard = g.standard and c.subject_id = g.subject and c.unit = g.unit and c.until_load is null`
  await sql`delete from performance.stored_case c using ${keys} as g(standard, subject, unit) where ${same} and c.from_load >= ${load}`.execute(
    db.query,
  )
  await sql`update performance.stored_case c set until_load = ${load} from ${keys} as g(standard, subject, unit) where ${same}`.execute(
    db.query,
  )
}

const separator = '\u001f'
const plain = (text: string): string => text.replaceAll(separator, ' ')

/** A column of the statement, its values joined; what there is none of is empty. One text is far faster to send than many. */
const column = (cases: readonly StoredCase[], of: (one: StoredCase) => string | number | null) => {
  const values = cases.map((one) => {
    const value = of(one)
    return typeof value === 'string' ? plain(value) : (value ?? '')
  })
  return sql`string_to_array(${values.join(separator)}, ${separator}, '')`
}

const atOnce = 5_000

const addSome = (db: Tenant, cases: readonly StoredCase[], load: number) =>
  sql`
    insert into performance.stored_case (la_id, from_load, standard, subject_id, unit, opens, ends, due, done, value, weight, unknown, excluded,
      team, worker, because, late_from, done_within, counted_on, live_until, hash, counts_from)
    select ${db.la}, ${load}, c1, c2::uuid, c3, c4::date, c5::date, c6::date, c7::date, c8::double precision, c9::double precision, c10, c11,
      c12, c13, c14::jsonb, c15::date, c16::date, c17::date, c18::date, c19::uuid, c20::date
    from unnest(
      ${column(cases, (one) => one.standard)}, ${column(cases, (one) => one.subject)}, ${column(cases, (one) => one.unit)},
      ${column(cases, (one) => one.opens)}, ${column(cases, (one) => one.ends)}, ${column(cases, (one) => one.due)},
      ${column(cases, (one) => one.done)}, ${column(cases, (one) => one.value)}, ${column(cases, (one) => one.weight)},
      ${column(cases, (one) => one.unknown)}, ${column(cases, (one) => one.excluded)}, ${column(cases, (one) => one.team)},
      ${column(cases, (one) => one.worker)}, ${column(cases, (one) => JSON.stringify(one.because.map(({ table, key }) => [table, key])))},
      ${column(cases, (one) => one.lateFrom)}, ${column(cases, (one) => one.doneWithin)}, ${column(cases, (one) => one.countedOn)},
      ${column(cases, (one) => one.liveUntil ?? 'infinity')}, ${column(cases, (one) => one.hash)},
      ${column(cases, (one) => (one.counts === null ? 'infinity' : one.counts === one.opens ? null : one.counts))}
    ) as given(c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20)`.execute(
    db.query,
  )

/** Cases that are known from this load on. */
export const addCases = async (db: Tenant, cases: readonly StoredCase[], load: number): Promise<void> => {
  for (let at = 0; at < cases.length; at += atOnce) await addSome(db, cases.slice(at, at + atOnce), load)
}

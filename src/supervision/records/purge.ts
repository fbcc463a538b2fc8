import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** Held before the day, and nothing that was said of a child in it still waits to be filed in the case system. */
const old = (db: Tenant, before: Day) => sql<boolean>`s.la_id = ${db.la} and s.held_on < ${before} and not exists (
  select from supervision.discussion d join children.write_back w on w.la_id = d.la_id and w.record = 'supervision.discussion'
    and w.record_id = md5(s.session_id::text || d.child_id::text)::uuid and w.filed_at is null and w.replaced_at is null
  where d.la_id = s.la_id and d.session_id = s.session_id)`

const run = async (db: Tenant, statement: ReturnType<typeof sql<{ count: number }>>): Promise<number> =>
  (await statement.execute(db.query)).rows[0]!.count

export const countOldSessions = (db: Tenant, before: Day): Promise<number> =>
  run(db, sql<{ count: number }>`select count(*)::integer as count from supervision.session s where ${old(db, before)}`)

export const purgeOldSessions = (db: Tenant, before: Day): Promise<number> =>
  run(db, sql<{ count: number }>`
    with gone as (delete from supervision.session s where ${old(db, before)} returning 1) select count(*)::integer as count from gone`) // biome-ignore format: short

const isOldPersonal = (db: Tenant, before: Day) => sql<boolean>`p.la_id = ${db.la} and exists (
  select from supervision.session s where s.la_id = p.la_id and s.session_id = p.session_id and s.held_on < ${before})`

export const countOldPersonal = (db: Tenant, before: Day): Promise<number> =>
  run(db, sql<{ count: number }>`select count(*)::integer as count from supervision.personal_part p where ${isOldPersonal(db, before)}`) // biome-ignore format: short

export const purgeOldPersonal = async (db: Tenant, before: Day): Promise<number> => {
  await sql`delete from supervision.personal_clash p where ${isOldPersonal(db, before)}`.execute(db.query)
  return run(db, sql<{ count: number }>`
    with gone as (delete from supervision.personal_part p where ${isOldPersonal(db, before)} returning 1) select count(*)::integer as count from gone`) // biome-ignore format: short
}

const isOldAgreement = (db: Tenant, before: Day) => sql<boolean>`g.la_id = ${db.la} and g.replaced_at < ${before}::date`

export const countOldAgreements = (db: Tenant, before: Day): Promise<number> =>
  run(db, sql<{ count: number }>`select count(*)::integer as count from supervision.agreement g where ${isOldAgreement(db, before)}`) // biome-ignore format: short

export const purgeOldAgreements = (db: Tenant, before: Day): Promise<number> =>
  run(db, sql<{ count: number }>`
    with gone as (delete from supervision.agreement g where ${isOldAgreement(db, before)} returning 1) select count(*)::integer as count from gone`) // biome-ignore format: short

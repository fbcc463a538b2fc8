import { type RawBuilder, sql } from 'kysely'
import { changedJob } from '../../children/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'

/**
 * Has figures worked out again since what they go by was changed: limits of one standard, bank holidays (all of them), school terms. Until then
 * they are known to be of before (`isOutOfDate`): what a derivation compares, the print of what a case follows from, is taken away.
 */
export const workOutAgain = async (db: Tenant, standards: readonly Standard[]): Promise<void> => {
  await sql`
    update performance.derived set fingerprint = ''
    where la_id = ${db.la} and standard = any(${standards.map(({ id }) => id)}::text[])`.execute(db.query)
  await db.addJob(changedJob, {}, { key: 'all' })
}

/** An expression: records, or what figures go by, changed since these were worked out. */
export const isOutOfDate = (db: Tenant): RawBuilder<boolean> => sql<boolean>`(
  exists (select from children.changed where la_id = ${db.la}) or exists (select from performance.derived where la_id = ${db.la} and fingerprint = ''))`

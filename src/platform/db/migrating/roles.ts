import type { Client } from 'pg'
import { appRole, workerRole } from '../connections.ts'
import { MigrationRefused } from './refused.ts'

const wanted = [appRole, workerRole]

const sqlFor = (roles: readonly string[], login: string): string =>
  roles.map((role) => `create role ${role} nologin nosuperuser nobypassrls; grant ${role} to "${login}";`).join('\n')

/**
 * Makes the roles that pages and the job queue run as, where they are missing, and lets the owner act as them.
 * When the login may not create roles, the refusal holds the SQL for someone who may.
 */
export const ensureRoles = async (owner: Client): Promise<void> => {
  const { rows } = await owner.query<{ role: string; login: string; there: boolean; member: boolean }>(
    `select role, current_user as login, r.oid is not null as there,
            coalesce(pg_has_role(current_user, r.oid, 'usage'), false) as member
     from unnest($1::text[]) role left join pg_roles r on r.rolname = role`,
    [wanted],
  )
  const unready = rows.filter((row) => !row.there || !row.member)
  try {
    for (const row of unready) {
      if (!row.there) await owner.query(`create role ${row.role} nologin nosuperuser nobypassrls`)
      await owner.query(`grant ${row.role} to ${owner.escapeIdentifier(row.login)}`)
    }
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new MigrationRefused(
      'The owner login may not create the database roles that Throughline needs.',
      `Ask a database administrator to run this, then start again:\n${sqlFor(wanted, rows[0]!.login)}`,
    )
  }
}

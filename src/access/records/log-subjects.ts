import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { LogSubject, LogSubjects } from '../slice.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Those that are ids of records at all: the log also holds days and names of settings. */
export const onlyIds = (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => uuid.test(id))

type Row = { id: string; text: string; href: string; may: boolean }

/** Accounts, people and teams of the staff directory. */
export const accessSubjects: LogSubjects = {
  named: async (db: Tenant, person, _now, ids) => {
    const wanted = onlyIds(ids)
    if (wanted.length === 0) return new Map()
    const accounts = person.permissions.has('accounts.manage')
    const { rows } = await sql<Row>`
      select account_id as id, name as text, '/accounts/' || account_id as href, ${accounts}::boolean as may from access.account
        where la_id = ${db.la} and account_id = any(${wanted}::uuid[])
      union all select staff_id, name, '/staff-directory/people/' || staff_id, true from access.staff
        where la_id = ${db.la} and staff_id = any(${wanted}::uuid[])
      union all select team_id, name, '/staff-directory/teams/' || team_id, false from access.team
        where la_id = ${db.la} and team_id = any(${wanted}::uuid[])`.execute(db.query)
    return new Map(
      rows.map(({ id, text, href, may }): [string, LogSubject] => [
        id,
        { text, href: may ? href : null, isChild: false, together: [id] },
      ]),
    )
  },
}

import pg from 'pg'
import { appRole, type Connection, clientConfig } from './connections.ts'

type Standing = { login: string; super: boolean; bypass: boolean; owns: string | null; member: boolean }

const question = `
  select current_user as login, r.rolsuper as super, r.rolbypassrls as bypass,
         coalesce(pg_has_role(current_user, (select oid from pg_roles where rolname = '${appRole}'), 'usage'), false) as member,
         (select min(c.oid::regclass::text) from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'la_id'
          where c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'usage')) as owns
  from pg_roles r where r.rolname = current_user`

const next = 'Give DATABASE_URL a login of its own for pages: see docs/operations.md, "Database logins".'

/**
 * Why pages may not use this login, or null. Row level security does not hold back superusers, roles that bypass it,
 * or owners; serving with one of those would show every authority's rows to all.
 */
export const faultOfAppLogin = async (app: Connection): Promise<string | null> => {
  const client = new pg.Client(clientConfig(app))
  await client.connect()
  try {
    const { login, ...standing } = (await client.query<Standing>(question)).rows[0]!
    if (standing.super) return `The database login of pages (${login}) is a superuser. ${next}`
    if (standing.bypass) return `The database login of pages (${login}) bypasses row level security. ${next}`
    if (standing.owns) return `The database login of pages (${login}) owns ${standing.owns}. ${next}`
    if (!standing.member)
      return `The database login of pages (${login}) is not a member of the role ${appRole}. As the owner run: grant ${appRole} to "${login}";`
    return null
  } finally {
    await client.end()
  }
}

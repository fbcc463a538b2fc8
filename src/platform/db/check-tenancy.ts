/** Runs one statement without values as the owner, and gives its rows. */
export type Ask = (sql: string) => Promise<readonly { fault: string }[]>

/** Tables of a tenant are those with la_id; the queue's schema and the ledger of migrations are outside. */
const tables = `
  with t as (
    select c.oid, c.oid::regclass::text as name, n.nspname as space, c.relrowsecurity, c.relforcerowsecurity, a.attnum, a.attnotnull, a.atttypid
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attname = 'la_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')
  ), tenant as (select * from t where attnum is not null)`

const checks: readonly string[] = [
  `select name || ': has no la_id' as fault from t where attnum is null and space <> 'platform'`,
  `select name || ': la_id is not "integer not null"' as fault from tenant where not attnotnull or atttypid <> 'int4'::regtype`,
  `select name || ': has no primary key' as fault from tenant
     where not exists (select from pg_index i where i.indrelid = tenant.oid and i.indisprimary)`,
  // Also unique indexes that are no constraint.
  `select name || ': ' || i.indexrelid::regclass || ' is unique without la_id' as fault from tenant
     join pg_index i on i.indrelid = tenant.oid and i.indisunique and not (tenant.attnum = any (i.indkey::int2[]))`,
  `select name || ': ' || k.conname || ' excludes without la_id' as fault from tenant
     join pg_constraint k on k.conrelid = tenant.oid and k.contype = 'x' and not (tenant.attnum = any (k.conkey))`,
  `select tenant.name || ': ' || k.conname || ' refers to ' || other.name || ' without la_id' as fault from tenant
     join pg_constraint k on k.conrelid = tenant.oid and k.contype = 'f'
     join tenant other on other.oid = k.confrelid
     where coalesce(array_position(k.conkey, tenant.attnum), 0) is distinct from coalesce(array_position(k.confkey, other.attnum), -1)`,
  `select t.name || ': ' || k.conname || ' refers from a table without la_id to ' || tenant.name as fault from t
     join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
     join tenant on tenant.oid = k.confrelid where t.attnum is null`,
  `select name || ': row level security is not enabled and forced' as fault from tenant where not (relrowsecurity and relforcerowsecurity)`,
  `select name || ': has no policy for the app' as fault from tenant where not exists (
     select from pg_policy p where p.polrelid = tenant.oid and 'throughline_app'::regrole = any (p.polroles))`,
  `select name || ': the policy ' || p.polname || ' lets the app past its authority' as fault from tenant
     join pg_policy p on p.polrelid = tenant.oid and p.polpermissive and p.polroles && array[0::oid, 'throughline_app'::regrole]
     where position('la_id = ' in coalesce(pg_get_expr(p.polqual, p.polrelid), 'la_id = app.la')) = 0
        or position('app.la' in coalesce(pg_get_expr(p.polqual, p.polrelid), 'la_id = app.la')) = 0
        or position('la_id = ' in coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'la_id = app.la')) = 0
        or position('app.la' in coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'la_id = app.la')) = 0`,
  `select name || ': the app may ' || right_ || ', which row level security does not hold back' as fault from tenant,
     unnest(array['truncate', 'references', 'trigger']) right_ where has_table_privilege('throughline_app', oid, right_)`,
  `select c.oid::regclass || ': a view that does not run as who asks (security_invoker)' as fault
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('v', 'm') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')
       and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
  `select p.oid::regprocedure || ': runs as its owner without a fixed search_path' as fault from pg_proc p
     join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'graphile_worker'
       and not exists (select from unnest(p.proconfig) one where one like 'search_path=%')`,
  `select p.oid::regprocedure || ': runs as its owner and everybody may call it' as fault from pg_proc p
     join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'graphile_worker'
       and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee = 0)`,
  `select 'No table with la_id was seen, so nothing was checked' as fault where not exists (select from tenant)`,
]

/**
 * Looks through every schema for a way past an authority's border: a table or key without la_id, row level security
 * off, a policy, privilege, view or function that does not hold. Gives a sentence for each; none when all is well.
 */
export const checkTenancy = async (ask: Ask): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const check of checks) for (const row of await ask(`${tables} ${check}`)) faults.push(row.fault)
  return faults
}

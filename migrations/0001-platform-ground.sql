-- The ground that every slice stands on: authorities, their settings, protection of tenant tables, the job door.
-- The runner has made the schema `platform`, its ledger platform.migration, and the roles throughline_app and
-- throughline_worker; it runs each file as the owner in one transaction.

grant usage on schema platform to throughline_app, throughline_worker;

-- The authority that the current transaction works for; null outside one. After a transaction has ended the setting
-- is '' rather than null, hence nullif.
create function platform.current_la() returns integer
  language sql stable parallel safe
  return nullif(current_setting('app.la', true), '')::integer;

-- Shuts a tenant table: only rows of the transaction's authority exist for the app. The owner sees all (migrations,
-- backup), by a policy, because forced row level security holds for owners too.
create function platform.shut(target regclass) returns void
  language plpgsql set search_path = ''
as $$
begin
  if not exists (select from pg_catalog.pg_attribute
                 where attrelid = target and attname = 'la_id' and attnotnull and not attisdropped) then
    raise exception '% has no column la_id integer not null, so it cannot be protected', target;
  end if;
  execute pg_catalog.format('alter table %s enable row level security', target);
  execute pg_catalog.format('alter table %s force row level security', target);
  execute pg_catalog.format('create policy owner on %s for all to %I using (true) with check (true)', target, current_user);
  execute pg_catalog.format('grant usage on schema %s to throughline_app',
    (select c.relnamespace::regnamespace from pg_catalog.pg_class c where c.oid = target));
end $$;

-- A tenant table whose rows the app may add, change and delete.
create function platform.protect(target regclass) returns void
  language plpgsql set search_path = ''
as $$
begin
  perform platform.shut(target);
  execute pg_catalog.format(
    'create policy tenant on %s for all to throughline_app
       using (la_id = nullif(current_setting(''app.la'', true), '''')::integer)
       with check (la_id = nullif(current_setting(''app.la'', true), '''')::integer)', target);
  execute pg_catalog.format('grant select, insert, update, delete on %s to throughline_app', target);
end $$;

-- A tenant table whose rows the app may add and read, never change or delete.
create function platform.protect_append_only(target regclass) returns void
  language plpgsql set search_path = ''
as $$
begin
  perform platform.shut(target);
  execute pg_catalog.format(
    'create policy tenant_read on %s for select to throughline_app
       using (la_id = nullif(current_setting(''app.la'', true), '''')::integer)', target);
  execute pg_catalog.format(
    'create policy tenant_add on %s for insert to throughline_app
       with check (la_id = nullif(current_setting(''app.la'', true), '''')::integer)', target);
  execute pg_catalog.format('grant select, insert on %s to throughline_app', target);
end $$;

revoke execute on function platform.shut(regclass), platform.protect(regclass), platform.protect_append_only(regclass) from public;

-- One row a local authority; every tenant row belongs to one. `la_id` is the DfE's three-digit code.
create table platform.authority (
  la_id integer primary key check (la_id between 1 and 99999),
  name text not null,
  colour text not null default '#1d70b8' check (colour ~ '^#[0-9a-f]{6}$'),
  created_at timestamptz not null default now()
);
select platform.protect('platform.authority');

-- What an authority has set for itself, by name. `changed_by` is null for the system's own work.
create table platform.setting (
  la_id integer not null references platform.authority,
  key text not null check (key <> ''),
  value jsonb not null,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  primary key (la_id, key)
);
select platform.protect('platform.setting');

-- Which clock times of a repeated job have been taken up, so that two workers, or one that was restarted, add it once.
create table platform.clock_run (
  la_id integer not null references platform.authority,
  job text not null,
  at timestamptz not null,
  primary key (la_id, job, at)
);
select platform.protect('platform.clock_run');

-- The list of authorities, for the sign-in page and for work that runs for each of them.
create function platform.authorities() returns table (la_id integer, name text, colour text)
  language sql stable security definer set search_path = ''
  begin atomic
    select a.la_id, a.name, a.colour from platform.authority a order by a.name;
  end;

-- Adds a job for the transaction's own authority. A definer function, because the queue belongs to another login.
create function platform.add_job(la integer, name text, payload json, run_at timestamptz, key text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if la is distinct from platform.current_la() then
    raise exception 'A job can be added only for the authority of the transaction (% is not %)', la, platform.current_la();
  end if;
  perform graphile_worker.add_job(
    identifier => name,
    payload => pg_catalog.json_build_object('la', la, 'payload', payload),
    run_at => run_at,
    job_key => case when key is null then null else la || ':' || name || ':' || key end,
    max_attempts => 10);
end $$;

-- Jobs that were tried to the end and failed: for /health and the settings page. Without payload.
create function platform.failed_jobs() returns table (id bigint, la_id integer, name text, failed_at timestamptz, error text)
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
    select j.id, (j.payload ->> 'la')::integer, t.identifier, j.updated_at, pg_catalog.split_part(j.last_error, E'\n', 1)
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= j.max_attempts and j.locked_at is null
    order by j.updated_at desc limit 100;
end $$;

-- How the queue stands: for /health. Jobs that wait for a later time do not count as waiting.
create function platform.job_queue() returns table (waiting integer, oldest_seconds integer, failed integer)
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return query
    select (count(*) filter (where j.attempts < j.max_attempts and j.run_at <= now()))::integer,
           coalesce(extract(epoch from now() - min(j.run_at) filter (where j.attempts < j.max_attempts and j.run_at <= now())), 0)::integer,
           (count(*) filter (where j.attempts >= j.max_attempts and j.locked_at is null))::integer
    from graphile_worker._private_jobs j;
end $$;

revoke execute on function platform.job_queue(), platform.add_job(integer, text, json, timestamptz, text), platform.authorities(), platform.failed_jobs() from public;
grant execute on function platform.job_queue(), platform.add_job(integer, text, json, timestamptz, text), platform.authorities(), platform.failed_jobs() to throughline_app;
grant execute on function platform.failed_jobs(), platform.authorities() to throughline_worker;

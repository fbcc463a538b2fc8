-- Who may see and do what: accounts, sessions, the staff directory, and the log of who looked.
create schema access;

create table access.account (
  la_id integer not null references platform.authority,
  account_id uuid not null,
  -- What a person signs in with; unique over all authorities (see the trigger below).
  email text not null check (email = lower(email) and email like '_%@_%'),
  name text not null check (name <> ''),
  role text not null,
  status text not null default 'active' check (status in ('active', 'locked', 'ended')),
  -- argon2id in PHC form, with its parameters; null: nobody can sign in until a password is set.
  password_hash text,
  password_set_at timestamptz,
  -- Given by an administrator: must be changed at the first sign-in.
  password_is_temporary boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid,
  ended_at timestamptz,
  signed_in_at timestamptz,
  -- "What changed" on the home page starts here; moved when the person says that they have seen it.
  seen_until timestamptz,
  primary key (la_id, account_id),
  unique (la_id, email)
);
select platform.protect('access.account');

-- Reads, never writes, across authorities: an e-mail address signs in to one account only.
create function access.keep_email_unique() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('access.email ' || new.email, 0));
  if exists (select from access.account a
             where a.email = new.email and (a.la_id, a.account_id) is distinct from (new.la_id, new.account_id)) then
    raise exception using errcode = 'unique_violation', constraint = 'account_email_everywhere',
      message = 'This e-mail address already has an account';
  end if;
  return new;
end $$;
create trigger keep_email_unique before insert or update of email on access.account
  for each row execute function access.keep_email_unique();

-- The one question asked before the authority is known.
create function access.find_account_for_sign_in(wanted text) returns table (la_id integer, account_id uuid)
  language sql stable security definer set search_path = ''
  begin atomic
    select a.la_id, a.account_id from access.account a where a.email = lower(wanted);
  end;

-- Tries to sign in, for slowing down guesses. `email_hash` is SHA-256, so that an unknown address leaves no name
-- behind; la_id is 0 for those. Rows older than a month are deleted by the nightly job.
create table access.sign_in_attempt (
  la_id integer not null,
  attempt_id uuid not null,
  email_hash bytea not null,
  -- The network part: /24 of IPv4, /48 of IPv6.
  network text not null,
  at timestamptz not null default now(),
  succeeded boolean not null,
  primary key (la_id, attempt_id)
);
create index on access.sign_in_attempt (email_hash, at);
create index on access.sign_in_attempt (network, at);
select platform.protect('access.sign_in_attempt');

-- A try is written as failed before the password is looked at, and as a success after: guesses sent at the same moment
-- all count.
create function access.record_sign_in_attempt(la integer, attempt uuid, hash bytea, from_network text, happened timestamptz, success boolean)
  returns void language sql security definer set search_path = ''
  begin atomic
    insert into access.sign_in_attempt (la_id, attempt_id, email_hash, network, at, succeeded)
    values (la, attempt, hash, from_network, happened, success)
    on conflict on constraint sign_in_attempt_pkey do update set succeeded = excluded.succeeded;
  end;

-- Failures of the last day: here (this address on this account, since it last succeeded), on the account from
-- anywhere, and from this network on any account in the last hour; each with the time of the last one.
create function access.sign_in_failures(hash bytea, from_network text, happened timestamptz)
  returns table (here integer, here_at timestamptz, account integer, account_at timestamptz,
                 network integer, network_at timestamptz, known_network boolean)
  language sql stable security definer set search_path = ''
  begin atomic
    with mine as (
      select a.* from access.sign_in_attempt a where a.email_hash = hash and a.at > happened - interval '30 days' and a.at <= happened
    ), success as (
      select max(m.at) as at from mine m where m.succeeded and m.network = from_network
    ), here as (
      select count(*)::integer as n, max(m.at) as at from mine m
      where not m.succeeded and m.network = from_network and m.at > happened - interval '1 day'
        and m.at > coalesce((select s.at from success s), '-infinity')
    ), everywhere as (
      select count(*)::integer as n, max(m.at) as at from mine m where not m.succeeded and m.at > happened - interval '1 day'
    ), near as (
      select count(*)::integer as n, max(a.at) as at from access.sign_in_attempt a
      where a.network = from_network and not a.succeeded and a.at > happened - interval '1 hour' and a.at <= happened
    )
    select here.n, here.at, everywhere.n, everywhere.at, near.n, near.at, (select s.at from success s) is not null
    from here, everywhere, near;
  end;

create function access.forget_sign_in_attempts(before timestamptz) returns integer
  language plpgsql security definer set search_path = ''
as $$
declare forgotten integer;
begin
  delete from access.sign_in_attempt where at < least(before, pg_catalog.now() - interval '30 days');
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;

-- A browser from which the account has signed in: guesses from elsewhere do not slow it down.
create table access.known_device (
  la_id integer not null,
  account_id uuid not null,
  device_hash bytea not null,
  seen_at timestamptz not null default now(),
  primary key (la_id, account_id, device_hash),
  foreign key (la_id, account_id) references access.account
);
select platform.protect('access.known_device');

-- Only the SHA-256 of a session's token is here; the token is in the browser alone.
create table access.session (
  la_id integer not null,
  session_id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  network text not null,
  device text not null,
  -- Shown once, at the top of the next page.
  notice jsonb,
  primary key (la_id, session_id),
  unique (la_id, token_hash),
  foreign key (la_id, account_id) references access.account
);
create index on access.session (la_id, account_id);
select platform.protect('access.session');

-- What someone typed when their session had ended: an hour, sealed with a key that only their browser has.
create table access.kept_form (
  la_id integer not null,
  kept_id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  address text not null,
  sealed bytea not null,
  expires_at timestamptz not null,
  primary key (la_id, kept_id),
  unique (la_id, token_hash),
  foreign key (la_id, account_id) references access.account
);
select platform.protect('access.kept_form');

-- The staff directory: teams, people, and the places they hold in teams from one day until another.
create table access.team (
  la_id integer not null references platform.authority,
  team_id uuid not null,
  name text not null check (name <> ''),
  locality text,
  since date not null,
  until date check (until >= since),
  primary key (la_id, team_id),
  unique (la_id, name, since)
);
select platform.protect('access.team');

create table access.staff (
  la_id integer not null references platform.authority,
  staff_id uuid not null,
  name text not null check (name <> ''),
  email text,
  account_id uuid,
  primary key (la_id, staff_id),
  unique (la_id, account_id),
  foreign key (la_id, account_id) references access.account
);
select platform.protect('access.staff');

create table access.place (
  la_id integer not null,
  place_id uuid not null,
  staff_id uuid not null,
  team_id uuid,
  title text not null check (title <> ''),
  manager_id uuid check (manager_id <> staff_id),
  since date not null,
  until date check (until >= since),
  primary key (la_id, place_id),
  foreign key (la_id, staff_id) references access.staff,
  foreign key (la_id, team_id) references access.team,
  foreign key (la_id, manager_id) references access.staff
);
create index on access.place (la_id, staff_id);
create index on access.place (la_id, team_id);
select platform.protect('access.place');

-- Who looked at or changed what. Append-only; each row carries the hash of the row before it, so that a row which was
-- changed, removed or put in between is found by `throughline verify-log`.
create table access.log (
  la_id integer not null references platform.authority,
  -- Filled in by the trigger below, whatever the app gives.
  seq bigint not null default 0,
  at timestamptz not null default now(),
  account_id uuid,
  person text not null,
  role text not null,
  action text not null,
  record text not null,
  subject text,
  reason text,
  previous_hash bytea not null default '',
  hash bytea not null default '',
  primary key (la_id, seq)
);
create index on access.log (la_id, account_id, seq);
create index on access.log (la_id, subject, seq);
select platform.protect_append_only('access.log');

-- One field as its length in bytes, a colon and itself; "-" for none: no two rows give the same text.
create function access.log_field(value text) returns text language sql immutable parallel safe
  return coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-');

create function access.log_text(entry access.log) returns text language sql stable parallel safe
  return access.log_field(entry.la_id::text) || access.log_field(entry.seq::text)
    || access.log_field(to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || access.log_field(entry.account_id::text) || access.log_field(entry.person) || access.log_field(entry.role)
    || access.log_field(entry.action) || access.log_field(entry.record) || access.log_field(entry.subject)
    || access.log_field(entry.reason) || access.log_field(encode(entry.previous_hash, 'hex'));

-- What the app adds is numbered, dated and chained here; a lock for each authority keeps the order. A restore (done by
-- the owner) puts rows back as they were.
create function access.chain_log() returns trigger language plpgsql set search_path = '' as $$
declare previous record;
begin
  if current_user = (select pg_catalog.pg_get_userbyid(c.relowner) from pg_catalog.pg_class c where c.oid = tg_relid) then
    return new;
  end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('access.log', new.la_id));
  select l.seq, l.hash into previous from access.log l where l.la_id = new.la_id order by l.seq desc limit 1;
  new.seq := coalesce(previous.seq, 0) + 1;
  new.at := pg_catalog.clock_timestamp();
  new.previous_hash := coalesce(previous.hash, '\x'::bytea);
  new.hash := pg_catalog.sha256(pg_catalog.convert_to(access.log_text(new), 'UTF8'));
  return new;
end $$;
create trigger chain_log before insert on access.log for each row execute function access.chain_log();

-- Holds for the owner too; only the purge below opens it, for its own transaction.
create function access.refuse_log_change() returns trigger language plpgsql set search_path = '' as $$
begin
  if pg_catalog.current_setting('access.purging', true) = 'yes' and tg_op = 'DELETE' then return old; end if;
  raise exception 'The access log cannot be changed';
end $$;
create trigger refuse_log_change before update or delete on access.log
  for each row execute function access.refuse_log_change();
create trigger refuse_log_truncate before truncate on access.log
  for each statement execute function access.refuse_log_change();

-- Removes the entries before a time, oldest first, for the transaction's authority and never within six years. Gives
-- the last removed entry, from which the chain goes on: the caller writes it into the log.
create function access.purge_log(before timestamptz) returns table (removed bigint, last_seq bigint, last_hash text)
  language plpgsql security definer set search_path = '' as $$
declare
  la integer := platform.current_la();
  cut bigint;
begin
  if before > pg_catalog.now() - interval '6 years' then
    raise exception 'The access log is kept for at least six years';
  end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('access.log', la));
  select min(l.seq) into cut from access.log l where l.la_id = la and l.at >= before;
  select l.seq, encode(l.hash, 'hex') into last_seq, last_hash from access.log l
    where l.la_id = la and (cut is null or l.seq < cut) and l.at < before order by l.seq desc limit 1;
  perform pg_catalog.set_config('access.purging', 'yes', true);
  delete from access.log l where l.la_id = la and l.seq <= last_seq;
  get diagnostics removed = row_count;
  perform pg_catalog.set_config('access.purging', '', true);
  return next;
end $$;

revoke execute on function access.keep_email_unique(), access.find_account_for_sign_in(text),
  access.record_sign_in_attempt(integer, uuid, bytea, text, timestamptz, boolean),
  access.sign_in_failures(bytea, text, timestamptz), access.forget_sign_in_attempts(timestamptz),
  access.purge_log(timestamptz) from public;
grant execute on function access.find_account_for_sign_in(text),
  access.record_sign_in_attempt(integer, uuid, bytea, text, timestamptz, boolean),
  access.sign_in_failures(bytea, text, timestamptz), access.forget_sign_in_attempts(timestamptz),
  access.purge_log(timestamptz) to throughline_app;

-- Children and the dated records about them, as returns say them, with the loads between which each was known.
create schema children;

-- A child as they are found and listed: a summary that is written again whenever a load touches their records.
create table children.child (
  -- There is no foreign key to the authority here and in children.subject, because it is looked at for each of 40,000 rows of a first
  -- load; each load has one, in the same transaction.
  la_id integer not null,
  child_id uuid not null,
  -- The case system's id that is shown; others are in children.subject.
  identifier text not null,
  forename text,
  surname text,
  date_of_birth date,
  expected_date_of_birth date,
  died_on date,
  gender text,
  ethnicity text,
  -- As loaded; who they are in the staff directory is in children.worker_name and children.team_name.
  worker text,
  team text,
  adviser text,
  reviewing_officer text,
  family text,
  -- What is open as at the newest load.
  in_need boolean not null default false,
  on_protection_plan boolean not null default false,
  in_care boolean not null default false,
  care_leaver boolean not null default false,
  -- The day of the adoption order: from then on this record is seen by the adoption team only.
  adopted_on date,
  first_known timestamptz not null default now(),
  primary key (la_id, child_id)
);
select platform.protect('children.child');
create index on children.child (la_id, lower(surname) text_pattern_ops, lower(forename) text_pattern_ops);
create index on children.child (la_id, lower(identifier) text_pattern_ops);
create index on children.child (la_id, worker) where worker is not null;
create index on children.child (la_id, team) where team is not null;
create index on children.child (la_id, family) where family is not null;

-- Whom a record is about, by the id that the case system gives. A child's `child_id` is their own row in children.child, or, after two
-- ids were merged, the other's; undoing the merge points it back.
create table children.subject (
  la_id integer not null,
  subject_id uuid not null,
  kind text not null check (kind in ('child', 'worker', 'adopter')),
  identifier text not null check (identifier <> ''),
  child_id uuid check ((kind = 'child') = (child_id is not null)),
  -- The load that first spoke of them: undoing it forgets those of whom nothing else is known.
  first_load integer,
  primary key (la_id, subject_id),
  unique (la_id, kind, identifier),
  -- Looked at when the transaction ends: a load writes a new child's row once, with its summary, after their records.
  foreign key (la_id, child_id) references children.child deferrable initially deferred
);
create index on children.subject (la_id, child_id);
create index on children.subject (la_id, first_load);
select platform.protect('children.subject');

-- One accepted load of a return. Numbered within the authority.
create table children.load (
  la_id integer not null references platform.authority,
  load_id integer not null check (load_id > 0),
  source text not null check (source in ('annex-a', 'ssd', 'local', 'entered')),
  as_at date not null,
  -- SHA-256 of the normalised content: the same content loaded twice changes nothing.
  content_hash text not null,
  -- What it says about which tables: [{ "table", "says", "since" }], and the tables alone.
  coverage jsonb not null,
  tables text[] not null,
  -- By table: how many records are new, changed, withdrawn, ended, kept, unchanged.
  counts jsonb not null,
  accepted_by uuid,
  accepted_by_name text not null,
  accepted_at timestamptz not null default now(),
  undone_by_name text,
  undone_at timestamptz,
  primary key (la_id, load_id)
);
select platform.protect('children.load');

-- The dated records (src/children/history). A record that changed has a row for each state it was known in. Collation "C": keys are
-- compared, never sorted for people. There is no foreign key to the subject, because a load of 100,000 rows would take half as long
-- again: records are only added by joining children.subject, and the trigger below takes them away with their subject.
create table children.history (
  la_id integer not null,
  subject_id uuid not null,
  table_id text collate "C" not null,
  key text collate "C" not null,
  source text collate "C" not null,
  from_load integer not null,
  -- The load that no longer said so; null: known now.
  until_load integer,
  -- changed: said otherwise by that load. withdrawn: taken back at the source. ended: it was so until then.
  ended_as text collate "C" check (ended_as in ('changed', 'withdrawn', 'ended')),
  starts date,
  ends date,
  fields jsonb not null,
  -- Of starts, ends and fields: two loads that say the same have the same.
  hash bytea not null,
  -- Of table, identifier and key: by it a load finds the record again. Null where no load brought it.
  identity bytea,
  primary key (la_id, subject_id, table_id, key, source, from_load),
  check ((until_load is null) = (ended_as is null))
);
-- A load's records lie together, so a small index of where they begin is enough.
create index on children.history using brin (la_id, from_load) with (pages_per_range = 32);
create index on children.history (la_id, until_load) where until_load is not null;
select platform.protect('children.history');

create function children.forget_history() returns trigger language plpgsql set search_path = '' as $$
begin
  delete from children.history h using gone g where h.la_id = g.la_id and h.subject_id = g.subject_id;
  return null;
end $$;
create trigger forget_history after delete on children.subject
  referencing old table as gone for each statement execute function children.forget_history();
revoke execute on function children.forget_history() from public;

-- A return that was read and awaits a person's yes: what it says of which tables, and its rows. Gone when it is accepted or refused.
create table children.stage (
  la_id integer not null references platform.authority,
  stage_id uuid not null,
  source text not null check (source in ('annex-a', 'ssd', 'local')),
  as_at date not null,
  coverage jsonb not null,
  content_hash text not null,
  row_count integer not null,
  staged_at timestamptz not null default now(),
  primary key (la_id, stage_id)
);
select platform.protect('children.stage');

-- Unlogged, because it is written fast and thrown away: after a crash of the database it is empty, and the return is read again.
create unlogged table children.stage_row (
  la_id integer not null,
  stage_id uuid not null,
  line integer not null,
  table_id text collate "C" not null,
  identifier text collate "C" not null,
  key text collate "C" not null,
  starts date,
  ends date,
  fields text collate "C" not null,
  hash bytea not null,
  identity bytea not null,
  primary key (la_id, stage_id, line)
);
select platform.protect('children.stage_row');

-- Names of workers and teams as returns write them, matched once by a person to the staff directory.
create table children.worker_name (
  la_id integer not null references platform.authority,
  name text not null,
  staff_id uuid,
  -- Settled as nobody in the directory: the children go to the service manager.
  nobody boolean not null default false,
  matched_by_name text,
  matched_at timestamptz,
  primary key (la_id, name),
  foreign key (la_id, staff_id) references access.staff
);
create index on children.worker_name (la_id, staff_id);
select platform.protect('children.worker_name');

create table children.team_name (
  la_id integer not null references platform.authority,
  name text not null,
  team_id uuid,
  matched_by_name text,
  matched_at timestamptz,
  primary key (la_id, name),
  foreign key (la_id, team_id) references access.team
);
create index on children.team_name (la_id, team_id);
select platform.protect('children.team_name');

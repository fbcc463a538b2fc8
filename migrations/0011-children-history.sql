-- Children and the dated records about them, as returns say them, with the loads between which each was known.
create schema children;

-- A child as they are found and listed: a summary that is written again whenever a load touches their records.
create table children.child (
  la_id integer not null references platform.authority,
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
create index on children.child (la_id, worker);
create index on children.child (la_id, team);
create index on children.child (la_id, family);

-- Whom a record is about, by the id that the case system gives. A child's `child_id` is their own row in children.child, or, after two
-- ids were merged, the other's; undoing the merge points it back.
create table children.subject (
  la_id integer not null references platform.authority,
  subject_id uuid not null,
  kind text not null check (kind in ('child', 'worker', 'adopter')),
  identifier text not null check (identifier <> ''),
  child_id uuid check ((kind = 'child') = (child_id is not null)),
  primary key (la_id, subject_id),
  unique (la_id, kind, identifier),
  foreign key (la_id, child_id) references children.child
);
create index on children.subject (la_id, child_id);
select platform.protect('children.subject');

-- One accepted load of a return. Numbered within the authority.
create table children.load (
  la_id integer not null references platform.authority,
  load_id integer not null check (load_id > 0),
  source text not null check (source in ('annex-a', 'ssd', 'local', 'entered')),
  as_at date not null,
  -- SHA-256 of the normalised content: the same content loaded twice changes nothing.
  content_hash text not null,
  -- By table: how many records are new, changed, withdrawn, left the window, unchanged.
  counts jsonb not null,
  accepted_by uuid,
  accepted_by_name text not null,
  accepted_at timestamptz not null default now(),
  undone_by_name text,
  undone_at timestamptz,
  primary key (la_id, load_id)
);
select platform.protect('children.load');

-- The dated records (src/children/history). A record that changed has a row for each state it was known in.
create table children.history (
  la_id integer not null,
  subject_id uuid not null,
  table_id text not null,
  key text not null,
  source text not null,
  from_load integer not null,
  -- The load that no longer said so; null: known now.
  until_load integer,
  ended_as text check (ended_as in ('changed', 'withdrawn')),
  starts date,
  ends date,
  fields jsonb not null,
  -- Of starts, ends and fields: two loads that say the same have the same.
  hash bytea not null,
  primary key (la_id, subject_id, table_id, key, source, from_load),
  foreign key (la_id, subject_id) references children.subject on delete cascade
);
create index on children.history (la_id, from_load);
create index on children.history (la_id, until_load) where until_load is not null;
select platform.protect('children.history');

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

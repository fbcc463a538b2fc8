-- Practice standards counted: stored cases, what the authority sets for itself, targets, and figures frozen month by month.
create schema performance;

-- Whose records changed since the figures were last derived, written in the same transaction as the change. `tables`: of which kinds;
-- null: any. A child's id, or that of the subject where it is a worker or an adopter.
create table children.changed (
  la_id integer not null,
  subject_id uuid not null,
  tables text[],
  -- When it was noted last: what is noted again while it is worked on stays to be done.
  noted_at timestamptz not null default clock_timestamp(),
  primary key (la_id, subject_id)
);
select platform.protect('children.changed');

-- One thing that a standard asks about one child or worker, as the pure function of the standard says it, with the loads between which
-- it was known: as at load N it is those with from_load <= N and (until_load is null or until_load > N). No foreign key to the subject:
-- there are millions, and the trigger below takes them away with their subject.
create table performance.stored_case (
  la_id integer not null,
  standard text collate "C" not null,
  -- A child's id; of a worker that of the subject.
  subject_id uuid not null,
  unit text collate "C" not null,
  from_load integer not null,
  until_load integer check (until_load > from_load),
  opens date not null,
  ends date,
  due date,
  done date,
  value double precision,
  weight double precision not null,
  unknown text,
  excluded text,
  team text collate "C",
  worker text collate "C",
  -- The records that it rests on: [[table, key], ...].
  because jsonb not null,
  -- What follows from the days above and the standard's way of counting, and never from today (src/performance/rules/stored.ts): when it
  -- became late; done while it was looked at; the day of a completed period that it counts in; until when the live figure looks at it.
  late_from date,
  done_within date,
  counted_on date,
  live_until date not null,
  set_apart text collate "C" generated always as (case when excluded is not null then 'excluded' when unknown is not null then 'unknown' end) stored,
  -- MD5 of all that is above: what stays the same is not written again.
  hash uuid not null,
  primary key (la_id, standard, subject_id, unit, from_load)
);
select platform.protect('performance.stored_case');
-- Both hold all that a figure asks, so that counting never reads the table: one for what counts in a period, one for how things stand.
create index stored_case_counted on performance.stored_case (la_id, standard, counted_on)
  include (opens, ends, late_from, done_within, set_apart, team, weight, value) where until_load is null;
create index stored_case_live on performance.stored_case (la_id, standard, live_until)
  include (opens, ends, late_from, done_within, counted_on, set_apart, team, weight, value) where until_load is null;
create index stored_case_subject on performance.stored_case (la_id, subject_id) where until_load is null;

create function performance.forget_cases() returns trigger language plpgsql set search_path = '' as $$
begin
  with nobody as (
    select distinct g.la_id, coalesce(g.child_id, g.subject_id) as id from gone g
    where not exists (select from children.subject s where s.la_id = g.la_id and s.child_id = g.child_id)
  ), waiting as (
    delete from children.changed c using nobody n where c.la_id = n.la_id and c.subject_id = n.id
  )
  delete from performance.stored_case c using nobody n where c.la_id = n.la_id and c.subject_id = n.id;
  return null;
end $$;
create trigger forget_cases after delete on children.subject
  referencing old table as gone for each statement execute function performance.forget_cases();
revoke execute on function performance.forget_cases() from public;

-- From what each standard was last derived: its definition, the law and settings it was handed, and up to which load.
create table performance.derived (
  la_id integer not null references platform.authority,
  standard text collate "C" not null,
  fingerprint text not null,
  load_id integer not null,
  derived_at timestamptz not null,
  primary key (la_id, standard)
);
select platform.protect('performance.derived');

-- A number of a standard that the authority set, from a day on. The latest entry for a day counts; nothing is written over.
create table performance.setting (
  la_id integer not null references platform.authority,
  setting_id uuid not null,
  standard text collate "C" not null,
  name text collate "C" not null,
  since date not null,
  value double precision not null,
  reason text not null check (reason <> ''),
  decided_by text not null check (decided_by <> ''),
  entered_by_name text not null,
  entered_at timestamptz not null,
  primary key (la_id, setting_id)
);
select platform.protect_append_only('performance.setting');
create index on performance.setting (la_id, standard, name, since);

-- What the authority aims at in a year, for the whole of it. The latest entry for a year counts.
create table performance.target (
  la_id integer not null references platform.authority,
  target_id uuid not null,
  standard text collate "C" not null,
  -- First day of the year, 1 April as a rule.
  year_from date not null,
  -- In the standard's unit as the figure holds it: a share is 0 to 1. Null: there is none any more.
  value double precision,
  -- How far off is still near.
  tolerance double precision not null check (tolerance >= 0),
  decided_by text not null check (decided_by <> ''),
  decided_on date not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  primary key (la_id, target_id)
);
select platform.protect_append_only('performance.target');
create index on performance.target (la_id, standard, year_from);

-- A month whose figures were frozen: when, by whom, and how old the data was.
create table performance.freeze (
  la_id integer not null references platform.authority,
  freeze_id uuid not null,
  month_end date not null,
  frozen_at timestamptz not null,
  frozen_by_name text not null,
  load_id integer not null,
  -- As-at day of the newest load then; null where nothing was loaded.
  data_as_at date,
  primary key (la_id, freeze_id),
  unique (la_id, month_end)
);
select platform.protect_append_only('performance.freeze');

create table performance.figure (
  la_id integer not null,
  freeze_id uuid not null,
  standard text collate "C" not null,
  view text collate "C" not null check (view in ('completed', 'live')),
  group_kind text collate "C" not null check (group_kind in ('authority', 'service', 'locality', 'team')),
  -- '' for the authority.
  group_name text collate "C" not null,
  numerator double precision not null,
  denominator double precision not null,
  unknown integer not null,
  excluded integer not null,
  -- Null: no cases.
  value double precision,
  primary key (la_id, freeze_id, standard, view, group_kind, group_name),
  foreign key (la_id, freeze_id) references performance.freeze
);
select platform.protect_append_only('performance.figure');

-- A frozen figure that came out otherwise when it was run again. The frozen one stays as it was quoted.
create table performance.restatement (
  la_id integer not null,
  restatement_id uuid not null,
  freeze_id uuid not null,
  standard text collate "C" not null,
  view text collate "C" not null,
  group_kind text collate "C" not null,
  group_name text collate "C" not null,
  numerator double precision not null,
  denominator double precision not null,
  unknown integer not null,
  excluded integer not null,
  value double precision,
  run_at timestamptz not null,
  run_by_name text not null,
  load_id integer not null,
  primary key (la_id, restatement_id),
  foreign key (la_id, freeze_id) references performance.freeze
);
select platform.protect_append_only('performance.restatement');
create index on performance.restatement (la_id, freeze_id, run_at);

-- Figures that were counted, kept until what they were counted from changes: a page then asks for totals, not for a million cases.

-- Goes up by one with each change of a standard's cases, in the same transaction.
alter table performance.derived add column changes bigint not null default 0;

create table performance.counted (
  la_id integer not null references platform.authority,
  standard text collate "C" not null,
  view text collate "C" not null check (view in ('completed', 'live')),
  -- The days of the question; of a live one both are its day.
  from_day date not null,
  to_day date not null,
  group_kind text collate "C" not null check (group_kind in ('authority', 'service', 'locality', 'team')),
  -- The numbers of changes and of forgettings then, and which team was of which service and locality. Of another basis it counts as not there.
  basis text collate "C" not null,
  -- By name of the group ('' for the authority): numerator, denominator, unknown, excluded, value. A group without a case is not named.
  cells jsonb not null,
  counted_at timestamptz not null default now(),
  primary key (la_id, standard, view, to_day, from_day, group_kind)
);
select platform.protect('performance.counted');

-- What else a page of one standard shows (who waits, what moved, how long it took, by age and sex), kept in the same way.
create table performance.answer (
  la_id integer not null references platform.authority,
  standard text collate "C" not null,
  -- Days and group of the question.
  asked text collate "C" not null,
  basis text collate "C" not null,
  answer jsonb not null,
  counted_at timestamptz not null default now(),
  primary key (la_id, standard, asked)
);
select platform.protect('performance.answer');

-- That cases were taken away with whom they were about, so that figures kept before are counted again. A row of its own each time: a
-- number that goes up would be waited for by the work that counts.
create table performance.forgotten (
  la_id integer not null references platform.authority,
  forgotten_id uuid not null default gen_random_uuid(),
  primary key (la_id, forgotten_id)
);
select platform.protect('performance.forgotten');

create or replace function performance.forget_cases() returns trigger language plpgsql set search_path = '' as $$
begin
  with nobody as (
    select distinct g.la_id, coalesce(g.child_id, g.subject_id) as id from gone g
    where not exists (select from children.subject s where s.la_id = g.la_id and s.child_id = g.child_id)
  ), waiting as (
    delete from children.changed c using nobody n where c.la_id = n.la_id and c.subject_id = n.id
  ), noted as (
    insert into performance.forgotten (la_id) select distinct la_id from nobody
  )
  delete from performance.stored_case c using nobody n where c.la_id = n.la_id and c.subject_id = n.id;
  return null;
end $$;

-- Commentary on a figure, and the sets of standards that a board chooses to look at.

-- What someone wrote about the figures of one standard, group and month. Nothing is written over: version 2 takes the place of version 1.
create table performance.commentary (
  la_id integer not null references platform.authority,
  standard text collate "C" not null,
  month_end date not null,
  group_kind text collate "C" not null check (group_kind in ('authority', 'service', 'locality', 'team')),
  -- '' for the authority.
  group_name text collate "C" not null,
  version integer not null check (version >= 1),
  -- '': taken back.
  text text not null,
  -- Members and partners, who see small counts withheld, may read it.
  for_members boolean not null,
  -- The figures that it was written about, null where there was none: {numerator, denominator, unknown, excluded, value}.
  completed jsonb,
  live jsonb,
  -- The frozen month that they are of; null where the month was not frozen when it was written.
  freeze_id uuid,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, standard, month_end, group_kind, group_name, version),
  foreign key (la_id, freeze_id) references performance.freeze
);
select platform.protect_append_only('performance.commentary');
create index on performance.commentary (la_id, month_end);

-- A set as it was decided: version 2 holds from its day of decision on, and version 1 before.
create table performance.diagnostic_set (
  la_id integer not null references platform.authority,
  set_id uuid not null,
  version integer not null check (version >= 1),
  title text not null check (title <> ''),
  -- The board, service or meeting that looks at it.
  for_whom text not null,
  why text not null,
  decided_by text not null check (decided_by <> ''),
  decided_on date not null,
  -- Of whom its figures are.
  group_kind text collate "C" not null check (group_kind in ('authority', 'service', 'locality', 'team')),
  group_name text collate "C" not null,
  -- In their order: [{standard, why}, ...].
  standards jsonb not null,
  -- From that day on nobody looks at it any more.
  ended boolean not null,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, set_id, version)
);
select platform.protect_append_only('performance.diagnostic_set');

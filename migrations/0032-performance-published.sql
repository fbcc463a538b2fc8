-- Figures published elsewhere (England, the region, statistical neighbours, named authorities), as loaded from a file: whole or not at all.
-- Of the same figure the newest load that was not undone counts.
create table performance.published_load (
  la_id integer not null references platform.authority,
  published_load_id uuid not null,
  file_name text not null,
  loaded_by_name text not null,
  loaded_at timestamptz not null,
  undone_by_name text,
  undone_at timestamptz,
  primary key (la_id, published_load_id),
  check ((undone_at is null) = (undone_by_name is null))
);
select platform.protect('performance.published_load');

create table performance.published_figure (
  la_id integer not null,
  published_load_id uuid not null,
  -- Its row in the file.
  file_row integer not null,
  standard text collate "C" not null,
  geography text collate "C" not null check (geography in ('england', 'region', 'statistical-neighbours', 'authority')),
  -- DfE number; '' for other geographies.
  authority text collate "C" not null check ((geography = 'authority') = (authority <> '')),
  -- Both the same for a measure at a date.
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  -- As figures hold it: a share is 0 to 1.
  value double precision not null,
  numerator double precision,
  denominator double precision,
  source text not null check (source <> ''),
  published_on date not null,
  primary key (la_id, published_load_id, file_row),
  unique (la_id, published_load_id, standard, geography, authority, period_from, period_to),
  foreign key (la_id, published_load_id) references performance.published_load
);
select platform.protect_append_only('performance.published_figure');

-- A frozen month as it was published for members and partners. Once only: a second telling, subtracted from the first, could point to a child.
create table performance.edition (
  la_id integer not null,
  edition_id uuid not null,
  freeze_id uuid not null,
  published_at timestamptz not null,
  published_by_name text not null,
  primary key (la_id, edition_id),
  unique (la_id, freeze_id),
  foreign key (la_id, freeze_id) references performance.freeze
);
select platform.protect_append_only('performance.edition');

-- All that is told of a figure there, and no count: nobody who may not see counts is answered from anything else.
create table performance.edition_figure (
  la_id integer not null,
  edition_id uuid not null,
  standard text collate "C" not null,
  view text collate "C" not null check (view in ('completed', 'live')),
  group_kind text collate "C" not null check (group_kind in ('authority', 'locality')),
  group_name text collate "C" not null,
  says text collate "C" not null check (says in ('none', 'few', 'about', 'at-least', 'at-most')),
  value double precision check ((value is null) = (says in ('none', 'few'))),
  -- At least so many cases; null: the figure is itself a number of cases, or nothing is told.
  base integer,
  -- The records that were loaded did not show all that is asked.
  in_part boolean not null,
  primary key (la_id, edition_id, standard, group_kind, group_name),
  foreign key (la_id, edition_id) references performance.edition
);
select platform.protect_append_only('performance.edition_figure');

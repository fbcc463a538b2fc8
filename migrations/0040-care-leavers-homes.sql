-- Homes of care leavers: a dated history of each young person, what was done about each home, and what was said before a correction.
create schema care_leavers;

create table care_leavers.home (
  la_id integer not null,
  home_id uuid not null,
  child_id uuid not null,
  moved_in date not null,
  -- The first day on which they no longer live there.
  moved_out date check (moved_out >= moved_in),
  standing text not null check (standing in ('settled', 'temporary', 'emergency')),
  -- As in the returns: "W".
  accommodation text not null check (accommodation ~ '^[B-Z]$'),
  -- What else was said of it, by the fields that the model declares. Never the address.
  said jsonb not null default '{}',
  by_name text not null,
  at timestamptz not null,
  -- Recorded in error: kept, shown as such, and counted nowhere.
  taken_back_by text,
  taken_back_at timestamptz,
  taken_back_why text,
  primary key (la_id, home_id),
  check ((taken_back_by is null) = (taken_back_at is null)),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on care_leavers.home (la_id, child_id, moved_in);
create index on care_leavers.home (la_id, moved_in) where moved_out is null and taken_back_at is null and standing <> 'settled';
select platform.protect('care_leavers.home');

-- Where it is: kept apart, read by the page of the young person alone. One row for each time that it was said; that without `replaced_at` holds.
create table care_leavers.home_address (
  la_id integer not null,
  address_id uuid not null,
  home_id uuid not null,
  address text not null check (address <> ''),
  by_name text not null,
  at timestamptz not null,
  replaced_by text,
  replaced_at timestamptz,
  primary key (la_id, address_id),
  foreign key (la_id, home_id) references care_leavers.home on delete cascade
);
create unique index on care_leavers.home_address (la_id, home_id) where replaced_at is null;
select platform.protect('care_leavers.home_address');

-- What was done about a home: who was told, sign-off, a visit, a plan to move on and so on.
create table care_leavers.home_entry (
  la_id integer not null,
  entry_id uuid not null,
  home_id uuid not null,
  child_id uuid not null,
  kind text not null,
  on_day date not null,
  said jsonb not null,
  by_account uuid not null,
  by_name text not null,
  at timestamptz not null,
  taken_back_by text,
  taken_back_at timestamptz,
  taken_back_why text,
  primary key (la_id, entry_id),
  check ((taken_back_by is null) = (taken_back_at is null)),
  foreign key (la_id, home_id) references care_leavers.home on delete cascade,
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on care_leavers.home_entry (la_id, home_id, on_day);
create index on care_leavers.home_entry (la_id, child_id);
select platform.protect('care_leavers.home_entry');

-- What a home or an entry said before it was corrected.
create table care_leavers.home_before (
  la_id integer not null,
  before_id uuid not null,
  home_id uuid not null,
  -- Null: the home itself.
  entry_id uuid,
  said jsonb not null,
  by_name text not null,
  at timestamptz not null,
  replaced_by text not null,
  replaced_at timestamptz not null,
  primary key (la_id, before_id),
  foreign key (la_id, home_id) references care_leavers.home on delete cascade
);
create index on care_leavers.home_before (la_id, home_id, replaced_at);
select platform.protect_append_only('care_leavers.home_before');

-- That leaders went through the list of open episodes: about no child.
create table care_leavers.list_seen (
  la_id integer not null references platform.authority,
  seen_id uuid not null,
  on_day date not null,
  open_then integer not null,
  note text,
  by_account uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, seen_id)
);
create index on care_leavers.list_seen (la_id, on_day);
select platform.protect('care_leavers.list_seen');

-- How many homes of a kind the authority has, from a day on; the newest row of a kind holds.
create table care_leavers.places_held (
  la_id integer not null references platform.authority,
  places_id uuid not null,
  accommodation text not null check (accommodation ~ '^[B-Z]$'),
  places integer not null check (places >= 0),
  from_day date not null,
  note text,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, places_id)
);
select platform.protect('care_leavers.places_held');

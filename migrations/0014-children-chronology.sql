-- Chronologies: the significant events of a child's life, as people accepted or wrote them. Nothing written is ever changed: each change is a
-- version, with who and when.

-- One entry of one child's chronology. A dropped proposal is an entry whose newest version is dropped.
create table children.chronology_entry (
  la_id integer not null references platform.authority,
  entry_id uuid not null,
  child_id uuid not null,
  origin text not null check (origin in ('proposal', 'own', 'shared')),
  -- The leading record of the proposal that it was: two people cannot settle the same one.
  proposal_key text check ((origin = 'proposal') = (proposal_key is not null)),
  -- What was proposed, beside what was accepted.
  proposed text,
  -- The entry of a brother or sister that it was shared from.
  shared_from uuid check ((origin = 'shared') = (shared_from is not null)),
  added_by uuid,
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (la_id, entry_id),
  unique (la_id, child_id, proposal_key),
  unique (la_id, child_id, shared_from),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on children.chronology_entry (la_id, child_id);
select platform.protect('children.chronology_entry');

create table children.chronology_version (
  la_id integer not null,
  entry_id uuid not null,
  version integer not null check (version > 0),
  child_id uuid not null,
  action text not null check (action in (
    'accepted', 'added', 'shared', 'edited', 'dropped', 'put-back', 'undone', 'source-taken', 'source-kept')),
  state text not null check (state in ('in', 'dropped')),
  happened_on date not null,
  until_on date check (until_on >= happened_on),
  date_precision text not null check (date_precision in ('day', 'month', 'year', 'about', 'between', 'period')),
  type text not null,
  significance text not null check (significance in ('major', 'notable')),
  positive boolean not null,
  words text not null check (words <> ''),
  impact text not null,
  done text not null,
  source text not null,
  document text not null,
  -- The records that it rests on: key, rule, day, what was read, where it stands.
  parts jsonb not null,
  reason text not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, entry_id, version),
  foreign key (la_id, entry_id) references children.chronology_entry on delete cascade
);
create index on children.chronology_version (la_id, child_id);
select platform.protect_append_only('children.chronology_version');

-- Patterns, gaps, and what the history means for the plan now.
create table children.chronology_analysis (
  la_id integer not null,
  child_id uuid not null,
  version integer not null check (version > 0),
  patterns text not null,
  gaps text not null,
  meaning text not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, child_id, version),
  foreign key (la_id, child_id) references children.child on delete cascade
);
select platform.protect_append_only('children.chronology_analysis');

-- The worker says that it is complete; a manager checks it or gives it back.
create table children.chronology_sign_off (
  la_id integer not null,
  sign_off_id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('complete', 'checked', 'returned')),
  signed_on date not null,
  note text not null,
  entries integer not null,
  -- What was still missing when it was signed.
  faults jsonb not null,
  by_account uuid,
  by_name text not null,
  -- As what they signed: a court asks.
  by_role text not null,
  at timestamptz not null,
  primary key (la_id, sign_off_id),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on children.chronology_sign_off (la_id, child_id, at);
select platform.protect_append_only('children.chronology_sign_off');

-- The eight questions of quality, as one person answered them on a day.
create table children.chronology_rating (
  la_id integer not null,
  rating_id uuid not null,
  child_id uuid not null,
  answers jsonb not null,
  note text not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, rating_id),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on children.chronology_rating (la_id, child_id, at);
select platform.protect_append_only('children.chronology_rating');

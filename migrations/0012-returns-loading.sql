-- Returns that are handed in: read, checked, put by for a decision, and what was found in them.
create schema returns;

-- One return as it was handed in by a page, the command line or the watched folder. What it holds waits in children.stage until it is
-- accepted; then `load_id` is its number in children.load, or null where nothing differed.
create table returns.upload (
  la_id integer not null references platform.authority,
  upload_id uuid not null,
  kind text not null check (kind in ('annex-a', 'ssd', 'local')),
  way text not null check (way in ('page', 'command', 'folder', 'sample')),
  -- Names of its files as people know them, and SHA-256 of their bytes together.
  file_names text[] not null,
  file_hash text,
  as_at date not null,
  -- waiting, reading: not decided by anyone. blocked, unreadable: ended by what is in it. staged: awaits a person. accepting, undoing:
  -- under way. accepted, same (nothing differed), refused, undone: ended.
  state text not null default 'waiting' check (state in (
    'waiting', 'reading', 'blocked', 'unreadable', 'staged', 'accepting', 'accepted', 'same', 'refused', 'undoing', 'undone')),
  -- How far it is: { "doing", "rows", "share" }, and when that was last said: work that fell silent has ended.
  progress jsonb,
  beat_at timestamptz not null default now(),
  -- What was read: { "edition", "lists": [{ list, file, sheet, rows, missingColumns }], "repairs", "strange" }; no value of a row.
  content jsonb,
  -- By severity, over all checks.
  blocks integer not null default 0,
  must_fix integer not null default 0,
  look_at integer not null default 0,
  stage_id uuid,
  -- What accepting would do as it was shown, and which loads stood then: what a person said yes to.
  preview jsonb,
  preview_of text,
  load_id integer,
  -- Why it was not read, not loaded or refused, in a sentence.
  fault text,
  handed_in_by uuid,
  handed_in_by_name text not null,
  handed_in_at timestamptz not null default now(),
  decided_by_name text,
  decided_at timestamptz,
  -- Someone has seen that the folder's return was refused.
  noted_by_name text,
  primary key (la_id, upload_id)
);
create index on returns.upload (la_id, handed_in_at);
create index on returns.upload (la_id, load_id) where load_id is not null;
select platform.protect('returns.upload');

-- Only until it was read.
create table returns.upload_file (
  la_id integer not null,
  upload_id uuid not null,
  position integer not null,
  file_name text not null,
  bytes bytea not null,
  primary key (la_id, upload_id, position),
  foreign key (la_id, upload_id) references returns.upload on delete cascade
);
alter table returns.upload_file alter column bytes set storage external;
select platform.protect('returns.upload_file');

-- How often each check found something, for every return that was read: the trend over loads joins returns.upload on its load_id.
-- A check that found nothing has no row; returns.load_list says over how many rows it was.
create table returns.load_check (
  la_id integer not null,
  upload_id uuid not null,
  list text not null,
  check_id text not null,
  severity text not null check (severity in ('blocks', 'must-fix', 'look-at')),
  count integer not null,
  primary key (la_id, upload_id, list, check_id),
  foreign key (la_id, upload_id) references returns.upload on delete cascade
);
select platform.protect('returns.load_check');

-- How many rows each list of a return had.
create table returns.load_list (
  la_id integer not null,
  upload_id uuid not null,
  list text not null,
  rows integer not null,
  primary key (la_id, upload_id, list),
  foreign key (la_id, upload_id) references returns.upload on delete cascade
);
select platform.protect('returns.load_list');

-- What was found, of returns that await a decision and of the newest load of each kind; older ones go when a newer one is accepted. At
-- most 10,000 of one check and list. `subject`: the case system's id of the child. `team`, `worker`: who can mend it, as loads name them.
create table returns.finding (
  la_id integer not null,
  upload_id uuid not null,
  finding integer not null,
  list text not null,
  check_id text not null,
  severity text not null check (severity in ('blocks', 'must-fix', 'look-at')),
  file_name text not null,
  row_number integer,
  column_id text,
  subject text,
  team text,
  worker text,
  message text not null,
  primary key (la_id, upload_id, finding),
  foreign key (la_id, upload_id) references returns.upload on delete cascade
);
create index on returns.finding (la_id, team);
create index on returns.finding (la_id, worker);
create index on returns.finding (la_id, subject);
select platform.protect('returns.finding');

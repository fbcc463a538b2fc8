-- What of a chronology was given out, whose event a shared entry is, and what a manager gave back.

-- A copy as it was handed over: to a court, a conference, a family. Kept byte for byte, so that it can be had again exactly as it was read.
create table children.chronology_copy (
  la_id integer not null references platform.authority,
  copy_id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('court', 'case')),
  given_to text not null check (given_to <> ''),
  purpose text not null,
  given_on date not null,
  file_name text not null check (file_name <> ''),
  content bytea not null,
  -- SHA-256 of the content, in hexadecimal digits.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  entries integer not null,
  -- What the copy said of itself at its top, where it was not complete.
  draft text,
  by_account uuid,
  by_name text not null,
  by_role text not null,
  at timestamptz not null,
  primary key (la_id, copy_id),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on children.chronology_copy (la_id, child_id, at);
select platform.protect_append_only('children.chronology_copy');

-- Of an entry that came from a brother's or sister's chronology: did it happen to them, or to all of them.
alter table children.chronology_entry add column shared_as text check (shared_as in ('theirs', 'all'));
alter table children.chronology_entry add check (shared_as is null or origin = 'shared');

-- Why a text is not to be filed although no newer edition took its place; replaced_at says when.
alter table children.write_back add column withdrawn_reason text;

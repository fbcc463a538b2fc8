-- What is owed about a child's record besides keeping it: filing in the case system, subject access, rectification, holds, deletion.

-- Text that belongs on the case record, until someone has filed it there. Nothing that it came from is deleted before.
create table children.write_back (
  la_id integer not null,
  write_back_id uuid not null,
  child_id uuid not null,
  -- What it came from: the record type's id, the record's own id, and which edition of it.
  record text not null,
  record_id uuid not null,
  edition integer not null check (edition > 0),
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  made_by_name text not null,
  made_at timestamptz not null default now(),
  filed_by_name text,
  filed_at timestamptz,
  -- Where it stands in the case system, as the person who filed it says.
  filed_reference text,
  -- A newer edition waits in its place.
  replaced_at timestamptz,
  primary key (la_id, write_back_id),
  unique (la_id, record, record_id, edition),
  check ((filed_at is null) = (filed_by_name is null)),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on children.write_back (la_id, child_id);
create index on children.write_back (la_id, made_at) where filed_at is null and replaced_at is null;
select platform.protect('children.write_back');

-- Somebody asks for a copy of what is held about a child: UK GDPR article 15.
create table children.subject_access (
  la_id integer not null,
  request_id uuid not null,
  child_id uuid not null,
  asked_by text not null check (asked_by <> ''),
  -- The child themselves, a parent, someone with authority to act for them.
  relation text not null check (relation in ('child', 'parent', 'representative')),
  received_on date not null,
  identity_confirmed_on date,
  -- Article 12(3): two further months where requests are complex or many.
  extended boolean not null default false,
  extended_reason text,
  -- Fixed when it was given out: what is held may change afterwards.
  given_on date,
  given_by_name text,
  closed_reason text,
  opened_by_name text not null,
  opened_at timestamptz not null default now(),
  primary key (la_id, request_id),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on children.subject_access (la_id, child_id);
select platform.protect('children.subject_access');

-- What is blanked in the copy: words wherever they stand, or one item as a whole.
create table children.redaction (
  la_id integer not null,
  redaction_id uuid not null,
  request_id uuid not null,
  words text,
  item text,
  reason text not null check (reason in ('other-person', 'confidential-source', 'serious-harm', 'legal-privilege')),
  note text not null default '',
  made_by_name text not null,
  made_at timestamptz not null default now(),
  removed_by_name text,
  removed_at timestamptz,
  primary key (la_id, redaction_id),
  check ((words is null) <> (item is null)),
  foreign key (la_id, request_id) references children.subject_access on delete cascade
);
create index on children.redaction (la_id, request_id);
select platform.protect('children.redaction');

-- Somebody says that something held is wrong: UK GDPR article 16. The case system is mended at its source; the note stays here.
create table children.rectification (
  la_id integer not null,
  rectification_id uuid not null,
  child_id uuid not null,
  asked_by text not null check (asked_by <> ''),
  received_on date not null,
  what text not null check (what <> ''),
  wanted text not null check (wanted <> ''),
  outcome text check (outcome in ('mended', 'note-added', 'refused')),
  outcome_reason text,
  decided_on date,
  decided_by_name text,
  opened_by_name text not null,
  opened_at timestamptz not null default now(),
  primary key (la_id, rectification_id),
  check ((outcome is null) = (decided_on is null)),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on children.rectification (la_id, child_id);
select platform.protect('children.rectification');

-- A record that must not be deleted although its time may be over: proceedings, an inquiry, a complaint.
create table children.legal_hold (
  la_id integer not null,
  hold_id uuid not null,
  child_id uuid not null,
  reason text not null check (reason <> ''),
  placed_by_name text not null,
  placed_at timestamptz not null default now(),
  lifted_reason text,
  lifted_by_name text,
  lifted_at timestamptz,
  primary key (la_id, hold_id),
  check ((lifted_at is null) = (lifted_by_name is null)),
  -- No cascade: a child with a hold cannot be deleted at all.
  foreign key (la_id, child_id) references children.child
);
create index on children.legal_hold (la_id, child_id);
select platform.protect('children.legal_hold');

-- That a child's record was deleted, by which rule and when; nothing of what it said.
create table children.deletion (
  la_id integer not null references platform.authority,
  deletion_id uuid not null,
  rule text not null,
  kept_until date not null,
  records integer not null,
  deleted_by_name text not null,
  deleted_at timestamptz not null default now(),
  primary key (la_id, deletion_id)
);
select platform.protect_append_only('children.deletion');

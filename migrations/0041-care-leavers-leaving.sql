-- Leaving care, beside the homes: what an adviser and a young person write down of keeping in touch, pathway plans, changes in life, education and
-- work, health, the local offer and what they agreed. Nothing written is ever changed: each correction is a version, with who and when.

create table care_leavers.leaving_entry (
  la_id integer not null references platform.authority,
  leaving_id uuid not null,
  child_id uuid not null,
  -- Which part of the page it belongs to: contact, interval, plan, change and so on.
  part text collate "C" not null check (part <> ''),
  added_by uuid,
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (la_id, leaving_id),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on care_leavers.leaving_entry (la_id, child_id, part);
select platform.protect('care_leavers.leaving_entry');

create table care_leavers.leaving_version (
  la_id integer not null,
  leaving_id uuid not null,
  version integer not null check (version > 0),
  child_id uuid not null,
  state text not null check (state in ('in', 'taken-back')),
  on_day date not null,
  until_day date check (until_day >= on_day),
  -- Each a text, as the part declares its fields; a field without an answer is left out.
  fields jsonb not null,
  -- Why it was corrected or taken back.
  reason text not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, leaving_id, version),
  foreign key (la_id, leaving_id) references care_leavers.leaving_entry on delete cascade
);
create index on care_leavers.leaving_version (la_id, child_id);
select platform.protect_append_only('care_leavers.leaving_version');

-- Young people whom another authority looks after, or looked after, and who live here: its notice, and whom to call. The newest version stands.
create table care_leavers.living_here (
  la_id integer not null references platform.authority,
  person_id uuid not null,
  version integer not null check (version > 0),
  name text not null check (name <> ''),
  born date,
  authority text not null check (authority <> ''),
  notified_on date not null,
  contact text not null check (contact <> ''),
  lives text not null,
  note text not null,
  until_day date,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, person_id, version)
);
select platform.protect('care_leavers.living_here');

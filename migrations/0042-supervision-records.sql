-- Supervision of workers: what was agreed, records and their texts, actions, who confirmed.
create schema supervision;

-- What a worker and who supervises them agreed, from a day on. A newer one takes its place; both are kept.
create table supervision.agreement (
  la_id integer not null,
  agreement_id uuid not null,
  worker_id uuid not null,
  supervisor_id uuid not null check (supervisor_id <> worker_id),
  from_day date not null,
  every_days integer not null check (every_days between 1 and 120),
  place text not null,
  confidentiality text not null,
  also text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  worker_agreed_at timestamptz,
  worker_words text not null default '',
  supervisor_agreed_at timestamptz,
  supervisor_words text not null default '',
  replaced_at timestamptz,
  primary key (la_id, agreement_id),
  foreign key (la_id, worker_id) references access.staff,
  foreign key (la_id, supervisor_id) references access.staff
);
create unique index on supervision.agreement (la_id, worker_id) where replaced_at is null;
create index on supervision.agreement (la_id, supervisor_id);
select platform.protect('supervision.agreement');

-- One supervision of one worker. A draft until who supervises signs it off; then nothing of it changes any more.
create table supervision.session (
  la_id integer not null,
  session_id uuid not null,
  worker_id uuid not null,
  supervisor_id uuid not null check (supervisor_id <> worker_id),
  -- As they were called then.
  worker_name text not null,
  supervisor_name text not null,
  team text,
  kind text not null check (kind in ('case', 'reflective', 'group', 'personal', 'ad-hoc')),
  held_on date not null,
  begun_at timestamptz not null,
  begun_by_name text not null,
  signed_at timestamptz,
  signed_on date,
  signed_by_name text,
  primary key (la_id, session_id),
  check ((signed_at is null) = (signed_on is null) and (signed_at is null) = (signed_by_name is null)),
  foreign key (la_id, worker_id) references access.staff,
  foreign key (la_id, supervisor_id) references access.staff
);
create index on supervision.session (la_id, worker_id, held_on);
create index on supervision.session (la_id, supervisor_id, held_on);
create index on supervision.session (la_id, held_on);
select platform.protect('supervision.session');

-- What stands in one field of the record, as typed. `sitting`: the page on which it was typed, `turn`: its how manieth saving there.
create table supervision.session_part (
  la_id integer not null,
  session_id uuid not null,
  part text not null,
  value text not null,
  sitting uuid not null,
  turn integer not null,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, session_id, part),
  foreign key (la_id, session_id) references supervision.session on delete cascade
);
select platform.protect('supervision.session_part');

-- A child discussed in it.
create table supervision.discussion (
  la_id integer not null,
  session_id uuid not null,
  child_id uuid not null,
  added_at timestamptz not null,
  primary key (la_id, session_id, child_id),
  foreign key (la_id, session_id) references supervision.session on delete cascade,
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on supervision.discussion (la_id, child_id);
select platform.protect('supervision.discussion');

create table supervision.child_part (
  la_id integer not null,
  session_id uuid not null,
  child_id uuid not null,
  part text not null,
  value text not null,
  sitting uuid not null,
  turn integer not null,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, session_id, child_id, part),
  foreign key (la_id, session_id, child_id) references supervision.discussion on delete cascade
);
create index on supervision.child_part (la_id, child_id);
select platform.protect('supervision.child_part');

-- What is about the worker: read by the two and by human resources, and by nobody else.
create table supervision.personal_part (
  la_id integer not null,
  session_id uuid not null,
  part text not null,
  value text not null,
  sitting uuid not null,
  turn integer not null,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, session_id, part),
  foreign key (la_id, session_id) references supervision.session on delete cascade
);
select platform.protect('supervision.personal_part');

-- A text that met another one, which somebody had saved in the same field meanwhile: `stood` stays in the field, `typed` is kept here
-- until a person has put them together.
create table supervision.clash (
  la_id integer not null,
  clash_id uuid not null,
  session_id uuid not null,
  child_id uuid,
  part text not null,
  stood text not null,
  stood_by_name text not null,
  typed text not null,
  typed_by_name text not null,
  sitting uuid not null,
  at timestamptz not null,
  settled_at timestamptz,
  settled_by_name text,
  primary key (la_id, clash_id),
  foreign key (la_id, session_id) references supervision.session on delete cascade,
  foreign key (la_id, session_id, child_id) references supervision.discussion on delete cascade
);
create index on supervision.clash (la_id, session_id);
create index on supervision.clash (la_id, child_id);
select platform.protect('supervision.clash');

create table supervision.personal_clash (
  la_id integer not null,
  clash_id uuid not null,
  session_id uuid not null,
  part text not null,
  stood text not null,
  stood_by_name text not null,
  typed text not null,
  typed_by_name text not null,
  sitting uuid not null,
  at timestamptz not null,
  settled_at timestamptz,
  settled_by_name text,
  primary key (la_id, clash_id),
  foreign key (la_id, session_id) references supervision.session on delete cascade
);
create index on supervision.personal_clash (la_id, session_id);
select platform.protect('supervision.personal_clash');

-- What was agreed to do. `first_due` never changes; `due` moves when it is carried.
create table supervision.action (
  la_id integer not null,
  action_id uuid not null,
  session_id uuid not null,
  worker_id uuid not null,
  child_id uuid,
  what text not null check (what <> ''),
  owner text not null check (owner <> ''),
  agreed_on date not null,
  first_due date not null,
  due date not null,
  how_known text not null,
  done_on date,
  given_up_on date,
  primary key (la_id, action_id),
  check (done_on is null or given_up_on is null),
  foreign key (la_id, session_id) references supervision.session on delete cascade,
  foreign key (la_id, session_id, child_id) references supervision.discussion on delete cascade,
  foreign key (la_id, worker_id) references access.staff
);
create index on supervision.action (la_id, session_id);
create index on supervision.action (la_id, worker_id) where done_on is null and given_up_on is null;
create index on supervision.action (la_id, child_id);
select platform.protect('supervision.action');

-- What became of an action: done, carried to a later day, given up; each with its reason and in which supervision.
create table supervision.action_step (
  la_id integer not null,
  step_id uuid not null,
  action_id uuid not null,
  session_id uuid,
  kind text not null check (kind in ('done', 'carried', 'given-up')),
  on_day date not null,
  due date not null,
  reason text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, step_id),
  foreign key (la_id, action_id) references supervision.action on delete cascade
);
create index on supervision.action_step (la_id, action_id);
select platform.protect_append_only('supervision.action_step');

-- Each of the two says whether the record is right, in their own words where they see it differently. The newest of each counts.
create table supervision.confirmation (
  la_id integer not null,
  confirmation_id uuid not null,
  session_id uuid not null,
  side text not null check (side in ('worker', 'supervisor')),
  agrees boolean not null,
  words text not null check (agrees or words <> ''),
  by_account uuid,
  by_name text not null,
  on_day date not null,
  at timestamptz not null,
  primary key (la_id, confirmation_id),
  foreign key (la_id, session_id) references supervision.session on delete cascade
);
create index on supervision.confirmation (la_id, session_id);
select platform.protect_append_only('supervision.confirmation');

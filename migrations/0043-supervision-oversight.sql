-- Management oversight of children: decisions with their reasons, changes of risk, disputes with reviewing officers, referrals to Cafcass.
create schema if not exists supervision;

-- A change of risk, as it was recorded. Nothing of it is changed: what was recorded by mistake is taken back, with why.
create table supervision.risk_change (
  la_id integer not null references platform.authority,
  risk_change_id uuid not null,
  child_id uuid not null,
  kind text not null,
  words text not null check (words <> ''),
  -- When the service came to know of it; the time where somebody said it.
  known_on date not null,
  known_at_time text check (known_at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  -- By the setting of its kind on the day it was recorded.
  decide_by date,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  taken_back_why text,
  taken_back_by_name text,
  taken_back_at timestamptz,
  primary key (la_id, risk_change_id),
  check ((taken_back_at is null) = (taken_back_why is null)),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on supervision.risk_change (la_id, child_id);
select platform.protect('supervision.risk_change');

-- To whom a change of risk was taken, step by step up the ladder. By the staff directory of that day.
create table supervision.risk_escalation (
  la_id integer not null,
  escalation_id uuid not null,
  risk_change_id uuid not null,
  child_id uuid not null,
  level text not null check (level in ('team-manager', 'service-manager', 'head-of-service', 'director')),
  to_staff uuid,
  to_name text not null,
  note text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, escalation_id),
  foreign key (la_id, risk_change_id) references supervision.risk_change on delete cascade
);
create index on supervision.risk_escalation (la_id, risk_change_id);
select platform.protect_append_only('supervision.risk_escalation');

-- A management decision on a child. What it says is in its versions; what is written here is what became of what comes next.
create table supervision.management_decision (
  la_id integer not null references platform.authority,
  decision_id uuid not null,
  child_id uuid not null,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  next_done_on date,
  next_done_note text not null default '',
  next_done_by_name text,
  primary key (la_id, decision_id),
  check ((next_done_on is null) = (next_done_by_name is null)),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on supervision.management_decision (la_id, child_id);
select platform.protect('supervision.management_decision');

-- A correction is a further version: the earlier text stays.
create table supervision.management_decision_version (
  la_id integer not null,
  decision_id uuid not null,
  version integer not null check (version > 0),
  child_id uuid not null,
  -- The last version of one that was recorded by mistake says so.
  state text not null check (state in ('stands', 'taken-back')),
  point text not null,
  decision text not null,
  -- By the staff directory of the day of the decision: who, as what, at which level.
  decided_by uuid,
  decided_by_name text not null,
  decided_by_title text not null,
  level text not null check (level in ('team-manager', 'service-manager', 'head-of-service', 'director')),
  decided_on date not null,
  decided_at_time text check (decided_at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  rationale text not null check (rationale <> ''),
  progress text not null,
  next_step text not null,
  next_owner text not null,
  next_by date,
  -- Why nothing comes next.
  none_needed text not null,
  risk_change_id uuid,
  why_corrected text not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, decision_id, version),
  check ((next_by is null) = (next_step = '')),
  check ((next_step = '') <> (none_needed = '')),
  foreign key (la_id, decision_id) references supervision.management_decision on delete cascade,
  foreign key (la_id, risk_change_id) references supervision.risk_change on delete cascade
);
create index on supervision.management_decision_version (la_id, child_id);
create index on supervision.management_decision_version (la_id, risk_change_id) where risk_change_id is not null;
select platform.protect_append_only('supervision.management_decision_version');

-- What somebody began to write and saved for later: seen by them alone.
create table supervision.decision_draft (
  la_id integer not null,
  child_id uuid not null,
  account_id uuid not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (la_id, child_id, account_id),
  foreign key (la_id, child_id) references children.child on delete cascade,
  foreign key (la_id, account_id) references access.account
);
select platform.protect('supervision.decision_draft');

-- A dispute of a reviewing officer or conference chair about a child's plan.
create table supervision.dispute (
  la_id integer not null references platform.authority,
  dispute_id uuid not null,
  child_id uuid not null,
  raised_as text not null check (raised_as in ('reviewing-officer', 'conference-chair')),
  matter text not null check (matter <> ''),
  wanted text not null check (wanted <> ''),
  raised_on date not null,
  raised_by uuid,
  raised_by_name text not null,
  raised_at timestamptz not null,
  -- The last day of the whole ladder, by the settings of the day it was raised.
  until date,
  ended_on date,
  ended_level text,
  ended_how text check (ended_how in ('agreed', 'partly', 'withdrawn')),
  ended_words text,
  ended_by_name text,
  primary key (la_id, dispute_id),
  check ((ended_on is null) = (ended_how is null)),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on supervision.dispute (la_id, child_id);
select platform.protect('supervision.dispute');

-- A step of its ladder: with whom it lies, by when an answer is due, and the answer.
create table supervision.dispute_step (
  la_id integer not null,
  dispute_id uuid not null,
  step integer not null check (step between 1 and 5),
  child_id uuid not null,
  level text not null check (level in ('informal', 'team-manager', 'service-manager', 'head-of-service', 'director')),
  with_staff uuid,
  with_name text not null,
  began_on date not null,
  answer_by date,
  answered_on date,
  -- What the manager says, and then whether the one who raised it is content.
  answer text,
  answered_by_name text,
  outcome text check (outcome in ('resolved', 'not-resolved')),
  outcome_on date,
  primary key (la_id, dispute_id, step),
  check ((answered_on is null) = (answer is null)),
  foreign key (la_id, dispute_id) references supervision.dispute on delete cascade
);
select platform.protect('supervision.dispute_step');

-- The reviewing officer refers the case to Cafcass: at any step of a dispute, or without one. Nothing waits for anything.
create table supervision.cafcass_referral (
  la_id integer not null,
  referral_id uuid not null,
  child_id uuid not null,
  dispute_id uuid,
  -- The step at which the dispute was; null without one.
  step integer,
  decided_on date not null,
  referred_on date not null check (referred_on >= decided_on),
  why text not null check (why <> ''),
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, referral_id),
  foreign key (la_id, child_id) references children.child on delete cascade,
  foreign key (la_id, dispute_id) references supervision.dispute on delete cascade
);
create index on supervision.cafcass_referral (la_id, child_id);
select platform.protect_append_only('supervision.cafcass_referral');

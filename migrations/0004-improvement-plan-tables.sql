-- Improvement plans: the plan, the findings it quotes, its lines, what was said and shown about them, every change,
-- and the written statement of proposed action with its sending and response (Education and Inspections Act 2006 s.137).

create schema improvement_plan;

create table improvement_plan.plan (
  la_id integer not null,
  plan_id uuid not null,
  title text not null,
  -- The inspection it answers, by the inspections slice's id; null for a plan that answers none.
  inspection_id uuid,
  -- True when a written statement of proposed action is owed.
  statutory boolean not null,
  -- Why it is or is not owed, in the words of the clock on the day the plan was drafted.
  why_statutory text not null,
  governance text not null default '',
  status text not null default 'draft' check (status in ('draft', 'agreed')),
  -- Evidence older than this many months no longer holds a line at 'embedded'.
  evidence_months smallint not null default 6 check (evidence_months between 1 and 24),
  started_on date not null,
  started_by uuid,
  started_by_name text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (la_id, plan_id)
);
-- One plan answers one inspection: pressing "draft" twice, or two people at once, makes one.
create unique index plan_one_for_an_inspection on improvement_plan.plan (la_id, inspection_id) where inspection_id is not null;

-- What inspectors found, quoted as it stood when it came into the plan, so that the plan can be read on its own.
create table improvement_plan.finding (
  la_id integer not null,
  finding_id uuid not null,
  plan_id uuid not null,
  origin text not null check (origin in ('priority-action', 'area-for-improvement', 'narrative')),
  -- The finding, or the sentence of the narrative, in the inspections slice. Unique in a plan: drafting twice adds nothing.
  source_key text not null,
  quote text not null,
  paragraph text,
  page integer,
  section text,
  position integer not null,
  -- When the finding was found to be no longer accepted; it then asks for no line.
  gone_at timestamptz,
  primary key (la_id, finding_id),
  unique (la_id, plan_id, source_key),
  foreign key (la_id, plan_id) references improvement_plan.plan (la_id, plan_id) on delete cascade
);

create table improvement_plan.line (
  la_id integer not null,
  line_id uuid not null,
  plan_id uuid not null,
  position integer not null,
  why_no_finding text not null default '',
  outcome text not null default '',
  action text not null default '',
  lead_person_id uuid,
  lead_name text not null default '',
  lead_role text not null default '',
  partner_agency text not null default '',
  partner_person_id uuid,
  partner_name text not null default '',
  start_on date,
  -- The original due date: set once, never changed (the trigger below).
  due_on date,
  revised_due_on date,
  measures text not null default '',
  cost_pounds integer check (cost_pounds >= 0),
  cost_note text not null default '',
  funded text check (funded in ('yes', 'partly', 'no')),
  funding_source text not null default '',
  in_statement boolean not null default true,
  delivery text not null default 'not-started'
    check (delivery in ('not-started', 'on-track', 'at-risk', 'late', 'done-awaiting-sign-off', 'signed-off')),
  impact text not null default 'not-yet-tested' check (impact in ('not-yet-tested', 'no-change', 'improving', 'embedded')),
  -- An update was asked for; answered by the next update.
  asked_at timestamptz,
  asked_by_name text,
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (la_id, line_id),
  foreign key (la_id, plan_id) references improvement_plan.plan (la_id, plan_id) on delete cascade,
  check (revised_due_on is null or due_on is not null)
);
create index line_of_plan on improvement_plan.line (la_id, plan_id, position);

create function improvement_plan.keep_original_due() returns trigger language plpgsql as $$
begin
  if old.due_on is not null and new.due_on is distinct from old.due_on then
    raise exception 'The original due date of an improvement plan line is never overwritten.';
  end if;
  return new;
end $$;
create trigger keep_original_due before update on improvement_plan.line
  for each row execute function improvement_plan.keep_original_due();

create table improvement_plan.line_finding (
  la_id integer not null,
  line_id uuid not null,
  finding_id uuid not null,
  primary key (la_id, line_id, finding_id),
  foreign key (la_id, line_id) references improvement_plan.line (la_id, line_id) on delete cascade,
  foreign key (la_id, finding_id) references improvement_plan.finding (la_id, finding_id) on delete cascade
);
create index line_finding_by_finding on improvement_plan.line_finding (la_id, finding_id);

-- Updates are never changed; a correction is a later update that names the one it corrects.
create table improvement_plan.line_update (
  la_id integer not null,
  update_id uuid not null,
  line_id uuid not null,
  about_on date not null,
  text text not null,
  corrects uuid,
  by_account uuid,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (la_id, update_id),
  foreign key (la_id, line_id) references improvement_plan.line (la_id, line_id) on delete cascade,
  foreign key (la_id, corrects) references improvement_plan.line_update (la_id, update_id)
);
create index line_update_of_line on improvement_plan.line_update (la_id, line_id, at);

create table improvement_plan.evidence (
  la_id integer not null,
  evidence_id uuid not null,
  line_id uuid not null,
  kind text not null check (kind in ('data', 'audit', 'voice')),
  dated date not null,
  shows text not null,
  source text not null default '',
  by_account uuid,
  by_name text not null,
  at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_why text,
  primary key (la_id, evidence_id),
  foreign key (la_id, line_id) references improvement_plan.line (la_id, line_id) on delete cascade
);
create index evidence_of_line on improvement_plan.evidence (la_id, line_id, dated);

-- Every change of every field, with the version that it made, so that any earlier version can be worked out.
create table improvement_plan.change (
  la_id integer not null,
  change_id uuid not null,
  plan_id uuid not null,
  line_id uuid,
  version integer not null,
  field text not null,
  before jsonb,
  after jsonb,
  reason text not null default '',
  by_account uuid,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (la_id, change_id),
  foreign key (la_id, plan_id) references improvement_plan.plan (la_id, plan_id) on delete cascade
);
create index change_of_line on improvement_plan.change (la_id, plan_id, line_id, version);
create index change_by_time on improvement_plan.change (la_id, at);

-- One edition of the written statement, frozen when it is marked ready: later changes of the plan do not touch it.
create table improvement_plan.statement (
  la_id integer not null,
  statement_id uuid not null,
  plan_id uuid not null,
  edition integer not null,
  content jsonb not null,
  -- SHA-256 of the Word document, hexadecimal.
  docx bytea not null,
  docx_sha256 text not null,
  ready_by uuid,
  ready_by_name text not null,
  ready_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_why text,
  primary key (la_id, statement_id),
  unique (la_id, plan_id, edition),
  foreign key (la_id, plan_id) references improvement_plan.plan (la_id, plan_id) on delete cascade
);

create table improvement_plan.sending (
  la_id integer not null,
  sending_id uuid not null,
  statement_id uuid not null,
  recipient text not null,
  sent_on date not null,
  how text not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (la_id, sending_id),
  foreign key (la_id, statement_id) references improvement_plan.statement (la_id, statement_id) on delete cascade
);
create index sending_of_statement on improvement_plan.sending (la_id, statement_id);

create table improvement_plan.response (
  la_id integer not null,
  response_id uuid not null,
  statement_id uuid not null,
  received_on date not null,
  says text not null,
  needs_revision boolean not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (la_id, response_id),
  foreign key (la_id, statement_id) references improvement_plan.statement (la_id, statement_id) on delete cascade
);
create index response_of_statement on improvement_plan.response (la_id, statement_id);

select platform.protect('improvement_plan.plan');
select platform.protect('improvement_plan.finding');
select platform.protect('improvement_plan.line');
select platform.protect('improvement_plan.line_finding');
select platform.protect_append_only('improvement_plan.line_update');
select platform.protect('improvement_plan.evidence');
select platform.protect_append_only('improvement_plan.change');
select platform.protect('improvement_plan.statement');
select platform.protect_append_only('improvement_plan.sending');
select platform.protect_append_only('improvement_plan.response');

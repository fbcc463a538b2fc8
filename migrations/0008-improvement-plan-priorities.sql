-- Priorities and workstreams, milestones, evidence with a file or a link, strengths held, and what a council's own
-- lists say is still to do.

-- What lines are gathered under: a priority says what is wanted of many findings, a workstream who works together.
create table improvement_plan.heading (
  la_id integer not null,
  heading_id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('priority', 'workstream')),
  position integer not null,
  title text not null,
  outcome text not null default '',
  -- The sponsor of a priority, the lead of a workstream.
  person_id uuid,
  person_name text not null default '',
  person_role text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (la_id, heading_id),
  foreign key (la_id, plan_id) references improvement_plan.plan (la_id, plan_id) on delete cascade
);
create index heading_of_plan on improvement_plan.heading (la_id, plan_id, kind, position);

-- At most one of each. A removed priority keeps its lines' places, so that putting it back puts them back.
alter table improvement_plan.line
  add column priority_id uuid,
  add column workstream_id uuid,
  add foreign key (la_id, priority_id) references improvement_plan.heading (la_id, heading_id),
  add foreign key (la_id, workstream_id) references improvement_plan.heading (la_id, heading_id);

-- Many findings to one priority. `list_heading`: the words over an item of a council's own list.
alter table improvement_plan.finding
  add column priority_id uuid,
  add column list_heading text,
  add foreign key (la_id, priority_id) references improvement_plan.heading (la_id, heading_id),
  drop constraint finding_origin_check,
  add constraint finding_origin_check
    check (origin in ('priority-action', 'area-for-improvement', 'narrative', 'own-list'));

create or replace function improvement_plan.keep_original_due() returns trigger language plpgsql as $$
begin
  if old.due_on is not null and new.due_on is distinct from old.due_on then
    raise exception 'The original due date of an improvement plan line or milestone is never overwritten.';
  end if;
  return new;
end $$;

create table improvement_plan.milestone (
  la_id integer not null,
  milestone_id uuid not null,
  plan_id uuid not null,
  line_id uuid not null,
  title text not null,
  due_on date not null,
  revised_due_on date,
  done_on date,
  done_by_name text not null default '',
  note text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (la_id, milestone_id),
  foreign key (la_id, line_id) references improvement_plan.line (la_id, line_id) on delete cascade
);
create index milestone_of_line on improvement_plan.milestone (la_id, line_id, due_on);
create trigger keep_original_due before update on improvement_plan.milestone
  for each row execute function improvement_plan.keep_original_due();

-- An https address, where the evidence is kept elsewhere.
alter table improvement_plan.evidence add column link text not null default '';

create table improvement_plan.evidence_file (
  la_id integer not null,
  evidence_id uuid not null,
  plan_id uuid not null,
  file_name text not null,
  -- By its content, never by its name.
  media_type text not null,
  size_bytes integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (la_id, evidence_id),
  foreign key (la_id, evidence_id) references improvement_plan.evidence (la_id, evidence_id) on delete cascade
);

-- The bytes apart from the rest, so that no list of evidence ever reads them.
create table improvement_plan.evidence_content (
  la_id integer not null,
  evidence_id uuid not null,
  bytes bytea not null,
  primary key (la_id, evidence_id),
  foreign key (la_id, evidence_id) references improvement_plan.evidence_file (la_id, evidence_id) on delete cascade
);
alter table improvement_plan.evidence_content alter column bytes set storage external;

-- What inspectors praised, and how the council would notice that it slips.
create table improvement_plan.strength (
  la_id integer not null,
  strength_id uuid not null,
  plan_id uuid not null,
  -- The sentence or list item in the inspections slice. Unique in a plan: holding it twice adds nothing.
  source_key text not null,
  origin text not null check (origin in ('narrative', 'own-list')),
  quote text not null,
  paragraph text,
  page integer,
  section text,
  list_heading text,
  position integer not null,
  keeper_id uuid,
  keeper_name text not null default '',
  keeper_role text not null default '',
  sign text not null default '',
  every_months smallint not null default 3 check (every_months between 1 and 24),
  -- The line that was made of it when it slipped.
  line_id uuid,
  held_since date not null,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (la_id, strength_id),
  unique (la_id, plan_id, source_key),
  foreign key (la_id, plan_id) references improvement_plan.plan (la_id, plan_id) on delete cascade,
  foreign key (la_id, line_id) references improvement_plan.line (la_id, line_id)
);

create table improvement_plan.strength_look (
  la_id integer not null,
  look_id uuid not null,
  strength_id uuid not null,
  looked_on date not null,
  found text not null check (found in ('still-so', 'slipping', 'lost')),
  note text not null default '',
  by_account uuid,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (la_id, look_id),
  foreign key (la_id, strength_id) references improvement_plan.strength (la_id, strength_id) on delete cascade
);
create index look_at_strength on improvement_plan.strength_look (la_id, strength_id, looked_on);

select platform.protect('improvement_plan.heading');
select platform.protect('improvement_plan.milestone');
select platform.protect_append_only('improvement_plan.evidence_file');
select platform.protect_append_only('improvement_plan.evidence_content');
select platform.protect('improvement_plan.strength');
select platform.protect_append_only('improvement_plan.strength_look');

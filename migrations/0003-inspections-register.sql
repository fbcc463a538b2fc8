-- Inspections and visits, their documents, what was read from them, and what people decided about it.
create schema inspections;

-- The columns from `kind` to `inspectors` are accepted facts. They are written only as the sum of the decisions below.
create table inspections.inspection (
  la_id integer not null,
  inspection_id uuid not null,
  kind text not null default 'unknown',
  authority_code text,
  authority_name text,
  framework text,
  focus text,
  on_site jsonb not null default '[]',
  received_on date,
  published_on date,
  stated_deadline date,
  lead_inspector text,
  inspectors text[] not null default '{}',
  -- Whether it has an area for priority action; null until the review has settled it.
  priority_action boolean,
  -- After a joint inspection: who the letter says must write the statement.
  written_by text,
  created_by uuid,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  reviewed_at timestamptz,
  primary key (la_id, inspection_id)
);
select platform.protect('inspections.inspection');

create table inspections.document (
  la_id integer not null,
  document_id uuid not null,
  inspection_id uuid not null,
  -- What the document itself is: a committee report is about an inspection of another kind.
  kind text not null,
  file_name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pages jsonb not null default '[]',
  warnings text[] not null default '{}',
  uploaded_by uuid,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null default now(),
  primary key (la_id, document_id),
  -- The same file twice is recognised by its content.
  unique (la_id, sha256),
  foreign key (la_id, inspection_id) references inspections.inspection on delete cascade
);
create index on inspections.document (la_id, inspection_id);
select platform.protect('inspections.document');

-- The bytes apart from the rest, so that no list of documents ever reads them.
create table inspections.document_content (
  la_id integer not null,
  document_id uuid not null,
  bytes bytea not null,
  primary key (la_id, document_id),
  foreign key (la_id, document_id) references inspections.document on delete cascade
);
alter table inspections.document_content alter column bytes set storage external;
select platform.protect_append_only('inspections.document_content');

-- A value that was read, or that is missing and asked for (`proposed` null). Never changed after it was written.
create table inspections.proposal (
  la_id integer not null,
  proposal_id uuid not null,
  inspection_id uuid not null,
  document_id uuid,
  kind text not null,
  position integer not null,
  proposed jsonb,
  source jsonb,
  primary key (la_id, proposal_id),
  unique (la_id, inspection_id, position),
  foreign key (la_id, inspection_id) references inspections.inspection on delete cascade,
  foreign key (la_id, document_id) references inspections.document on delete cascade
);
-- The register asks for the judgements of every inspection at once.
create index on inspections.proposal (la_id, kind, inspection_id);
select platform.protect_append_only('inspections.proposal');

-- Every decision about a proposal, in order; the last one counts. The key makes two people who decide the same value
-- at the same moment collide, so that the second is told of the first.
create table inspections.decision (
  la_id integer not null,
  proposal_id uuid not null,
  sequence integer not null check (sequence > 0),
  outcome text not null check (outcome in ('accepted', 'corrected', 'rejected', 'undone')),
  final jsonb,
  decided_by uuid,
  decided_by_name text not null,
  decided_at timestamptz not null default now(),
  primary key (la_id, proposal_id, sequence),
  check ((outcome in ('accepted', 'corrected')) = (final is not null)),
  foreign key (la_id, proposal_id) references inspections.proposal on delete cascade
);
select platform.protect_append_only('inspections.decision');

-- Stable ids for what plans answer. A listed finding takes its words from its proposal; one picked from the narrative
-- holds the sentence that was picked, and its proposal is the paragraph.
create table inspections.finding (
  la_id integer not null,
  finding_id uuid not null,
  inspection_id uuid not null,
  proposal_id uuid not null,
  kind text not null check (kind in ('area-for-improvement', 'priority-action', 'concern', 'strength')),
  sentence text,
  picked_by uuid,
  picked_by_name text,
  picked_at timestamptz,
  primary key (la_id, finding_id),
  foreign key (la_id, inspection_id) references inspections.inspection on delete cascade,
  foreign key (la_id, proposal_id) references inspections.proposal on delete cascade,
  check ((kind in ('concern', 'strength')) = (sentence is not null))
);
create unique index on inspections.finding (la_id, proposal_id, md5(coalesce(sentence, '')));
create index on inspections.finding (la_id, inspection_id);
select platform.protect('inspections.finding');

-- The council's own back-planned steps; none: the defaults.
create table inspections.clock_step (
  la_id integer not null,
  step_id text not null,
  title text not null,
  working_days_before integer not null check (working_days_before between 0 and 70),
  reason text not null default '',
  primary key (la_id, step_id)
);
select platform.protect('inspections.clock_step');

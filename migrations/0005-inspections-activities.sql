-- Every activity of inspectors on one timeline, its dates apart, several documents of one inspection, who is named for
-- what is unpublished, and the council's comments on the factual accuracy of a draft.

alter table inspections.inspection
  -- Accepted or entered facts, as those above them: the sum of the decisions.
  add column title text,
  add column notified_on date,
  add column draft_received_on date,
  add column accuracy_due_on date,
  add column accuracy_sent_on date,
  add column notes text,
  -- Whether its main document is a draft: then no date of publication opens it.
  add column draft boolean not null default false,
  -- Everyone who sees inspections may see it, though nothing of it is published, such as a meeting.
  add column shared boolean not null default false,
  -- Another document of that inspection. It keeps its own values and decisions, so that it can be taken apart again.
  add column part_of uuid,
  add check (part_of <> inspection_id),
  add foreign key (la_id, part_of) references inspections.inspection on delete cascade;
create index on inspections.inspection (la_id, part_of) where part_of is not null;

alter table inspections.document
  add column stage text not null default 'final' check (stage in ('draft', 'final')),
  -- Seen by named people only, also when its inspection is published.
  add column restricted boolean not null default false,
  add check (restricted or stage = 'final');

-- A final document takes the place of its draft: the two exchange the inspection that they are the values of, and their
-- place in it. Nothing else of a value ever changes.
alter table inspections.proposal drop constraint proposal_la_id_inspection_id_position_key;
alter table inspections.proposal
  add constraint proposal_la_id_inspection_id_position_key unique (la_id, inspection_id, position) deferrable;
grant update (inspection_id, position) on inspections.proposal to throughline_app;
create policy tenant_exchange on inspections.proposal for update to throughline_app
  using (la_id = nullif(current_setting('app.la', true), '')::integer)
  with check (la_id = nullif(current_setting('app.la', true), '')::integer);

-- Who may see an inspection and its documents before they are published.
create table inspections.named_person (
  la_id integer not null,
  inspection_id uuid not null,
  account_id uuid not null,
  named_by uuid,
  named_by_name text not null,
  named_at timestamptz not null default now(),
  primary key (la_id, inspection_id, account_id),
  foreign key (la_id, inspection_id) references inspections.inspection on delete cascade
);
select platform.protect('inspections.named_person');

-- Whoever uploaded a document was allowed to see it until now.
insert into inspections.named_person (la_id, inspection_id, account_id, named_by, named_by_name, named_at)
select la_id, inspection_id, created_by, created_by, created_by_name, created_at
from inspections.inspection where created_by is not null;

-- Everything that changed about who may see an inspection, and about which documents belong together.
create table inspections.register_change (
  la_id integer not null,
  change_id uuid not null,
  inspection_id uuid not null,
  what text not null check (what in (
    'named', 'not-named', 'shared', 'not-shared', 'restricted', 'not-restricted',
    'joined', 'separated', 'kept-apart', 'draft-replaced', 'draft-restored')),
  -- The account that was named or not; the document that was joined, taken apart or replaced.
  account_id uuid,
  document_id uuid,
  -- In words as at that time: the person's name, or the name of the file.
  about text not null default '',
  changed_by uuid,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  primary key (la_id, change_id),
  foreign key (la_id, inspection_id) references inspections.inspection on delete cascade
);
create index on inspections.register_change (la_id, inspection_id);
select platform.protect_append_only('inspections.register_change');

-- What the council says about the factual accuracy of a draft, and what the inspectors answered.
create table inspections.accuracy_comment (
  la_id integer not null,
  comment_id uuid not null,
  inspection_id uuid not null,
  paragraph text,
  page integer check (page between 1 and 1000),
  quote text not null,
  wrong text not null,
  should_say text not null default '',
  evidence text not null default '',
  state text not null check (state in ('draft', 'agreed', 'sent', 'accepted', 'partly', 'not-accepted')),
  answer text not null default '',
  -- Counts every change: nobody saves over one that they have not seen.
  version integer not null default 1,
  created_by uuid,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  primary key (la_id, comment_id),
  foreign key (la_id, inspection_id) references inspections.inspection on delete cascade
);
create index on inspections.accuracy_comment (la_id, inspection_id);
select platform.protect('inspections.accuracy_comment');

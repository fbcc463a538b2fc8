-- What a later document says of an earlier finding, as a person settled it: the proof of what changed since.
create table inspections.retest (
  la_id integer not null,
  -- The later inspection, whose document speaks.
  inspection_id uuid not null,
  -- The earlier finding; for `new` and `seen-before`, an area of the later inspection itself.
  finding_id uuid not null,
  -- Every settling in order; the last one counts. The key makes two people who settle the same at the same moment collide.
  sequence integer not null check (sequence > 0),
  outcome text not null check (outcome in ('no-longer', 'still', 'not-tested', 'new', 'seen-before', 'undone')),
  -- What was proposed by rule at that moment; null where the rule could not tell.
  proposed text,
  -- Both texts as they stood: the finding's words, and the passages of the later document that were chosen.
  finding_text text not null,
  passages jsonb not null default '[]',
  note text not null default '',
  settled_by uuid,
  settled_by_name text not null,
  settled_at timestamptz not null default now(),
  primary key (la_id, inspection_id, finding_id, sequence),
  foreign key (la_id, inspection_id) references inspections.inspection on delete cascade,
  foreign key (la_id, finding_id) references inspections.finding on delete cascade
);
create index on inspections.retest (la_id, finding_id);
select platform.protect_append_only('inspections.retest');

-- Which practice standards measure a line of a plan, and why each was chosen. One that is taken off stays, with who and why.
create table improvement_plan.line_measure (
  la_id integer not null,
  measure_id uuid not null,
  plan_id uuid not null,
  line_id uuid not null,
  -- Its id in the catalogue of practice standards.
  standard text collate "C" not null,
  why text not null check (why <> ''),
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  removed_at timestamptz,
  removed_by_name text,
  removed_why text,
  primary key (la_id, measure_id),
  foreign key (la_id, line_id) references improvement_plan.line (la_id, line_id) on delete cascade
);
create unique index line_measure_once on improvement_plan.line_measure (la_id, line_id, standard) where removed_at is null;
create index line_measure_of_standard on improvement_plan.line_measure (la_id, standard) where removed_at is null;
select platform.protect('improvement_plan.line_measure');

-- Improvement plans as Excel workbooks that go out and come back: what each download held, what each upload says
-- differently and what was decided about it.

-- What a workbook held when it was downloaded. The same plan is one export, however often it is downloaded.
create table improvement_plan.workbook_export (
  la_id integer not null,
  export_id uuid not null,
  plan_id uuid not null,
  base jsonb not null,
  base_sha256 text not null check (base_sha256 ~ '^[0-9a-f]{64}$'),
  by_account uuid,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (la_id, export_id),
  unique (la_id, plan_id, base_sha256),
  foreign key (la_id, plan_id) references improvement_plan.plan (la_id, plan_id) on delete cascade
);

-- One uploaded file, as its cells were read. It stays open until someone accepts, leaves or drops what it says.
create table improvement_plan.workbook_import (
  la_id integer not null,
  upload_id uuid not null,
  plan_id uuid not null,
  export_id uuid not null,
  file_name text not null,
  content jsonb not null,
  status text not null default 'open' check (status in ('open', 'done', 'dropped')),
  -- Each difference that was decided, in words, and whether it was taken.
  decisions jsonb not null default '[]',
  by_account uuid,
  by_name text not null,
  at timestamptz not null default now(),
  closed_by_name text,
  closed_at timestamptz,
  primary key (la_id, upload_id),
  foreign key (la_id, plan_id) references improvement_plan.plan (la_id, plan_id) on delete cascade,
  foreign key (la_id, export_id) references improvement_plan.workbook_export (la_id, export_id) on delete cascade,
  check ((status = 'open') = (closed_at is null))
);
create index workbook_import_of_plan on improvement_plan.workbook_import (la_id, plan_id, at);

-- The line or milestone that was made of a row without an id, so that the same file never makes it twice.
create table improvement_plan.workbook_addition (
  la_id integer not null,
  addition_id uuid not null,
  export_id uuid not null,
  added jsonb not null,
  primary key (la_id, addition_id),
  foreign key (la_id, export_id) references improvement_plan.workbook_export (la_id, export_id) on delete cascade
);
create index workbook_addition_of_export on improvement_plan.workbook_addition (la_id, export_id);

select platform.protect_append_only('improvement_plan.workbook_export');
select platform.protect('improvement_plan.workbook_import');
select platform.protect_append_only('improvement_plan.workbook_addition');

-- What a person decides where a return alone must not: whether an adoption order still stands, that two people have one name, that a
-- return is loaded although children are missing from it.

-- The adoption team's word on the day of an order. stands: the record stays apart, whatever later returns say. error: there was no
-- adoption, and what the returns say of that day counts no more. The newest that is not ended counts.
create table children.adoption_decision (
  la_id integer not null references platform.authority,
  decision_id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('stands', 'error')),
  order_on date not null,
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  made_by_name text not null,
  ended_at timestamptz,
  ended_by_name text,
  primary key (la_id, decision_id),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create unique index adoption_decision_one_in_force on children.adoption_decision (la_id, child_id) where ended_at is null;
select platform.protect('children.adoption_decision');

-- A name in returns that two people have: it is told apart by the team beside it, and each is matched by itself.
create table children.name_apart (
  la_id integer not null references platform.authority,
  name text not null check (name <> ''),
  said_at timestamptz not null,
  said_by_name text not null,
  primary key (la_id, name)
);
select platform.protect('children.name_apart');

-- Why a return was loaded although the product had stopped, and why a load was undone.
alter table returns.upload add column accepted_because text, add column undone_because text;

-- Children whom a loaded return left out, though by what was known it should have held them, with the kinds of record they were held
-- in. While a return waits for a decision they are worked out from it.
create table returns.gone_child (
  la_id integer not null,
  upload_id uuid not null,
  child_id uuid not null,
  identifier text not null,
  team text,
  tables text[] not null,
  primary key (la_id, upload_id, child_id, identifier),
  foreign key (la_id, upload_id) references returns.upload on delete cascade,
  foreign key (la_id, child_id) references children.child on delete cascade
);
create index on returns.gone_child (la_id, child_id);
select platform.protect('returns.gone_child');

-- Who may open which child, for how long and why; records kept to named people; adoption teams; identifiers that are one child;
-- the care-leaver category worked out each night.

-- Set while another identifier's child stands for this one (children.merge): this row is not listed, and its address leads there.
alter table children.child add column merged_into uuid;
alter table children.child add foreign key (la_id, merged_into) references children.child;
create index on children.child (la_id, merged_into) where merged_into is not null;
create index on children.child (la_id, adviser);
create index on children.child (la_id, reviewing_officer);
-- Lists in the order they are shown.
create index on children.child (la_id, surname, forename, identifier, child_id);
create index on children.child (la_id, identifier, child_id);
-- Identifiers of other kinds, and a mother's children, are found by these.
create index on children.subject (la_id, lower(identifier) text_pattern_ops) where kind = 'child';
create index on children.history (la_id, lower(fields ->> 'value')) where table_id = 'identifier' and until_load is null;
create index on children.history (la_id, lower(fields ->> 'upn')) where table_id = 'person' and until_load is null;
create index on children.child (la_id, lower(forename) text_pattern_ops);
create index on children.history (la_id, (fields ->> 'childIdentifier')) where table_id = 'motherOf' and until_load is null;

-- Access given until a time: to one child, to the children of one worker, or to those of one team.
create table children.access_grant (
  la_id integer not null references platform.authority,
  grant_id uuid not null,
  -- cover, sample and duty are given by someone else; reason, break-glass and names by oneself, for one child.
  kind text not null check (kind in ('cover', 'sample', 'duty', 'reason', 'break-glass', 'names')),
  account_id uuid not null,
  child_id uuid,
  staff_id uuid,
  team_id uuid,
  given_at timestamptz not null,
  until timestamptz not null check (until > given_at),
  reason text not null check (reason <> ''),
  given_by uuid not null,
  given_by_name text not null,
  ended_at timestamptz,
  ended_by_name text,
  -- Break-glass is looked at by a manager afterwards.
  reviewed_at timestamptz,
  reviewed_by_name text,
  review_note text,
  primary key (la_id, grant_id),
  foreign key (la_id, account_id) references access.account,
  foreign key (la_id, child_id) references children.child on delete cascade,
  foreign key (la_id, staff_id) references access.staff,
  foreign key (la_id, team_id) references access.team,
  check (num_nonnulls(child_id, staff_id, team_id) = 1),
  check (kind in ('cover', 'duty') or child_id is not null)
);
create index on children.access_grant (la_id, account_id, until);
create index on children.access_grant (la_id, child_id);
select platform.protect('children.access_grant');

-- A record kept to named people. Rows stay when it is lifted, as the history of who saw to it.
create table children.restriction (
  la_id integer not null references platform.authority,
  restriction_id uuid not null,
  child_id uuid not null,
  reason text not null check (reason <> ''),
  until date,
  made_at timestamptz not null,
  made_by_name text not null,
  lifted_at timestamptz,
  lifted_by_name text,
  primary key (la_id, restriction_id),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create unique index restriction_one_in_force on children.restriction (la_id, child_id) where lifted_at is null;
select platform.protect('children.restriction');

create table children.restriction_person (
  la_id integer not null,
  restriction_id uuid not null,
  account_id uuid not null,
  named_at timestamptz not null,
  named_by_name text not null,
  primary key (la_id, restriction_id, account_id),
  foreign key (la_id, restriction_id) references children.restriction on delete cascade,
  foreign key (la_id, account_id) references access.account
);
create index on children.restriction_person (la_id, account_id);
select platform.protect('children.restriction_person');

-- Teams of the staff directory that are the adoption team: they alone see adopters, and the records from before an adoption.
create table children.adoption_team (
  la_id integer not null references platform.authority,
  team_id uuid not null,
  set_at timestamptz not null,
  set_by_name text not null,
  primary key (la_id, team_id),
  foreign key (la_id, team_id) references access.team
);
select platform.protect('children.adoption_team');

-- Two identifiers that a person found to be one child. `subjects` are those that were pointed at the other, for the way back.
create table children.merge (
  la_id integer not null references platform.authority,
  merge_id uuid not null,
  kept_child_id uuid not null,
  other_child_id uuid not null check (other_child_id <> kept_child_id),
  subjects uuid[] not null,
  reason text not null check (reason <> ''),
  merged_at timestamptz not null,
  merged_by_name text not null,
  undone_at timestamptz,
  undone_by_name text,
  undone_reason text,
  primary key (la_id, merge_id),
  foreign key (la_id, kept_child_id) references children.child on delete cascade,
  foreign key (la_id, other_child_id) references children.child on delete cascade
);
create index on children.merge (la_id, kept_child_id);
create index on children.merge (la_id, other_child_id);
create unique index merge_one_in_force on children.merge (la_id, other_child_id) where undone_at is null;
select platform.protect('children.merge');

-- The care-leaver category as computed from episodes of care on a night, for people of 15 and a half to 25.
create table children.leaving_care (
  la_id integer not null references platform.authority,
  child_id uuid not null,
  category text not null check (category in ('eligible', 'relevant', 'former-relevant', 'qualifying', 'none', 'unknown')),
  because text not null,
  -- As the newest return says; null: it says nothing.
  loaded text,
  as_at date not null,
  primary key (la_id, child_id),
  foreign key (la_id, child_id) references children.child on delete cascade
);
select platform.protect('children.leaving_care');

-- Where a person says otherwise than what is computed. The newest that is not ended counts.
create table children.category_override (
  la_id integer not null references platform.authority,
  override_id uuid not null,
  child_id uuid not null,
  category text not null check (category in ('eligible', 'relevant', 'former-relevant', 'qualifying', 'none')),
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  made_by_name text not null,
  ended_at timestamptz,
  ended_by_name text,
  primary key (la_id, override_id),
  foreign key (la_id, child_id) references children.child on delete cascade
);
create unique index override_one_in_force on children.category_override (la_id, child_id) where ended_at is null;
select platform.protect('children.category_override');

-- Children whom typed words may mean: the beginning of an identifier of the case system, another identifier as a whole, the beginnings
-- of names. Row level security would keep these indexes from being used, hence a definer function; it says ids only, and who may see
-- them is for the caller to ask. Former identifiers are not searched: they would lead from one side of an adoption to the other.
create function children.find_by_words(whole text, first_word text, last_word text) returns table (child_id uuid)
  language plpgsql stable rows 50 security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan
as $$
declare
  la integer := platform.current_la();
  begins text := pg_catalog.regexp_replace(whole, '([\\%_])', '\\\1', 'g') || '%';
  begins_first text := pg_catalog.regexp_replace(first_word, '([\\%_])', '\\\1', 'g') || '%';
  begins_last text := pg_catalog.regexp_replace(last_word, '([\\%_])', '\\\1', 'g') || '%';
begin
  return query
    select s.child_id from children.subject s where s.la_id = la and s.kind = 'child' and lower(s.identifier) like begins
    union
    select s.child_id from children.history h join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id
      where h.la_id = la and h.table_id = 'identifier' and h.until_load is null and lower(h.fields ->> 'value') = whole
        and coalesce(h.fields ->> 'kind', '') !~* 'former|previous|adopt|birth'
    union
    select s.child_id from children.history h join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id
      where h.la_id = la and h.table_id = 'person' and h.until_load is null and lower(h.fields ->> 'upn') = whole
    union
    select c.child_id from children.child c where c.la_id = la and lower(c.surname) like begins
    union
    select c.child_id from children.child c where c.la_id = la and lower(c.forename) like begins
    union
    select c.child_id from children.child c
      where c.la_id = la and first_word <> last_word and lower(c.surname) like begins_last and lower(c.forename) like begins_first
    union
    select c.child_id from children.child c
      where c.la_id = la and first_word <> last_word and lower(c.surname) like begins_first and lower(c.forename) like begins_last;
end $$;
revoke execute on function children.find_by_words(text, text, text) from public;
grant execute on function children.find_by_words(text, text, text) to throughline_app;

-- Children of the mother of this child, the child too; for brothers and sisters. A definer function for the same reason.
create function children.find_of_same_mother(child uuid) returns table (child_id uuid)
  language plpgsql stable rows 5 security definer set search_path = pg_catalog, pg_temp
as $$
declare
  la integer := platform.current_la();
  own text[] := array(select s.identifier from children.subject s where s.la_id = la and s.child_id = child);
begin
  return query
    select distinct s.child_id from children.history h
    join children.history o on o.la_id = la and o.subject_id = h.subject_id and o.table_id = 'motherOf' and o.until_load is null
    join children.subject s on s.la_id = la and s.kind = 'child' and s.identifier = o.fields ->> 'childIdentifier'
    where h.la_id = la and h.table_id = 'motherOf' and h.until_load is null and (h.fields ->> 'childIdentifier') = any (own);
end $$;
revoke execute on function children.find_of_same_mother(uuid) from public;
grant execute on function children.find_of_same_mother(uuid) to throughline_app;

-- What must stay apart although what held it apart is gone: a record from before an adoption of which only an undone load told, and a
-- chronology that was given out while two children were taken for one.

-- Undoing the load that alone told of an adoption must not open the record from before it: what was told is held here, and the adoption
-- team says whether the order stands (children.adoption_decision). One a child: the day that was told last.
create table children.adoption_held (
  la_id integer not null references platform.authority,
  child_id uuid not null,
  order_on date not null,
  -- The load that told it, and by whom and when it was undone.
  load_id integer not null,
  undone_at timestamptz not null,
  undone_by_name text not null,
  primary key (la_id, child_id),
  foreign key (la_id, child_id) references children.child on delete cascade
);
select platform.protect('children.adoption_held');

-- Whose identifiers were joined to the child's when a copy was given, or a text was written for the case system: it tells of them too. Where
-- they were parted since, it goes only to somebody who may open the record of each. Kept though one of them is deleted.
alter table children.chronology_copy add column joined uuid[] not null default '{}';
alter table children.write_back add column joined uuid[] not null default '{}';

with recursive at_the_time(la_id, copy_id, at, child_id) as (
  select la_id, copy_id, at, child_id from children.chronology_copy
  union
  select t.la_id, t.copy_id, t.at, m.other_child_id from at_the_time t
  join children.merge m on m.la_id = t.la_id and m.kept_child_id = t.child_id
    and m.merged_at <= t.at and (m.undone_at is null or m.undone_at > t.at)
)
update children.chronology_copy c set joined = o.joined from (
  select t.la_id, t.copy_id, array_agg(t.child_id) as joined from at_the_time t
  join children.chronology_copy g on g.la_id = t.la_id and g.copy_id = t.copy_id and g.child_id <> t.child_id
  group by t.la_id, t.copy_id
) o where c.la_id = o.la_id and c.copy_id = o.copy_id;

with recursive at_the_time(la_id, write_back_id, at, child_id) as (
  select la_id, write_back_id, made_at, child_id from children.write_back
  union
  select t.la_id, t.write_back_id, t.at, m.other_child_id from at_the_time t
  join children.merge m on m.la_id = t.la_id and m.kept_child_id = t.child_id
    and m.merged_at <= t.at and (m.undone_at is null or m.undone_at > t.at)
)
update children.write_back w set joined = o.joined from (
  select t.la_id, t.write_back_id, array_agg(t.child_id) as joined from at_the_time t
  join children.write_back g on g.la_id = t.la_id and g.write_back_id = t.write_back_id and g.child_id <> t.child_id
  group by t.la_id, t.write_back_id
) o where w.la_id = o.la_id and w.write_back_id = o.write_back_id;

create index on children.chronology_copy using gin (joined) where joined <> '{}';

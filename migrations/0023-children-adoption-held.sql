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

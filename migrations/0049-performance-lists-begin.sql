-- With how long the list of a standard is, what it begins with is kept (performance.answer): of which cases, by the ids of children and no name.
-- When somebody is forgotten, so is that.
create or replace function performance.forget_cases() returns trigger language plpgsql set search_path = '' as $$
begin
  with nobody as (
    select distinct g.la_id, coalesce(g.child_id, g.subject_id) as id from gone g
    where not exists (select from children.subject s where s.la_id = g.la_id and s.child_id = g.child_id)
  ), waiting as (
    delete from children.changed c using nobody n where c.la_id = n.la_id and c.subject_id = n.id
  ), noted as (
    insert into performance.forgotten (la_id) select distinct la_id from nobody
  ), listed as (
    delete from performance.answer a using nobody n where a.la_id = n.la_id and a.asked like '{"list":%' and strpos(a.answer::text, n.id::text) > 0
  )
  delete from performance.stored_case c using nobody n where c.la_id = n.la_id and c.subject_id = n.id;
  return null;
end $$;

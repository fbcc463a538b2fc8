-- Cases of a child whose identifier was joined to another bear the id of the row that was put aside. Records hang on the child who was kept, so that
-- the trigger on children.subject finds that one alone: what is left of the other goes with its row.
create function performance.forget_joined_cases() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from gone g where g.merged_into is not null) then return null; end if;
  with joined as (
    select g.la_id, g.child_id as id from gone g where g.merged_into is not null
  ), waiting as (
    delete from children.changed c using joined j where c.la_id = j.la_id and c.subject_id = j.id
  ), noted as (
    insert into performance.forgotten (la_id) select distinct la_id from joined
  ), listed as (
    delete from performance.answer a using joined j where a.la_id = j.la_id and a.asked like '{"list":%' and strpos(a.answer::text, j.id::text) > 0
  )
  delete from performance.stored_case c using joined j where c.la_id = j.la_id and c.subject_id = j.id;
  return null;
end $$;
create trigger forget_joined_cases after delete on children.child
  referencing old table as gone for each statement execute function performance.forget_joined_cases();
revoke execute on function performance.forget_joined_cases() from public;

-- Those of whom nothing else is left. The nil id is the authority itself.
delete from performance.stored_case c
where c.subject_id <> '00000000-0000-0000-0000-000000000000'
  and not exists (select from children.child k where k.la_id = c.la_id and k.child_id = c.subject_id)
  and not exists (select from children.subject s where s.la_id = c.la_id and s.subject_id = c.subject_id);

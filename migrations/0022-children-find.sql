-- Finding children by typed words, as migration 0013 has it, in half the time: the beginnings of names and identifiers are looked up
-- between two texts, so that the plan is the same whatever was typed and is made once a connection, not again at every search.
create or replace function children.find_by_words(whole text, first_word text, last_word text) returns table (child_id uuid)
  language plpgsql stable rows 50 security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  la integer := platform.current_la();
  -- After every text that begins with the word, in the order of the signs themselves (~<~), which is that of the indexes.
  past text := chr(1114111);
begin
  return query
    select s.child_id from children.subject s
      where s.la_id = la and s.kind = 'child' and lower(s.identifier) ~>=~ whole and lower(s.identifier) ~<~ (whole || past)
    union
    select s.child_id from children.history h join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id
      where h.la_id = la and h.table_id = 'identifier' and h.until_load is null and lower(h.fields ->> 'value') = whole
        and coalesce(h.fields ->> 'kind', '') !~* 'former|previous|adopt|birth'
    union
    select s.child_id from children.history h join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id
      where h.la_id = la and h.table_id = 'person' and h.until_load is null and lower(h.fields ->> 'upn') = whole
    union
    select c.child_id from children.child c
      where c.la_id = la and c.surname is not null and lower(c.surname) ~>=~ whole and lower(c.surname) ~<~ (whole || past)
    union
    select c.child_id from children.child c
      where c.la_id = la and c.forename is not null and lower(c.forename) ~>=~ whole and lower(c.forename) ~<~ (whole || past)
    union
    select c.child_id from children.child c
      where c.la_id = la and first_word <> last_word and c.surname is not null
        and lower(c.surname) ~>=~ last_word and lower(c.surname) ~<~ (last_word || past)
        and lower(c.forename) ~>=~ first_word and lower(c.forename) ~<~ (first_word || past)
    union
    select c.child_id from children.child c
      where c.la_id = la and first_word <> last_word and c.surname is not null
        and lower(c.surname) ~>=~ first_word and lower(c.surname) ~<~ (first_word || past)
        and lower(c.forename) ~>=~ last_word and lower(c.forename) ~<~ (last_word || past);
end $$;

-- The lists of children on a plan, in care and leaving care, which are a tenth of all: in the order in which they are shown, and to be
-- counted by.
create index child_plan_by_name on children.child (la_id, surname, forename, identifier, child_id) where on_protection_plan;
create index child_care_by_name on children.child (la_id, surname, forename, identifier, child_id) where in_care;
create index child_leaver_by_name on children.child (la_id, surname, forename, identifier, child_id) where care_leaver;

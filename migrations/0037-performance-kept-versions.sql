-- Pages of figures ask what teams there are, of all records of an authority: those few have an index of their own.
create index history_of_teams on children.history (la_id, subject_id) where table_id = 'team' and until_load is null;

-- Another with each change of a standard's cases, beside the number of changes: one that was undone never comes again, so that whoever
-- remembers what was counted from it knows whether that still holds.
alter table performance.derived add column version uuid not null default gen_random_uuid();

-- Both hold all that a list of cases is counted and put in order by as well, so that only the hundred that are shown are read from the table.
drop index performance.stored_case_counted;
create index stored_case_counted on performance.stored_case (la_id, standard, counted_on)
  include (opens, ends, due, late_from, done_within, set_apart, team, weight, value, subject_id, unit, from_load) where until_load is null;
drop index performance.stored_case_live;
create index stored_case_live on performance.stored_case (la_id, standard, live_until)
  include (opens, ends, due, late_from, done_within, counted_on, set_apart, team, weight, value, counts_from, subject_id, unit, from_load)
  where until_load is null;
-- Where somebody may know of nearly every child, the few whom they may not know of are found.
create index child_adopted on children.child (la_id, adopted_on) where adopted_on is not null;

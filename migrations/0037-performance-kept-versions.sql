-- Pages of figures ask what teams there are, of all records of an authority: those few have an index of their own.
create index history_of_teams on children.history (la_id, subject_id) where table_id = 'team' and until_load is null;

-- Another with each change of a standard's cases, beside the number of changes: one that was undone never comes again, so that whoever
-- remembers what was counted from it knows whether that still holds.
alter table performance.derived add column version uuid not null default gen_random_uuid();

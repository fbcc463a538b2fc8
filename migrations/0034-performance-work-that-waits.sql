-- From which day on the figures of how things stand count a case, where it is not the day on which it opens: a first visit that is not due
-- yet waits and is no success. 'infinity': it is work and in no figure. Null: from the day on which it opens.
alter table performance.stored_case add column counts_from date;

-- The index holds all that a figure asks, so that counting never reads the table.
drop index performance.stored_case_live;
create index stored_case_live on performance.stored_case (la_id, standard, live_until)
  include (opens, ends, late_from, done_within, counted_on, set_apart, team, weight, value, counts_from) where until_load is null;

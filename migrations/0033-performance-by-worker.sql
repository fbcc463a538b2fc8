-- A worker's own figures, and those of one of their line: the cases that name them, whichever children they are of.
create index stored_case_worker on performance.stored_case (la_id, worker, standard) where until_load is null and worker is not null;

-- What the list of keeping in touch goes by, for everyone who leaves care at once: what returns tell of them now, and entries of one part.
create index history_of_leavers on children.history (la_id, subject_id) where table_id = 'careLeaver' and until_load is null;
create index leaving_entry_part on care_leavers.leaving_entry (la_id, part, child_id);

-- Workers by the name that returns write, for what practice standards wait for in their supervision.
create index history_of_staff on children.history (la_id, (fields ->> 'name')) where table_id = 'staffMember' and until_load is null;

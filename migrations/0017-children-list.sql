-- The list of children shows those with something open first: for people who see names, and for those who see identifiers only.
drop index children.child_la_id_surname_forename_identifier_child_id_idx;
drop index children.child_la_id_identifier_child_id_idx;
create index child_open_by_name on children.child
  (la_id, (in_need or on_protection_plan or in_care or care_leaver) desc, surname, forename, identifier, child_id);
create index child_open_by_identifier on children.child
  (la_id, (in_need or on_protection_plan or in_care or care_leaver) desc, identifier, child_id);

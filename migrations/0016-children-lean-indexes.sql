-- Fewer and smaller indexes on a child's summary: a first load writes 40,000 of them, and half of that time went into the indexes.

-- Identifiers are compared and shown in the order of their signs: the language's order costs three times as much and says no more.
-- The index by which a list without names is shown, and the one with, are made again by this.
alter table children.child alter column identifier type text collate "C";

-- Children are found by their identifiers in children.subject, which has those of before a merge as well.
drop index children.child_la_id_lower_idx;

-- An adviser, a reviewing officer, and in many returns a name, is known of few; nobody is looked for by having none.
drop index children.child_la_id_adviser_idx;
create index on children.child (la_id, adviser) where adviser is not null;
drop index children.child_la_id_reviewing_officer_idx;
create index on children.child (la_id, reviewing_officer) where reviewing_officer is not null;
drop index children.child_la_id_lower_lower1_idx;
create index on children.child (la_id, lower(surname) text_pattern_ops, lower(forename) text_pattern_ops) where surname is not null;
drop index children.child_la_id_lower_idx1;
create index on children.child (la_id, lower(forename) text_pattern_ops) where forename is not null;

-- Brothers and sisters whom a kept copy, or a text for the case system, names: it is handed out again only to someone to whom the record
-- of each is open, where that record was closed since by an adoption or kept to named people.
alter table children.chronology_copy add column names uuid[] not null default '{}';
alter table children.write_back add column names uuid[] not null default '{}';

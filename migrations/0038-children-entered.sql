-- What slices enter themselves lies in the dated history too: one load a day holds it (src/children/records/entered.ts).
create unique index load_entered_once on children.load (la_id, as_at) where source = 'entered';
-- What was entered is found again by its name.
create index history_entered on children.history (la_id, table_id, key) where source = 'entered' and until_load is null;

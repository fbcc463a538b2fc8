-- Cases are counted from indexes alone where the database knows that everybody sees every row of a page. It finds that out when it tidies up,
-- which by default waits for a fifth of a table to change: a fiftieth keeps lists and figures quick after each night's load.
alter table performance.stored_case set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

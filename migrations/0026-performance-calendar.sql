-- A person's own calendar of what is due: counts by standard and day at a secret address, for their calendar program.
create table performance.calendar (
  la_id integer not null,
  account_id uuid not null,
  -- SHA-256 of the secret in the address. Whoever reads the database cannot read the calendar with it.
  token_hash bytea not null check (length(token_hash) = 32),
  -- Whose work it counts, as the worklist's address says it: "me", "team:Duty".
  whose text not null check (whose <> ''),
  made_at timestamptz not null,
  -- The last day on which it answers; renewing gives it another address.
  until date not null,
  -- About when it was read last; null: never.
  read_at timestamptz,
  primary key (la_id, account_id),
  unique (la_id, token_hash),
  foreign key (la_id, account_id) references access.account on delete cascade
);
select platform.protect('performance.calendar');

-- Keys by which programs read figures (/api/v1). The key itself is shown once and not held; a program that sends it is known by its hash.
create table performance.api_key (
  la_id integer not null references platform.authority,
  key_id uuid not null,
  -- What reads by it, and who answers for it: "Power BI, monthly board report".
  name text not null check (name <> ''),
  -- SHA-256 of the key.
  hash bytea not null check (length(hash) = 32),
  -- Small counts are told as they are; else they are withheld, as for partners and members.
  true_counts boolean not null,
  made_by_name text not null,
  made_at timestamptz not null,
  -- The last day on which it is taken; null: until it is ended.
  until date,
  ended_by_name text,
  ended_at timestamptz,
  -- To the hour.
  last_used_at timestamptz,
  primary key (la_id, key_id),
  unique (la_id, hash),
  check ((ended_at is null) = (ended_by_name is null))
);
select platform.protect('performance.api_key');

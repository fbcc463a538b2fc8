-- E-mails that Throughline sends: the outbox. One row an address; it is written with the work that sends it, and a job sends it.
create table platform.mail (
  la_id integer not null references platform.authority,
  -- Also the Message-ID, so that a mail that went out twice (the service was killed after it was sent, before that was written) is one in most programs.
  mail_id uuid not null,
  kind text not null check (kind in ('digest', 'alert', 'test')),
  -- What it is about: the same is sent to an address once. Null: as often as it is asked for.
  key text check (key <> ''),
  address text not null check (address <> ''),
  subject text not null check (subject !~ '[[:cntrl:]]'),
  -- Until it was sent; null from then on.
  body text,
  queued_at timestamptz not null,
  -- When it is tried next; null: it was sent or given up.
  next_at timestamptz,
  attempts integer not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  -- Why it was not sent at the last try, in plain words.
  why text check (why <> ''),
  primary key (la_id, mail_id),
  unique (la_id, key, address),
  check ((next_at is null) = (sent_at is not null or given_up_at is not null)),
  check (sent_at is null or (given_up_at is null and body is null)),
  check (given_up_at is null or why is not null)
);
select platform.protect('platform.mail');
create index mail_waiting on platform.mail (la_id, next_at) where next_at is not null;
create index mail_queued on platform.mail (la_id, queued_at);

-- How the outbox stands, over all authorities: for /health. No address and no text. Mails that wait for a later try count as waiting.
create function platform.mail_queue() returns table (waiting integer, oldest_seconds integer, not_sent_in_a_day integer)
  language sql stable security definer set search_path = ''
  begin atomic
    select (count(*) filter (where m.next_at is not null))::integer,
           coalesce(extract(epoch from now() - min(m.queued_at) filter (where m.next_at is not null)), 0)::integer,
           (count(*) filter (where m.given_up_at > now() - interval '1 day'))::integer
    from platform.mail m where m.next_at is not null or m.queued_at > now() - interval '3 days';
  end;
revoke execute on function platform.mail_queue() from public;
grant execute on function platform.mail_queue() to throughline_app;

-- How often a person wants the digest of their worklist by e-mail. Who has chosen nothing has what the authority has set.
create table performance.digest (
  la_id integer not null,
  account_id uuid not null,
  often text not null check (often in ('none', 'weekly', 'daily')),
  chosen_at timestamptz not null,
  primary key (la_id, account_id),
  foreign key (la_id, account_id) references access.account on delete cascade
);
select platform.protect('performance.digest');

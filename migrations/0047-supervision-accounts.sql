-- Supervisions are bound to the accounts of the two at the time they were begun: whoever may change the staff directory could otherwise
-- join an account to somebody's entry there and read what was written before.
alter table supervision.session add column worker_account uuid, add column supervisor_account uuid;

-- Records begun so far belong to who could read them until now.
update supervision.session s set
  worker_account = (select w.account_id from access.staff w where w.la_id = s.la_id and w.staff_id = s.worker_id),
  supervisor_account = (select w.account_id from access.staff w where w.la_id = s.la_id and w.staff_id = s.supervisor_id);

create function supervision.bind_accounts() returns trigger language plpgsql set search_path = '' as $$
begin
  new.worker_account := coalesce(new.worker_account, (select s.account_id from access.staff s where s.la_id = new.la_id and s.staff_id = new.worker_id));
  new.supervisor_account := coalesce(new.supervisor_account, (select s.account_id from access.staff s where s.la_id = new.la_id and s.staff_id = new.supervisor_id));
  return new;
end $$;
create trigger bind_accounts before insert on supervision.session for each row execute function supervision.bind_accounts();

-- Who is bound stays so: access is given back below, with a reason, and never by a change of the record.
create function supervision.keep_accounts() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'The accounts of a supervision cannot be changed';
end $$;
create trigger keep_accounts before update of worker_account, supervisor_account, worker_id, supervisor_id on supervision.session
  for each row execute function supervision.keep_accounts();

-- Human resources gave an account that somebody was given later what they had under another one.
create table supervision.given_back (
  la_id integer not null,
  given_back_id uuid not null,
  session_id uuid not null,
  side text not null check (side in ('worker', 'supervisor')),
  account_id uuid not null,
  account_name text not null,
  reason text not null check (reason <> ''),
  by_account uuid not null check (by_account <> account_id),
  by_name text not null,
  at timestamptz not null,
  primary key (la_id, given_back_id),
  unique (la_id, session_id, side, account_id),
  foreign key (la_id, session_id) references supervision.session on delete cascade
);
create index on supervision.given_back (la_id, account_id);
select platform.protect_append_only('supervision.given_back');

-- An alert is one lateness of a case: a case that ended and is late again is another, of which everybody is told anew.
alter table performance.alert_event
  -- The last day in time of what was late when it was written. Null: written before this was kept.
  add column due date,
  -- Of what people were told: the mails that were written with it, which the outbox knows by it. Null: written before this was kept.
  add column mailing uuid;
drop index performance.alert_told_once;
-- A rung is told once of each lateness.
create unique index alert_told_once on performance.alert_event (la_id, child_id, standard, unit, rung, due) where kind = 'told';

-- A month that was published for members and is not to be read any more: what it told stays, for those who publish.
create table performance.edition_withdrawal (
  la_id integer not null,
  edition_id uuid not null,
  withdrawn_at timestamptz not null,
  withdrawn_by_name text not null,
  -- Read by members and partners.
  reason text not null check (reason <> ''),
  primary key (la_id, edition_id),
  foreign key (la_id, edition_id) references performance.edition
);
select platform.protect_append_only('performance.edition_withdrawal');

-- Alerts: what people decided about them, who was told by e-mail, and who is on call. That something is late is worked out from the cases.

-- What happened to an alert: one entry after another, never written over. The alert itself is a late case (standard, child, unit).
create table performance.alert_event (
  la_id integer not null,
  event_id uuid not null,
  child_id uuid not null,
  standard text collate "C" not null,
  unit text collate "C" not null,
  kind text collate "C" not null check (kind in ('told', 'acknowledged', 'snoozed', 'woken', 'noted')),
  at timestamptz not null,
  -- Who did it; null: Throughline itself.
  account_id uuid,
  by_name text not null,
  -- Of a snooze: the step of the ladder on which that person is (0 the worker, 4 the director), and its last day.
  step smallint check (step between 0 and 4),
  until date,
  -- Of an e-mail: the rung it was sent to, and to whom: [{accountId, name}, ...].
  rung text collate "C" check (rung in ('first', 'second', 'head-of-service', 'director')),
  people jsonb,
  note text,
  primary key (la_id, event_id),
  foreign key (la_id, child_id) references children.child on delete cascade,
  check ((kind = 'snoozed') = (step is not null and until is not null)),
  check ((kind = 'told') = (rung is not null and people is not null)),
  check (kind = 'told' or account_id is not null),
  check (kind not in ('snoozed', 'noted') or note <> '')
);
select platform.protect_append_only('performance.alert_event');
create index on performance.alert_event (la_id, child_id, standard);
create index on performance.alert_event (la_id, account_id, until) where kind = 'snoozed';
-- A rung is told once.
create unique index alert_told_once on performance.alert_event (la_id, child_id, standard, unit, rung) where kind = 'told';

-- What the authority set for alerts, from a day on. The latest entry for a day counts; nothing is written over.
create table performance.alert_setting (
  la_id integer not null references platform.authority,
  setting_id uuid not null,
  -- ladder: working days of the four steps above the worker; urgent: of a standard; climb: minutes of the three rungs below the last;
  -- snooze: the most days for what law asks, and for the rest.
  kind text collate "C" not null check (kind in ('ladder', 'urgent', 'climb', 'snooze')),
  -- Null: of all.
  standard text collate "C",
  since date not null,
  -- Null: as all others again; no longer urgent.
  numbers integer[],
  reason text not null check (reason <> ''),
  decided_by text not null check (decided_by <> ''),
  entered_by_name text not null,
  entered_at timestamptz not null,
  primary key (la_id, setting_id),
  check (kind <> 'urgent' or standard is not null),
  check (kind in ('ladder', 'urgent') or standard is null),
  check (numbers is not null or (kind in ('ladder', 'urgent') and standard is not null))
);
select platform.protect_append_only('performance.alert_setting');

-- Who is on call. What is taken off stays, with who did it.
create table performance.on_call (
  la_id integer not null,
  shift_id uuid not null,
  account_id uuid not null,
  -- As the list of teams names it; '': every service.
  service text collate "C" not null,
  place smallint not null check (place in (1, 2)),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  made_by_name text not null,
  made_at timestamptz not null,
  -- From then on it counts no more.
  taken_off_at timestamptz,
  taken_off_by_name text,
  primary key (la_id, shift_id),
  foreign key (la_id, account_id) references access.account,
  check ((taken_off_at is null) = (taken_off_by_name is null))
);
select platform.protect('performance.on_call');
create index on performance.on_call (la_id, ends_at);

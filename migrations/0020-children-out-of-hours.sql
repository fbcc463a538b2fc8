-- Records kept to named people and emergency duty; whose cover is told; entries of the access log about one child; no temporary tables.

-- Who opens a record that is kept to named people out of hours. 'duty': emergency duty with a reason, and whoever restricted it is told.
-- 'named': those of emergency duty who are named. 'nobody': no one, and the note says what happens instead. What was restricted before
-- this choice was there was kept from emergency duty, and stays so until someone chooses.
alter table children.restriction add column out_of_hours text not null default 'nobody'
  check (out_of_hours in ('duty', 'named', 'nobody'));
alter table children.restriction add column out_of_hours_note text;
-- Who restricted it: they are told when emergency duty opens it.
alter table children.restriction add column made_by uuid;
alter table children.restriction add foreign key (la_id, made_by) references access.account;

-- People of emergency duty who must not open this record, such as a relative: for them there is no such child.
create table children.restriction_shut_out (
  la_id integer not null,
  restriction_id uuid not null,
  account_id uuid not null,
  shut_out_at timestamptz not null,
  shut_out_by_name text not null,
  primary key (la_id, restriction_id, account_id),
  foreign key (la_id, restriction_id) references children.restriction on delete cascade,
  foreign key (la_id, account_id) references access.account
);
create index on children.restriction_shut_out (la_id, account_id);
select platform.protect('children.restriction_shut_out');

-- The access log about one child: pages of a child write its id, alone or before another. The plain order of letters keeps those together.
create index on access.log (la_id, (subject collate "C"), seq);

-- Nothing here needs temporary tables; a login that could make them could shadow a table's name.
do $$ begin
  execute pg_catalog.format('revoke temporary on database %I from public', pg_catalog.current_database());
end $$;

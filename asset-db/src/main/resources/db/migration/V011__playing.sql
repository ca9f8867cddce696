-- What players say is wrong with a game.
create table problem_reports (
  game varchar(11) not null references assets (id) on delete cascade,
  number integer not null,
  release integer not null,
  reason varchar(40) not null,
  text varchar(2000),
  reported_by varchar(40),
  reported_at timestamp(6) with time zone not null,
  state varchar(20) not null,
  resolved_by varchar(40),
  resolved_at timestamp(6) with time zone,
  primary key (game, number)
);
create index problem_reports_by_state on problem_reports (game, state, number);

-- Whether the files of an unpacked upload take the place of all that lie in its folder.
alter table uploads add column replaces boolean default false not null;

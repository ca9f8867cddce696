-- Trials of games in the kiosk lab. What one found is a blob, and so are its pictures.
create table lab_runs (
  game varchar(11) not null references assets (id),
  number integer not null,
  release integer not null,
  digest varchar(71) not null references blobs (digest),
  wanted_by varchar(40) not null,
  wanted_at timestamp(6) with time zone not null,
  state varchar(20) not null,
  attempts integer not null,
  claimable_at timestamp(6) with time zone not null,
  started_at timestamp(6) with time zone,
  stage varchar(20) not null,
  percent integer not null,
  ended_at timestamp(6) with time zone,
  lab_version integer,
  outcome varchar(20),
  report varchar(71) references blobs (digest),
  reason varchar(1000),
  primary key (game, number)
);
create index lab_runs_by_state on lab_runs (state, claimable_at, wanted_at);
create index lab_runs_by_account on lab_runs (wanted_by, wanted_at);

create table lab_pictures (
  game varchar(11) not null,
  number integer not null,
  digest varchar(71) not null references blobs (digest),
  primary key (game, number, digest),
  foreign key (game, number) references lab_runs (game, number)
);
create index lab_pictures_by_digest on lab_pictures (digest);

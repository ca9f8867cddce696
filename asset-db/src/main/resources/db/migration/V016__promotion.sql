-- Accepted releases on channels for a time. What is over stays.
create table promotions (
  id varchar(11) primary key,
  game varchar(11) not null,
  release integer not null,
  digest varchar(71) not null references blobs (digest),
  channel varchar(20) not null,
  starts_at timestamp(6) with time zone not null,
  stops_at timestamp(6) with time zone,
  blurb varchar(10000) not null,
  place integer not null,
  promoted_by varchar(40) not null,
  promoted_at timestamp(6) with time zone not null,
  ended_by varchar(40),
  ended_at timestamp(6) with time zone,
  version bigint not null,
  foreign key (game, release) references releases (asset, number)
);
create index promotions_by_game on promotions (game, starts_at);
create index promotions_by_channel on promotions (channel, starts_at);

-- The last playlist that was signed for a channel: what it held, and its number, which only grows.
create table playlists (
  channel varchar(20) primary key,
  sequence bigint not null,
  content varchar(71) not null,
  issued_at timestamp(6) with time zone not null,
  valid_until timestamp(6) with time zone not null
);

-- Curated pages.
create table exhibits (
  slug varchar(60) primary key,
  state varchar(20) not null,
  title varchar(2000) not null,
  intro text not null,
  place varchar(2000) not null,
  starts_on date,
  stops_on date,
  made_by varchar(40) not null,
  changed_at timestamp(6) with time zone not null,
  published_at timestamp(6) with time zone,
  version bigint not null
);

-- A release of a game with what the curator says of it.
create table exhibit_entries (
  exhibit varchar(60) not null references exhibits (slug),
  place integer not null,
  game varchar(11) not null,
  release integer not null,
  digest varchar(71) not null references blobs (digest),
  words text not null,
  materials text not null,
  primary key (exhibit, place),
  foreign key (game, release) references releases (asset, number)
);
create index exhibit_entries_by_game on exhibit_entries (game);

-- Institutions ask the depositors of a game whether they may show or use it. Nobody else sees it.
create table inquiries (
  id varchar(11) primary key,
  game varchar(11) not null references assets (id),
  asker varchar(40) not null references accounts (handle),
  state varchar(20) not null,
  organization varchar(200) not null,
  city varchar(100),
  country varchar(2),
  purpose varchar(20) not null,
  from_day date,
  until_day date,
  audience varchar(1000),
  wish varchar(10000) not null,
  asked_at timestamp(6) with time zone not null,
  ending varchar(10000),
  ended_by varchar(40),
  ended_at timestamp(6) with time zone,
  asker_consents boolean not null,
  depositors_consent boolean not null
);
create index inquiries_by_game on inquiries (game, asked_at, id);
create index inquiries_by_asker on inquiries (asker, asked_at, id);

create table inquiry_messages (
  inquiry varchar(11) not null references inquiries (id),
  number integer not null,
  said_by varchar(40) not null,
  side varchar(10) not null,
  text varchar(10000) not null,
  said_at timestamp(6) with time zone not null,
  primary key (inquiry, number)
);

-- Where a game was shown, for everybody to read.
create table showings (
  id varchar(11) primary key,
  game varchar(11) not null references assets (id),
  organization varchar(200) not null,
  city varchar(100),
  country varchar(2),
  event varchar(300),
  from_day date not null,
  until_day date,
  link varchar(2000),
  visitors bigint,
  visitors_source varchar(500),
  inquiry varchar(11) unique references inquiries (id),
  entered_by varchar(40) not null,
  entered_at timestamp(6) with time zone not null,
  confirmed_at timestamp(6) with time zone,
  version bigint not null
);
create index showings_by_game on showings (game, from_day, id);

-- For feeds and site maps, which walk what is released by when it was.
create index releases_by_time on releases (released_at, asset, number);

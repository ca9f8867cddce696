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

-- Organisations whose accounts act for them.
create table partners (
  slug varchar(60) primary key,
  names varchar(2000) not null,
  sort_name varchar(200) not null,
  ror varchar(9) unique,
  kind varchar(20) not null,
  description varchar(50000) not null,
  homepage varchar(2000),
  city varchar(100),
  country varchar(2),
  made_by varchar(40) not null,
  made_at timestamp(6) with time zone not null,
  version bigint not null
);
create index partners_by_name on partners (sort_name, slug);

create table partner_members (
  partner varchar(60) not null references partners (slug),
  handle varchar(40) not null references accounts (handle),
  role varchar(10) not null,
  joined_at timestamp(6) with time zone not null,
  primary key (partner, handle)
);
create index partner_members_by_handle on partner_members (handle, partner);

create table partner_invitations (
  partner varchar(60) not null references partners (slug),
  handle varchar(40) not null references accounts (handle),
  role varchar(10) not null,
  invited_by varchar(40) not null,
  invited_at timestamp(6) with time zone not null,
  primary key (partner, handle)
);
create index partner_invitations_by_handle on partner_invitations (handle, partner);

-- Where a game was shown, for everybody to read.
create table showings (
  id varchar(11) primary key,
  game varchar(11) not null references assets (id),
  organization varchar(200) not null,
  partner varchar(60) references partners (slug),
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
create index showings_by_partner on showings (partner, from_day, id);

-- For feeds and site maps, which walk what is released by when it was.
create index releases_by_time on releases (released_at, asset, number);

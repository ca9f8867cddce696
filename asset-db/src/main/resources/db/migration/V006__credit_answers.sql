-- Who is credited on which release, and what they say to it. The name and the ORCID iD are the release's own,
-- kept here to be found by. Rows of releases that were made before this table are added by the next step.
create table credits (
  asset varchar(11) not null,
  number integer not null,
  place integer not null,
  name varchar(300) not null,
  orcid varchar(19),
  answer varchar(11) not null,
  answered_by varchar(40),
  answered_at timestamp(6) with time zone,
  primary key (asset, number, place),
  foreign key (asset, number) references releases (asset, number)
);
create index credits_by_orcid on credits (orcid, answer);
create index credits_by_name on credits (name);

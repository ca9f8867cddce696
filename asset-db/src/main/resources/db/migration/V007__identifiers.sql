-- What DOI a release has or is to have, and how far its registration has come. Claimed by moving available_at on.
create table doi_registrations (
  asset varchar(11) not null,
  number integer not null,
  doi varchar(200) not null unique,
  state varchar(10) not null,
  attempts integer not null,
  available_at timestamp(6) with time zone not null,
  last_error varchar(1000) not null,
  primary key (asset, number),
  foreign key (asset, number) references releases (asset, number)
);
create index doi_registrations_by_availability on doi_registrations (state, available_at);

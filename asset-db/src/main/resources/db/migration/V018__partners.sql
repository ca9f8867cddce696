-- Organisations on whose behalf accounts contribute. Texts are JSON objects by language.
create table partners (
  handle varchar(60) primary key,
  state varchar(10) not null,
  name varchar(4000) not null,
  sort_name varchar(300) not null,
  description varchar(50000) not null,
  kind varchar(20) not null,
  website varchar(2000),
  city varchar(100),
  country varchar(2),
  ror varchar(9),
  made_by varchar(40) not null,
  made_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  retired_at timestamp(6) with time zone,
  version bigint not null
);
create index partners_by_name on partners (state, sort_name, handle);

create table partner_members (
  partner varchar(60) not null references partners (handle),
  account varchar(40) not null references accounts (handle),
  part varchar(10) not null,
  is_named boolean not null,
  joined_at timestamp(6) with time zone not null,
  primary key (partner, account)
);
create index partner_members_by_account on partner_members (account, partner);

create table partner_invitations (
  partner varchar(60) not null references partners (handle),
  account varchar(40) not null references accounts (handle),
  part varchar(10) not null,
  invited_by varchar(40) not null,
  invited_at timestamp(6) with time zone not null,
  primary key (partner, account)
);
create index partner_invitations_by_account on partner_invitations (account, partner);

-- Released assets that a partner contributed.
create table partner_contributions (
  partner varchar(60) not null references partners (handle),
  asset varchar(11) not null references assets (id),
  contributed_by varchar(40) not null,
  contributed_at timestamp(6) with time zone not null,
  primary key (asset, partner)
);
create index partner_contributions_by_time
  on partner_contributions (partner, contributed_at, asset);

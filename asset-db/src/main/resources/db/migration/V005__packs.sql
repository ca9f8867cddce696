-- Selections of released assets that somebody takes into a game. The verdict is the one of the last change.
create table packs (
  id varchar(11) primary key,
  owner varchar(40) not null references accounts (handle),
  name varchar(200) not null,
  commercial boolean not null,
  modified boolean not null,
  result varchar(20) not null,
  verdict varchar(20) not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  version bigint not null
);
create index packs_by_owner on packs (owner, created_at);

create table pack_items (
  pack varchar(11) not null references packs (id),
  asset varchar(11) not null,
  number integer not null,
  place integer not null,
  primary key (pack, asset),
  foreign key (asset, number) references releases (asset, number)
);
create index pack_items_by_release on pack_items (asset, number);

-- The files that were chosen; none where the whole release is meant.
create table pack_files (
  pack varchar(11) not null,
  asset varchar(11) not null,
  path varchar(1000) not null,
  primary key (pack, asset, path),
  foreign key (pack, asset) references pack_items (pack, asset)
);

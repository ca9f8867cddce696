-- What is withdrawn just now. A reinstated asset has no row: the audit log keeps what was.
create table withdrawals (
  asset varchar(11) primary key references assets (id),
  reason varchar(2000) not null,
  withdrawn_by varchar(40) not null,
  capacity varchar(10) not null,
  withdrawn_at timestamp(6) with time zone not null
);

-- Who deposits an asset beside its owner.
create table co_depositors (
  asset varchar(11) not null references assets (id) on delete cascade,
  handle varchar(40) not null references accounts (handle),
  added_by varchar(40) not null,
  added_at timestamp(6) with time zone not null,
  primary key (asset, handle)
);
create index co_depositors_by_handle on co_depositors (handle);

-- Who was asked to deposit an asset beside its owner, and has not answered.
create table co_depositor_invitations (
  asset varchar(11) not null references assets (id) on delete cascade,
  handle varchar(40) not null references accounts (handle),
  invited_by varchar(40) not null,
  invited_at timestamp(6) with time zone not null,
  primary key (asset, handle)
);
create index co_depositor_invitations_by_handle on co_depositor_invitations (handle, invited_at);

-- Assets that wait for another owner's yes.
create table transfers (
  asset varchar(11) primary key references assets (id) on delete cascade,
  offered_by varchar(40) not null,
  offered_to varchar(40) not null references accounts (handle),
  offered_at timestamp(6) with time zone not null
);

-- Which materials the newest release of a game declares, to find the games of a material. The flag
-- tells the assets that were released before this table was: they are looked at once, at a start.
create table used_materials (
  game varchar(11) not null references assets (id),
  material varchar(11) not null,
  primary key (game, material)
);
create index used_materials_by_material on used_materials (material, game);
alter table assets add column uses_noted boolean default false not null;

-- What an account is told.
create table notices (
  id bigint generated always as identity primary key,
  handle varchar(40) not null references accounts (handle),
  kind varchar(40) not null,
  facts varchar(20000) not null,
  noticed_at timestamp(6) with time zone not null,
  read_at timestamp(6) with time zone
);
create index notices_by_handle on notices (handle, id);

-- Entries that are not to be heard of before an instant, such as the end of an embargo.
alter table outbox add column due_at timestamp(6) with time zone
  default timestamp with time zone '2000-01-01 00:00:00+00:00' not null;

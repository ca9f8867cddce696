-- Files that are on their way into a draft. Their bytes gather in the data folder; sha256 and crc32 are what those came
-- to, known before they are kept as a blob, so they refer to none.
create table uploads (
  id varchar(36) primary key,
  owner varchar(40) not null references accounts (handle) on delete cascade,
  asset varchar(11) not null references assets (id) on delete cascade,
  path varchar(1000),
  length bigint not null,
  unpack boolean not null,
  announced_sha256 varchar(71),
  metadata varchar(4000) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  sha256 varchar(71),
  crc32 bigint,
  finished_at timestamp(6) with time zone
);
create index uploads_by_owner on uploads (owner, created_at);
create index uploads_by_asset on uploads (asset);
create index uploads_by_expiry on uploads (expires_at);

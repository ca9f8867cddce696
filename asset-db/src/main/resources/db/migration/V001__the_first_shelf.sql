-- Accounts and what they sign in with. Secrets are kept as digests only.
create table accounts (
  handle varchar(40) primary key,
  email varchar(254) not null unique,
  password_hash varchar(300) not null,
  display_name varchar(200) not null,
  orcid varchar(19),
  affiliation varchar(300),
  locale varchar(35) not null,
  roles varchar(100) not null,
  created_at timestamp(6) with time zone not null,
  version bigint not null
);

create table sessions (
  id_digest varchar(71) primary key,
  handle varchar(40) not null references accounts (handle),
  csrf_token varchar(64) not null,
  user_agent varchar(300) not null,
  created_at timestamp(6) with time zone not null,
  used_at timestamp(6) with time zone not null
);
create index sessions_by_handle on sessions (handle);

create table api_tokens (
  id varchar(36) primary key,
  handle varchar(40) not null references accounts (handle),
  name varchar(100) not null,
  secret_digest varchar(71) not null unique,
  scopes varchar(100) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  used_at timestamp(6) with time zone
);
create index api_tokens_by_handle on api_tokens (handle);

-- What is known of bytes besides the bytes.
create table blobs (
  digest varchar(71) primary key,
  size bigint not null,
  crc32 bigint not null,
  created_at timestamp(6) with time zone not null
);

create table assets (
  id varchar(11) primary key,
  type varchar(8) not null,
  owner varchar(40) not null references accounts (handle),
  created_at timestamp(6) with time zone not null,
  newest_release integer not null
);
create index assets_by_owner on assets (owner, created_at);

-- The one mutable state of an asset.
create table drafts (
  asset varchar(11) primary key references assets (id),
  description varchar(1000000) not null,
  updated_at timestamp(6) with time zone not null,
  version bigint not null
);

create table draft_files (
  asset varchar(11) not null references drafts (asset),
  path varchar(1000) not null,
  digest varchar(71) not null references blobs (digest),
  size bigint not null,
  media_type varchar(200) not null,
  license varchar(2000),
  role varchar(100),
  description varchar(2000),
  primary key (asset, path)
);

-- Immutable. The manifest blob named by the digest holds all of it too.
create table releases (
  asset varchar(11) not null references assets (id),
  number integer not null,
  version_label varchar(100),
  notes varchar(20000),
  digest varchar(71) not null references blobs (digest),
  released_by varchar(40) not null,
  released_at timestamp(6) with time zone not null,
  description varchar(1000000) not null,
  primary key (asset, number)
);

create table release_files (
  asset varchar(11) not null,
  number integer not null,
  path varchar(1000) not null,
  digest varchar(71) not null references blobs (digest),
  size bigint not null,
  media_type varchar(200) not null,
  license varchar(2000),
  role varchar(100),
  description varchar(2000),
  primary key (asset, number, path),
  foreign key (asset, number) references releases (asset, number)
);
create index release_files_by_digest on release_files (digest);

-- Append-only: who did what to which, and when.
create table audit (
  id bigint generated always as identity primary key,
  at timestamp(6) with time zone not null,
  actor varchar(40) not null,
  act varchar(60) not null,
  subject varchar(100) not null,
  detail varchar(4000) not null
);
create index audit_by_actor on audit (actor, id);
create index audit_by_subject on audit (subject, id);

-- What the indexer has still to hear of. Claimed by moving available_at on, deleted when done.
create table outbox (
  id bigint generated always as identity primary key,
  asset varchar(11) not null,
  attempts integer not null,
  available_at timestamp(6) with time zone not null,
  parked boolean not null,
  last_error varchar(1000) not null
);
create index outbox_by_availability on outbox (parked, available_at);

-- Answers given to creating requests, so that a repeated request is answered and not carried out again.
create table idempotent_answers (
  handle varchar(40) not null,
  idempotency_key varchar(200) not null,
  request_digest varchar(71) not null,
  status integer not null,
  location varchar(1000) not null,
  body varchar(1000000) not null,
  created_at timestamp(6) with time zone not null,
  primary key (handle, idempotency_key)
);

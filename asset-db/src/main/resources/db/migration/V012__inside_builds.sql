-- What is inside the files of builds that hold other files: for each of them, by its digest, every inner file. The name
-- is the last segment of the path as its maker wrote it, in lower case and without what an engine adds. Rows whose
-- container is no longer known go before unreferenced blobs are looked for.
create table inner_files (
  container varchar(71) not null,
  place integer not null,
  path varchar(1000) not null,
  name varchar(1000) not null,
  digest varchar(71) not null,
  size bigint not null,
  primary key (container, place)
);
create index inner_files_by_digest on inner_files (digest);
create index inner_files_by_name on inner_files (container, name);

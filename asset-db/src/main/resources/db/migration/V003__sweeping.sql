-- When bytes were last about to be relied on: the sweeper spares what is young. Nothing is old at the beginning.
alter table blobs add column touched_at timestamp(6) with time zone default current_timestamp not null;
create index blobs_by_touch on blobs (touched_at);

-- Removing a blob asks each of these whether it refers to it. Whatever refers to blobs has such an index.
create index draft_files_by_digest on draft_files (digest);
create index releases_by_digest on releases (digest);

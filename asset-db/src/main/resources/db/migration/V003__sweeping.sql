-- When bytes were last about to be relied on, and since when a sweep has found that nothing refers to them: it spares
-- what is young in either way. Nothing is old at the beginning.
alter table blobs add column touched_at timestamp(6) with time zone default current_timestamp not null;
alter table blobs add column unreferenced_since timestamp(6) with time zone;
create index blobs_by_unreferenced on blobs (unreferenced_since);

-- Removing a blob asks each of these whether it refers to it. Whatever refers to blobs has such an index.
create index draft_files_by_digest on draft_files (digest);
create index releases_by_digest on releases (digest);

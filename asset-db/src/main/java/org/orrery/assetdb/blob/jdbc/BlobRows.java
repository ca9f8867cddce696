package org.orrery.assetdb.blob.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface BlobRows extends GenericRepository<BlobRow, String> {

  @Query(
      """
      insert into blobs (digest, size, crc32, created_at, touched_at)
      values (:digest, :size, :crc32, :createdAt, :touchedAt) on conflict do nothing""")
  void addAll(List<BlobRow> rows);

  List<BlobRow> findByDigestIn(Collection<String> digests);

  @Query("update blobs set touched_at = :at, unreferenced_since = null where digest = :digest")
  int touch(String digest, Instant at);

  @Query("select * from blobs where digest > :after order by digest fetch first :most rows only")
  List<BlobRow> after(String after, int most);

  /** The row, locked, where it has been young in no way since the moment. */
  @Query(
      """
      select * from blobs where digest = :digest and touched_at < :before
      and unreferenced_since < :before for update""")
  Optional<BlobRow> locked(String digest, Instant before);
}

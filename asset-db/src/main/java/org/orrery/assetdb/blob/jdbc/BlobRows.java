package org.orrery.assetdb.blob.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface BlobRows extends GenericRepository<BlobRow, String> {

  @Query(
      """
      insert into blobs (digest, size, crc32, created_at) values (:digest, :size, :crc32, :createdAt)
      on conflict do nothing""")
  void addAll(List<BlobRow> rows);

  List<BlobRow> findByDigestIn(Collection<String> digests);
}

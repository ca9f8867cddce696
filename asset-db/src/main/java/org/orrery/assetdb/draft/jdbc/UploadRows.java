package org.orrery.assetdb.draft.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface UploadRows extends GenericRepository<UploadRow, String> {

  void save(UploadRow row);

  Optional<UploadRow> findById(String id);

  @Query(
      """
      select id, owner, asset, path, length, unpack, replaces, announced_sha256, metadata, created_at, expires_at,
        sha256, crc32, finished_at
      from uploads where owner = :owner and finished_at is null order by created_at desc, id""")
  List<UploadRow> openOf(String owner);

  @Query("update uploads set expires_at = :expiresAt where id = :id")
  void extend(String id, Instant expiresAt);

  @Query("update uploads set sha256 = :sha256, crc32 = :crc32 where id = :id")
  void whole(String id, String sha256, long crc32);

  @Query(
      """
      update uploads set finished_at = :at, expires_at = :expiresAt
      where id = :id and finished_at is null""")
  int finish(String id, Instant at, Instant expiresAt);

  @Query("delete from uploads where id = :id")
  void remove(String id);

  @Query("select id from uploads where expires_at <= :instant order by expires_at, id")
  List<String> expiredAt(Instant instant);
}

package org.orrery.assetdb.draft.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface DraftRows extends GenericRepository<DraftRow, String> {

  void save(DraftRow row);

  Optional<DraftRow> findByAsset(String asset);

  @Query(
      "select asset, description, updated_at, version from drafts where asset = :asset for update")
  Optional<DraftRow> locked(String asset);

  @Query(
      "update drafts set description = :description, updated_at = :at, version = version + 1 where asset = :asset")
  void describe(String asset, String description, Instant at);

  @Query("update drafts set updated_at = :at, version = version + 1 where asset = :asset")
  void touch(String asset, Instant at);

  @Query("delete from drafts where asset = :asset")
  void remove(String asset);
}

package org.orrery.assetdb.draft.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface AssetRows extends GenericRepository<AssetRow, String> {

  Optional<AssetRow> findById(String id);

  @Query(
      """
      insert into assets (id, type, owner, created_at, newest_release)
      values (:id, :type, :owner, :createdAt, 0) on conflict do nothing""")
  int add(String id, String type, String owner, Instant createdAt);

  @Query(
      """
      select id, type, owner, created_at, newest_release from assets
      where (owner = :depositor or id in (select asset from co_depositors where handle = :depositor))
        and (created_at < :before or created_at = :before and id < :beforeId)
      order by created_at desc, id desc fetch first :most rows only""")
  List<AssetRow> of(String depositor, Instant before, String beforeId, int most);

  @Query("delete from assets where id = :id")
  void remove(String id);
}

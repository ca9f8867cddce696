package org.orrery.assetdb.depositor.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface TransferRows extends GenericRepository<TransferRow, String> {

  Optional<TransferRow> findByAsset(String asset);

  @Query(
      """
      select asset, offered_by, offered_to, offered_at from transfers
      where offered_to = :handle order by offered_at, asset fetch first 100 rows only""")
  List<TransferRow> to(String handle);

  @Query(
      """
      insert into transfers (asset, offered_by, offered_to, offered_at)
      values (:asset, :offeredBy, :offeredTo, :offeredAt) on conflict do nothing""")
  int add(String asset, String offeredBy, String offeredTo, Instant offeredAt);

  @Query("delete from transfers where asset = :asset")
  void remove(String asset);
}

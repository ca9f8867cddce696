package org.orrery.assetdb.depositor.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface DepositorRows extends GenericRepository<DepositorRow, String> {

  @Query(
      """
      select asset, handle, added_by, added_at from co_depositors
      where asset = :asset order by handle""")
  List<DepositorRow> of(String asset);

  int countByAssetAndHandle(String asset, String handle);

  @Query(
      """
      insert into co_depositors (asset, handle, added_by, added_at)
      values (:asset, :handle, :addedBy, :addedAt) on conflict do nothing""")
  int add(String asset, String handle, String addedBy, Instant addedAt);

  @Query("delete from co_depositors where asset = :asset and handle = :handle")
  int remove(String asset, String handle);

  @Query("update assets set owner = :handle where id = :asset")
  void makeOwner(String asset, String handle);
}

package org.orrery.assetdb.withdrawal.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface WithdrawalRows extends GenericRepository<WithdrawalRow, String> {

  void save(WithdrawalRow row);

  Optional<WithdrawalRow> findByAsset(String asset);

  @Query(
      """
      select asset, reason, withdrawn_by, capacity, withdrawn_at from withdrawals
      where asset in (:assets)""")
  List<WithdrawalRow> among(List<String> assets);

  @Query("delete from withdrawals where asset = :asset")
  void remove(String asset);
}

package org.orrery.assetdb.claim.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.ANSI)
interface ClaimRows extends GenericRepository<ClaimRow, String> {

  void save(ClaimRow row);

  @Query(
      """
      select game, number, withdrawn_at, version from claims
      where game = :game order by number""")
  List<ClaimRow> of(String game);

  @Query(
      """
      select game, number, withdrawn_at, version from claims
      where game = :game and number = :number""")
  Optional<ClaimRow> find(String game, int number);

  @Query(
      """
      select game, number, withdrawn_at, version from claims
      where game = :game and number = :number for update""")
  Optional<ClaimRow> locked(String game, int number);

  @Query(
      """
      update claims set withdrawn_at = :withdrawnAt, version = :version
      where game = :game and number = :number""")
  void change(String game, int number, @Nullable Instant withdrawnAt, long version);
}

package org.orrery.assetdb.play.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.ANSI)
interface ComplaintRows extends GenericRepository<ComplaintRow, String> {

  void save(ComplaintRow row);

  @Query("select coalesce(max(number), 0) from problem_reports where game = :game")
  int last(String game);

  @Query(
      """
      select game, number, release, reason, text, reported_by, reported_at, state, resolved_by, resolved_at
      from problem_reports where game = :game and state = :state and number < :before
      order by number desc fetch first :most rows only""")
  List<ComplaintRow> of(String game, String state, int before, int most);

  @Query("select count(*) from problem_reports where game = :game and state = :state")
  long count(String game, String state);

  @Query(
      """
      select game, number, release, reason, text, reported_by, reported_at, state, resolved_by, resolved_at
      from problem_reports where game = :game and number = :number""")
  Optional<ComplaintRow> find(String game, int number);

  @Query(
      """
      update problem_reports set state = :state, resolved_by = :by, resolved_at = :at
      where game = :game and number = :number""")
  void resolve(String game, int number, String state, @Nullable String by, @Nullable Instant at);
}

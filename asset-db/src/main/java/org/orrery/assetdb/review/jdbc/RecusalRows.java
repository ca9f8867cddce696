package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface RecusalRows extends GenericRepository<RecusalRow, String> {

  @Query(
      """
      insert into recusals (submission, curator, reason, recused_at)
      values (:submission, :curator, :reason, :at) on conflict do nothing""")
  int add(String submission, String curator, String reason, Instant at);

  @Query(
      """
      select submission, curator, reason, recused_at from recusals
      where submission = :submission order by recused_at, curator""")
  List<RecusalRow> of(String submission);
}

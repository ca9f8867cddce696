package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface ReviewRows extends GenericRepository<ReviewRow, String> {

  void save(ReviewRow row);

  @Query(
      "delete from reviews where submission = :submission and round = :round and curator = :curator")
  void remove(String submission, int round, String curator);

  @Query(
      """
      select submission, round, digest, curator, gates, scores, recommendation, remark, written_at
      from reviews
      where submission = :submission order by round, written_at, curator""")
  List<ReviewRow> of(String submission);
}

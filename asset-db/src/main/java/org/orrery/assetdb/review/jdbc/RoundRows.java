package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface RoundRows extends GenericRepository<RoundRow, String> {

  void save(RoundRow row);

  @Query(
      """
      select submission, number, release, digest, statement, submitted_by, submitted_at, appeal,
        outcome, rationale, decided_by, decided_at, first_review_at
      from submission_rounds where submission = :submission order by number""")
  List<RoundRow> of(String submission);

  @Query(
      """
      update submission_rounds set outcome = :outcome, rationale = :rationale, decided_by = :by, decided_at = :at
      where submission = :submission and number = :number""")
  void decide(
      String submission, int number, String outcome, String rationale, String by, Instant at);

  @Query(
      """
      update submission_rounds set first_review_at = :at
      where submission = :submission and number = :number and first_review_at is null""")
  void begun(String submission, int number, Instant at);

  @Query(
      """
      select submission, number, release, digest, statement, submitted_by, submitted_at, appeal,
        outcome, rationale, decided_by, decided_at, first_review_at
      from submission_rounds where decided_at >= :from
      order by decided_at desc, submission, number fetch first :most rows only""")
  List<RoundRow> decided(Instant from, int most);
}

package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface StandingRows extends GenericRepository<SubmissionRow, String> {

  /** In the order of their beginning, so that of two submissions of a game the newer comes last. */
  @Query(
      """
      select handed.game as game, handed.id as submission, handed.state as state,
        course.release as release, talk.said_by as said_by
      from submissions handed
      join submission_rounds course on course.submission = handed.id and course.number =
        (select max(later.number) from submission_rounds later where later.submission = handed.id)
      left join submission_messages talk on talk.submission = handed.id and talk.number =
        (select max(later.number) from submission_messages later where later.submission = handed.id)
      where handed.game in (:games) order by handed.begun_at, handed.id""")
  List<StandingRow> newest(Collection<String> games);
}

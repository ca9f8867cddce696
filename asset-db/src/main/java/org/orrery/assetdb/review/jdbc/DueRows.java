package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface DueRows extends GenericRepository<DueRow, String> {

  void save(DueRow row);

  @Query("delete from submission_dues where submission = :submission")
  void remove(String submission);

  @Query(
      """
      select submission, round, target, due_at from submission_dues
      where submission in (:submissions)""")
  List<DueRow> of(Collection<String> submissions);

  @Query(
      """
      select submission, round, target, due_at from submission_dues
      where due_at < :now and not exists (
        select 1 from submission_reminders
        where submission_reminders.submission = submission_dues.submission
          and submission_reminders.round = submission_dues.round
          and submission_reminders.target = submission_dues.target)
      order by due_at, submission fetch first :most rows only""")
  List<DueRow> unreminded(Instant now, int most);

  @Query(
      """
      insert into submission_reminders (submission, round, target, reminded_at)
      values (:submission, :round, :target, :at) on conflict do nothing""")
  int remind(String submission, int round, String target, Instant at);
}

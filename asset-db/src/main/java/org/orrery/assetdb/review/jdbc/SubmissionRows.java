package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface SubmissionRows extends GenericRepository<SubmissionRow, String> {

  Optional<SubmissionRow> findById(String id);

  @Query("select id, game, state, begun_at, round_at from submissions where id = :id for update")
  Optional<SubmissionRow> locked(String id);

  @Query(
      """
      insert into submissions (id, game, state, begun_at, round_at)
      values (:id, :game, :state, :at, :at) on conflict do nothing""")
  int add(String id, String game, String state, Instant at);

  @Query(
      "update submissions set state = :state, round_at = :roundAt, version = version + 1 where id = :id")
  void change(String id, String state, Instant roundAt);

  @Query(
      """
      select id, game, state, begun_at, round_at from submissions
      where game = :game order by begun_at desc, id desc""")
  List<SubmissionRow> of(String game);

  @Query(
      """
      select id, game, state, begun_at, round_at from submissions
      where state in (:states) and (round_at > :roundAt or round_at = :roundAt and id > :id)
      order by round_at, id fetch first :most rows only""")
  List<SubmissionRow> in(Collection<String> states, Instant roundAt, String id, int most);

  @Query(
      """
      select submissions.id, game, state, begun_at, round_at from submissions
      join submission_dues on submission_dues.submission = submissions.id
      where state = :state and due_at >= :from and due_at < :until
        and (due_at > :at or due_at = :at and submissions.id > :id)
      order by due_at, submissions.id fetch first :most rows only""")
  List<SubmissionRow> due(
      String state, Instant from, Instant until, Instant at, String id, int most);

  @Query(
      """
      select count(*) from submissions join submission_dues on submission_dues.submission = submissions.id
      where state = :state and due_at >= :from and due_at < :until""")
  long countDue(String state, Instant from, Instant until);

  @Query("select version from submissions where id = :id")
  Optional<Long> version(String id);

  @Query("update submissions set version = version + 1 where id = :id")
  void touch(String id);

  @Query("select count(*) from submissions where state in (:states)")
  long countIn(Collection<String> states);
}

package org.orrery.assetdb.question.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.ANSI)
interface QuestionRows extends GenericRepository<QuestionRow, String> {

  String COLUMNS =
      """
      id, game, claim, subject, audience, asked_by, text, asked_at, state, taken_by, taken_until,
      thanked, agreed\s""";

  String WANTED =
      """
      where state in (:states) and (:anySubject or subject in (:subjects))
        and (:all or subject in (:own) or :forReaders and audience = 'public'
          and exists (select 1 from releases where releases.asset = questions.game))\s""";

  Optional<QuestionRow> findById(String id);

  @Query("select " + COLUMNS + "from questions where id = :id for update")
  Optional<QuestionRow> locked(String id);

  @Query(
      """
      insert into questions (id, game, claim, subject, audience, asked_by, text, asked_at, state, thanked, agreed)
      values (:id, :game, :claim, :subject, :audience, :askedBy, :text, :askedAt, :state, false, '[]')
      on conflict do nothing""")
  int add(
      String id,
      String game,
      @Nullable Integer claim,
      String subject,
      String audience,
      String askedBy,
      String text,
      Instant askedAt,
      String state);

  @Query(
      """
      update questions set state = :state, taken_by = :takenBy, taken_until = :takenUntil,
        thanked = :thanked, agreed = :agreed
      where id = :id""")
  void change(
      String id,
      String state,
      @Nullable String takenBy,
      @Nullable Instant takenUntil,
      boolean thanked,
      String agreed);

  @Query("select " + COLUMNS + "from questions where game = :game order by asked_at desc, id desc")
  List<QuestionRow> of(String game);

  @Query(
      "select "
          + COLUMNS
          + "from questions "
          + WANTED
          + """
          and (case when subject in (:own) then 0 else 1 end > :rank
            or case when subject in (:own) then 0 else 1 end = :rank
              and (asked_at > :askedAt or asked_at = :askedAt and id > :id))
          order by case when subject in (:own) then 0 else 1 end, asked_at, id
          fetch first :most rows only""")
  List<QuestionRow> queue(
      Collection<String> states,
      boolean anySubject,
      Collection<String> subjects,
      Collection<String> own,
      boolean all,
      boolean forReaders,
      int rank,
      Instant askedAt,
      String id,
      int most);

  @Query("select count(*) from questions " + WANTED)
  long count(
      Collection<String> states,
      boolean anySubject,
      Collection<String> subjects,
      Collection<String> own,
      boolean all,
      boolean forReaders);
}

package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface MessageRows extends GenericRepository<MessageRow, String> {

  void save(MessageRow row);

  @Query(
      """
      select submission, number, said_by, text, attachments, said_at from submission_messages
      where submission = :submission order by number""")
  List<MessageRow> of(String submission);
}

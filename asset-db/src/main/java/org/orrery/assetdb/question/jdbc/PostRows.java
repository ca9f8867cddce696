package org.orrery.assetdb.question.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface PostRows extends GenericRepository<PostRow, String> {

  void save(PostRow row);

  @Query(
      """
      select question, number, kind, signature, text, sources, posted_at from question_posts
      where question in (:questions) order by question, number""")
  List<PostRow> of(Collection<String> questions);
}

package org.orrery.assetdb.question.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface ExpertiseRows extends GenericRepository<ExpertiseRow, String> {

  void save(ExpertiseRow row);

  @Query("delete from expertise where handle = :handle")
  void removeAll(String handle);

  @Query("select subject from expertise where handle = :handle")
  List<String> subjects(String handle);

  @Query(
      """
      select handle from expertise where subject in (:subjects)
      group by handle order by max(declared_at) desc, handle fetch first :most rows only""")
  List<String> among(Collection<String> subjects, int most);
}

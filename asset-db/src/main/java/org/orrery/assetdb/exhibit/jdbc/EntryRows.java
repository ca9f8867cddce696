package org.orrery.assetdb.exhibit.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface EntryRows extends GenericRepository<EntryRow, String> {

  void saveAll(List<EntryRow> rows);

  @Query("delete from exhibit_entries where exhibit = :exhibit")
  void removeAll(String exhibit);

  @Query(
      """
      select exhibit, place, game, release, digest, words, materials from exhibit_entries
      where exhibit = :exhibit order by place""")
  List<EntryRow> of(String exhibit);
}

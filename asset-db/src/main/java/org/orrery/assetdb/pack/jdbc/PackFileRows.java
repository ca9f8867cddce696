package org.orrery.assetdb.pack.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface PackFileRows extends GenericRepository<PackFileRow, String> {

  void saveAll(List<PackFileRow> rows);

  @Query("select pack, asset, path from pack_files where pack = :pack")
  List<PackFileRow> of(String pack);

  @Query("delete from pack_files where pack = :pack")
  void removeAll(String pack);
}

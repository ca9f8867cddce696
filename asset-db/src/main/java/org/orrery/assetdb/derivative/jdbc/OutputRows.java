package org.orrery.assetdb.derivative.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface OutputRows extends GenericRepository<OutputRow, String> {

  void saveAll(List<OutputRow> rows);

  List<OutputRow> findByParentIn(Collection<String> parents);

  @Query("select distinct parent from derivative_outputs where digest = :digest")
  List<String> parents(String digest);

  @Query("delete from derivative_outputs where parent = :parent and recipe = :recipe")
  void remove(String parent, String recipe);

  @Query("delete from derivative_outputs where parent not in (select digest from blobs)")
  int removeOrphans();
}

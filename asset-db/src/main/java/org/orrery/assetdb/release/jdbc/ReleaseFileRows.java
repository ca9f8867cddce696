package org.orrery.assetdb.release.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface ReleaseFileRows extends GenericRepository<ReleaseFileRow, String> {

  void saveAll(List<ReleaseFileRow> rows);

  List<ReleaseFileRow> findByAssetAndNumber(String asset, int number);

  int countByAssetAndNumber(String asset, int number);

  @Query(
      "select coalesce(sum(size), 0) from release_files where asset = :asset and number = :number")
  long bytes(String asset, int number);
}

package org.orrery.assetdb.draft.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface DraftFileRows extends GenericRepository<DraftFileRow, String> {

  void saveAll(List<DraftFileRow> rows);

  List<DraftFileRow> findByAsset(String asset);

  int countByAsset(String asset);

  @Query("delete from draft_files where asset = :asset and path in (:paths)")
  void remove(String asset, List<String> paths);

  @Query("delete from draft_files where asset = :asset")
  void removeAll(String asset);
}

package org.orrery.assetdb.pack.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface PackItemRows extends GenericRepository<PackItemRow, String> {

  void saveAll(List<PackItemRow> rows);

  @Query("select pack, asset, number, place from pack_items where pack = :pack order by place")
  List<PackItemRow> of(String pack);

  @Query("delete from pack_items where pack = :pack")
  void removeAll(String pack);
}

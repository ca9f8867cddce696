package org.orrery.assetdb.inside.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface InnerFileRows extends GenericRepository<InnerFileRow, String> {

  void saveAll(List<InnerFileRow> rows);

  @Query("delete from inner_files where container = :container")
  void remove(String container);

  long countByContainer(String container);

  List<InnerFileRow> findByContainerInAndDigestIn(
      Collection<String> containers, Collection<String> digests);

  List<InnerFileRow> findByContainerInAndNameIn(
      Collection<String> containers, Collection<String> names);

  @Query("delete from inner_files where container not in (select digest from blobs)")
  int removeOrphans();
}

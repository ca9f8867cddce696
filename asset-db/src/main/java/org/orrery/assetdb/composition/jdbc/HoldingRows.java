package org.orrery.assetdb.composition.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface HoldingRows extends GenericRepository<MaterialRow, String> {

  @Query(
      """
      select file.asset as material, max(file.number) as release, min(file.path) as path,
        file.digest as digest, file.size as size, min(made.released_at) as since
      from release_files file
      join releases made on made.asset = file.asset and made.number = file.number
      join assets shelf on shelf.id = file.asset
      where shelf.type = 'material' and file.size >= :least and file.digest in (:digests)
      group by file.asset, file.digest, file.size
      order by file.asset, file.digest fetch first :most rows only""")
  List<HoldingRow> of(Collection<String> digests, long least, int most);

  @Query(
      """
      select file.asset as material, max(file.number) as release, min(file.path) as path,
        file.digest as digest, file.size as size, min(made.released_at) as since
      from release_files file
      join releases made on made.asset = file.asset and made.number = file.number
      join assets shelf on shelf.id = file.asset
      where shelf.type = 'material' and file.size >= :least and file.digest in (
        select held.digest from inner_files held
        where held.container in (:containers) and held.size >= :least)
      group by file.asset, file.digest, file.size
      order by file.asset, file.digest fetch first :most rows only""")
  List<HoldingRow> inside(Collection<String> containers, long least, int most);
}

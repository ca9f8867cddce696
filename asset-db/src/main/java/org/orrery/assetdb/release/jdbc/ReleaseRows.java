package org.orrery.assetdb.release.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.ANSI)
interface ReleaseRows extends GenericRepository<ReleaseRow, String> {

  void save(ReleaseRow row);

  @Query("update assets set newest_release = :number where id = :asset")
  void makeNewest(String asset, int number);

  Optional<ReleaseRow> findByAssetAndNumber(String asset, int number);

  @Query(
      """
      select newest.asset, newest.number, newest.version_label, newest.notes, newest.digest,
        newest.released_by, newest.released_at, newest.description
      from releases newest join assets shelf on shelf.id = newest.asset
      where newest.number = shelf.newest_release and newest.asset in (:assets)""")
  List<ReleaseRow> newestOf(List<String> assets);

  @Query("select newest_release from assets where id = :asset and newest_release > 0")
  Optional<Integer> newest(String asset);

  @Query("select type from assets where id = :asset")
  String type(String asset);

  @Query(
      """
      select asset, number, version_label, notes, digest, released_by, released_at, description from releases
      where asset = :asset and number < :before order by number desc fetch first :most rows only""")
  List<ReleaseRow> before(String asset, int before, int most);

  @Query(
      """
      select id from assets where newest_release > 0 and id > :after order by id fetch first :most rows only""")
  List<String> assetsAfter(String after, int most);
}

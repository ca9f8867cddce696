package org.orrery.assetdb.usage.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface GameUseRows extends GenericRepository<LockedMaterialRow, String> {

  void saveAll(List<LockedMaterialRow> rows);

  @Query("delete from locked_materials where game = :game")
  void unlock(String game);

  @Query(
      """
      select used.game as game, shelf.newest_release as release from used_materials used
      join assets shelf on shelf.id = used.game
      where used.material = :material and shelf.newest_release > 0
      order by used.game fetch first :most rows only""")
  List<GameUseRow> declared(String material, int most);

  @Query(
      """
      select locked.game as game, shelf.newest_release as release from locked_materials locked
      join assets shelf on shelf.id = locked.game
      where locked.material = :material and shelf.newest_release > 0
      order by locked.game fetch first :most rows only""")
  List<GameUseRow> locked(String material, int most);

  @Query(
      """
      select build.asset as game, build.number as release, file.path as path, file.size as size
      from release_files file
      join release_files build on build.digest = file.digest
      join assets shelf on shelf.id = build.asset
      where file.asset = :material and file.size >= :least and shelf.type = 'game'
      union
      select build.asset as game, build.number as release, file.path as path, file.size as size
      from release_files file
      join inner_files held on held.digest = file.digest
      join release_files build on build.digest = held.container
      join assets shelf on shelf.id = build.asset
      where file.asset = :material and file.size >= :least and shelf.type = 'game'
      order by game, release fetch first :most rows only""")
  List<FoundFileRow> found(String material, long least, int most);
}

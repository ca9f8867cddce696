package org.orrery.assetdb.release.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.ANSI)
interface UsedMaterialRows extends GenericRepository<UsedMaterialRow, String> {

  void saveAll(List<UsedMaterialRow> rows);

  @Query("delete from used_materials where game = :game")
  void removeOf(String game);

  @Query("update assets set uses_noted = true where id = :asset")
  void noted(String asset);

  @Query(
      """
      select used.game as game, asset.owner as owner from used_materials used
      join assets asset on asset.id = used.game
      where used.material = :material order by used.game fetch first :most rows only""")
  List<UseRow> games(String material, int most);

  @Query(
      """
      select used.game as game from used_materials used where used.material = :material
      union
      select locked.game as game from locked_materials locked where locked.material = :material
      order by game fetch first :most rows only""")
  List<String> said(String material, int most);

  @Query(
      """
      select build.asset as game, file.path as path, file.size as size from release_files file
      join release_files build on build.digest = file.digest
      join assets shelf on shelf.id = build.asset and shelf.newest_release = build.number
      where file.asset = :material and file.size >= :least and shelf.type = 'game'
      union
      select build.asset as game, file.path as path, file.size as size from release_files file
      join inner_files held on held.digest = file.digest
      join release_files build on build.digest = held.container
      join assets shelf on shelf.id = build.asset and shelf.newest_release = build.number
      where file.asset = :material and file.size >= :least and shelf.type = 'game'
      order by game fetch first :most rows only""")
  List<FoundRow> found(String material, long least, int most);

  @Query(
      """
      select asset.id as game, asset.owner as owner from assets asset where asset.id in (:games)
      union
      select beside.asset as game, beside.handle as owner from co_depositors beside
      where beside.asset in (:games)
      order by game, owner""")
  List<UseRow> depositors(Collection<String> games);

  long countByMaterial(String material);

  @Query(
      """
      select id from assets where newest_release > 0 and uses_noted = false
      order by id fetch first :most rows only""")
  List<String> unnoted(int most);
}

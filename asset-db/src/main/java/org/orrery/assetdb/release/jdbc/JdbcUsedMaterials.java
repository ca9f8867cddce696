package org.orrery.assetdb.release.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.composition.Telltale;
import org.orrery.assetdb.release.UsedMaterials;

@Singleton
final class JdbcUsedMaterials implements UsedMaterials {

  private static final int AT_A_TIME = 500;
  private static final int MOST_FOUND = 20_000;

  private final UsedMaterialRows rows;

  JdbcUsedMaterials(UsedMaterialRows rows) {
    this.rows = rows;
  }

  @Override
  public void set(AssetId asset, Collection<AssetId> materials) {
    rows.removeOf(asset.value());
    var used =
        materials.stream()
            .distinct()
            .map(material -> new UsedMaterialRow(asset.value(), material.value()))
            .toList();
    if (!used.isEmpty()) {
      rows.saveAll(used);
    }
    rows.noted(asset.value());
  }

  @Override
  public List<Use> games(AssetId material, int limit) {
    return rows.games(material.value(), limit).stream()
        .map(use -> new Use(new AssetId(use.game()), use.owner()))
        .toList();
  }

  @Override
  public List<Concerned> concerned(AssetId material, int limit) {
    var games = new TreeSet<>(rows.said(material.value(), limit));
    rows.found(material.value(), Telltale.LEAST_BYTES, MOST_FOUND).stream()
        .filter(found -> Telltale.isOne(found.path(), found.size()))
        .forEach(found -> games.add(found.game()));
    var concerned = new ArrayList<Concerned>();
    var ids = List.copyOf(games);
    for (var from = 0; from < ids.size() && concerned.size() < limit; from += AT_A_TIME) {
      rows.depositors(ids.subList(from, Math.min(from + AT_A_TIME, ids.size()))).stream()
          .limit(limit - concerned.size())
          .forEach(use -> concerned.add(new Concerned(new AssetId(use.game()), use.owner())));
    }
    return concerned;
  }

  @Override
  public long count(AssetId material) {
    return rows.countByMaterial(material.value());
  }

  @Override
  public List<AssetId> unnoted(int limit) {
    return rows.unnoted(limit).stream().map(AssetId::new).toList();
  }
}

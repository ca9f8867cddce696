package org.orrery.assetdb.release.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.UsedMaterials;

@Singleton
final class JdbcUsedMaterials implements UsedMaterials {

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
  public long count(AssetId material) {
    return rows.countByMaterial(material.value());
  }

  @Override
  public List<AssetId> unnoted(int limit) {
    return rows.unnoted(limit).stream().map(AssetId::new).toList();
  }
}

package org.orrery.assetdb.depositor.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.depositor.Depositor;
import org.orrery.assetdb.depositor.Depositors;

@Singleton
final class JdbcDepositors implements Depositors {

  private final DepositorRows rows;

  JdbcDepositors(DepositorRows rows) {
    this.rows = rows;
  }

  @Override
  public List<Depositor> of(AssetId asset) {
    return rows.of(asset.value()).stream()
        .map(row -> new Depositor(asset, row.handle(), row.addedBy(), row.addedAt()))
        .toList();
  }

  @Override
  public boolean has(AssetId asset, String handle) {
    return rows.countByAssetAndHandle(asset.value(), handle) > 0;
  }

  @Override
  public boolean add(Depositor depositor) {
    return rows.add(
            depositor.asset().value(), depositor.handle(), depositor.addedBy(), depositor.addedAt())
        == 1;
  }

  @Override
  public boolean remove(AssetId asset, String handle) {
    return rows.remove(asset.value(), handle) > 0;
  }

  @Override
  public void makeOwner(AssetId asset, String handle) {
    rows.remove(asset.value(), handle);
    rows.makeOwner(asset.value(), handle);
  }
}

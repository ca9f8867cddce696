package org.orrery.assetdb.depositor.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.depositor.Transfer;
import org.orrery.assetdb.depositor.Transfers;

@Singleton
final class JdbcTransfers implements Transfers {

  private final TransferRows rows;

  JdbcTransfers(TransferRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Transfer> find(AssetId asset) {
    return rows.findByAsset(asset.value()).map(JdbcTransfers::transfer);
  }

  @Override
  public List<Transfer> to(String handle) {
    return rows.to(handle).stream().map(JdbcTransfers::transfer).toList();
  }

  @Override
  public boolean add(Transfer transfer) {
    return rows.add(transfer.asset().value(), transfer.by(), transfer.to(), transfer.at()) == 1;
  }

  @Override
  public void remove(AssetId asset) {
    rows.remove(asset.value());
  }

  private static Transfer transfer(TransferRow row) {
    return new Transfer(
        new AssetId(row.asset()), row.offeredBy(), row.offeredTo(), row.offeredAt());
  }
}

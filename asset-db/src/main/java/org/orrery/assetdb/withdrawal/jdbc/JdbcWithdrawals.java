package org.orrery.assetdb.withdrawal.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.withdrawal.Withdrawal;
import org.orrery.assetdb.withdrawal.Withdrawals;

@Singleton
final class JdbcWithdrawals implements Withdrawals {

  private static final int MOST_IN_ONE_STATEMENT = 500;

  private final WithdrawalRows rows;

  JdbcWithdrawals(WithdrawalRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Withdrawal> find(AssetId asset) {
    return rows.findByAsset(asset.value()).map(JdbcWithdrawals::withdrawal);
  }

  @Override
  public Map<AssetId, Withdrawal> find(Collection<AssetId> assets) {
    var ids = assets.stream().map(AssetId::value).distinct().toList();
    var found = new HashMap<AssetId, Withdrawal>();
    for (var from = 0; from < ids.size(); from += MOST_IN_ONE_STATEMENT) {
      List<String> some = ids.subList(from, Math.min(from + MOST_IN_ONE_STATEMENT, ids.size()));
      rows.among(some).stream()
          .map(JdbcWithdrawals::withdrawal)
          .forEach(withdrawal -> found.put(withdrawal.asset(), withdrawal));
    }
    return Map.copyOf(found);
  }

  @Override
  public void add(Withdrawal withdrawal) {
    rows.save(
        new WithdrawalRow(
            withdrawal.asset().value(),
            withdrawal.reason(),
            withdrawal.by(),
            withdrawal.capacity().word(),
            withdrawal.at()));
  }

  @Override
  public void remove(AssetId asset) {
    rows.remove(asset.value());
  }

  private static Withdrawal withdrawal(WithdrawalRow row) {
    return new Withdrawal(
        new AssetId(row.asset()),
        row.reason(),
        row.withdrawnBy(),
        Withdrawal.Capacity.valueOf(row.capacity().toUpperCase(Locale.ROOT)),
        row.withdrawnAt());
  }
}

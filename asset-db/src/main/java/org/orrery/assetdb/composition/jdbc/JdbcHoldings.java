package org.orrery.assetdb.composition.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.composition.Holdings;

@Singleton
final class JdbcHoldings implements Holdings {

  private static final int MOST_IN_ONE_QUESTION = 500;

  private final HoldingRows rows;

  JdbcHoldings(HoldingRows rows) {
    this.rows = rows;
  }

  @Override
  public List<Holding> of(Collection<Digest> digests, long least) {
    var wanted = digests.stream().map(Digest::toString).distinct().toList();
    var holdings = new ArrayList<Holding>();
    for (var from = 0;
        from < wanted.size() && holdings.size() < MOST;
        from += MOST_IN_ONE_QUESTION) {
      var some = wanted.subList(from, Math.min(from + MOST_IN_ONE_QUESTION, wanted.size()));
      rows.of(some, least, MOST - holdings.size()).stream()
          .map(JdbcHoldings::holding)
          .forEach(holdings::add);
    }
    return holdings;
  }

  @Override
  public List<Holding> inside(Collection<Digest> containers, long least) {
    var wanted = containers.stream().map(Digest::toString).distinct().toList();
    return wanted.isEmpty()
        ? List.of()
        : rows.inside(wanted, least, MOST).stream().map(JdbcHoldings::holding).toList();
  }

  private static Holding holding(HoldingRow row) {
    return new Holding(
        new AssetId(row.material()),
        row.release(),
        row.path(),
        Digest.parse(row.digest()),
        row.size(),
        row.since());
  }
}

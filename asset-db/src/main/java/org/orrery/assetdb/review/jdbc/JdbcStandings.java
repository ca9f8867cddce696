package org.orrery.assetdb.review.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.review.Standings;
import org.orrery.assetdb.review.State;
import org.orrery.assetdb.review.SubmissionId;

@Singleton
final class JdbcStandings implements Standings {

  private final StandingRows rows;

  JdbcStandings(StandingRows rows) {
    this.rows = rows;
  }

  @Override
  public Map<AssetId, Newest> of(Collection<AssetId> games) {
    var newest = new HashMap<AssetId, Newest>();
    if (!games.isEmpty()) {
      for (var row : rows.newest(games.stream().map(AssetId::value).toList())) {
        newest.put(
            new AssetId(row.game()),
            new Newest(
                new SubmissionId(row.submission()),
                State.of(row.state()),
                row.release(),
                Optional.ofNullable(row.saidBy())));
      }
    }
    return newest;
  }
}

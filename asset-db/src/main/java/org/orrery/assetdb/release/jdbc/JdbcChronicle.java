package org.orrery.assetdb.release.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Chronicle;

@Singleton
final class JdbcChronicle implements Chronicle {

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final MarkRows rows;

  JdbcChronicle(MarkRows rows) {
    this.rows = rows;
  }

  @Override
  public List<Mark> before(Set<AssetType> types, Optional<Mark> last, int limit) {
    return rows
        .before(
            types.stream().map(AssetType::word).toList(),
            last.map(Mark::at).orElse(LATEST),
            last.map(mark -> mark.asset().value()).orElse(""),
            last.map(Mark::number).orElse(0),
            limit)
        .stream()
        .map(JdbcChronicle::mark)
        .toList();
  }

  @Override
  public List<Mark> newest(Optional<AssetId> after, int limit) {
    return rows.newestAfter(after.map(AssetId::value).orElse(""), limit).stream()
        .map(JdbcChronicle::mark)
        .toList();
  }

  @Override
  public List<AssetId> every(int step) {
    return rows.every(step).stream().map(AssetId::new).toList();
  }

  private static Mark mark(MarkRow row) {
    return new Mark(
        AssetType.of(row.type()), new AssetId(row.asset()), row.number(), row.releasedAt());
  }
}

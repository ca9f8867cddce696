package org.orrery.assetdb.partner.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.partner.Contribution;
import org.orrery.assetdb.partner.Contributions;
import org.orrery.assetdb.partner.PartnerHandle;

@Singleton
final class JdbcContributions implements Contributions {

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final ContributionRows rows;

  JdbcContributions(ContributionRows rows) {
    this.rows = rows;
  }

  @Override
  public boolean add(Contribution contribution) {
    return rows.add(
            contribution.partner().value(),
            contribution.asset().value(),
            contribution.by(),
            contribution.at())
        == 1;
  }

  @Override
  public boolean remove(PartnerHandle partner, AssetId asset) {
    return rows.remove(partner.value(), asset.value()) == 1;
  }

  @Override
  public Optional<Contribution> find(PartnerHandle partner, AssetId asset) {
    return rows.one(partner.value(), asset.value()).map(JdbcContributions::contribution);
  }

  @Override
  public List<Contribution> of(AssetId asset) {
    return rows.of(asset.value()).stream().map(JdbcContributions::contribution).toList();
  }

  @Override
  public List<Contribution> by(
      PartnerHandle partner, Optional<AssetType> type, Optional<Place> after, int limit) {
    var types = type.map(List::of).orElse(Arrays.asList(AssetType.values()));
    return rows
        .before(
            partner.value(),
            types.stream().map(AssetType::word).toList(),
            after.map(Place::at).orElse(LATEST),
            after.map(place -> place.asset().value()).orElse(""),
            limit)
        .stream()
        .map(JdbcContributions::contribution)
        .toList();
  }

  @Override
  public Count count(PartnerHandle partner) {
    return new Count(
        rows.count(partner.value(), AssetType.GAME.word()),
        rows.count(partner.value(), AssetType.MATERIAL.word()));
  }

  private static Contribution contribution(ContributionRow row) {
    return new Contribution(
        new PartnerHandle(row.partner()),
        new AssetId(row.asset()),
        row.contributedBy(),
        row.contributedAt());
  }
}

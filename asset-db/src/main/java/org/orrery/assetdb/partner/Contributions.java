package org.orrery.assetdb.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;

/** Where it is kept what partners contributed. */
public interface Contributions {

  /** Adds one; false where the partner contributed the asset already: nothing is changed then. */
  boolean add(Contribution contribution);

  /** Removes one; false where there was none. */
  boolean remove(PartnerHandle partner, AssetId asset);

  /** The contribution of the asset by the partner. */
  Optional<Contribution> find(PartnerHandle partner, AssetId asset);

  /** Contributions of the asset, by the handles of the partners, retired ones among them. */
  List<Contribution> of(AssetId asset);

  /**
   * What the partner contributed and is not withdrawn, of the type where one is given: the one
   * attached last first, from the place on; at most {@code limit}.
   */
  List<Contribution> by(
      PartnerHandle partner, Optional<AssetType> type, Optional<Place> after, int limit);

  /** How much the partner contributed that is not withdrawn. */
  Count count(PartnerHandle partner);

  /** A place in the order of contributions. */
  record Place(Instant at, AssetId asset) {

    /** The place of a contribution. */
    public static Place of(Contribution contribution) {
      return new Place(contribution.at(), contribution.asset());
    }
  }

  /** So many games and materials. */
  record Count(long games, long materials) {

    /** Both together. */
    public long total() {
      return games + materials;
    }

    /** Those of the type; all where none is given. */
    public long of(Optional<AssetType> type) {
      return type.map(
              one ->
                  switch (one) {
                    case GAME -> games;
                    case MATERIAL -> materials;
                  })
          .orElse(total());
    }
  }
}

package org.orrery.assetdb.claim;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;

/** Where claims are kept. */
public interface Claims {

  /** All claims of the game in the order of their numbers, those withdrawn too. */
  List<Claim> of(AssetId game);

  /** A claim; withdrawn or not. In a transaction it is locked until that ends. */
  Optional<Claim> find(AssetId game, int number);

  /** Adds a claim whose number is free, in the caller's transaction. */
  void add(Claim claim);

  /**
   * Replaces the claim whose version is one lower, in the caller's transaction that has found it:
   * wordings are added, judgements of the current wording replaced.
   */
  void save(Claim claim);
}
